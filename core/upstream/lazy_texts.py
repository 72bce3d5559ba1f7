"""Texts that Wagtail joins at start-up, in the language of the server: here each user reads them in their own.

Texts that it only holds, such as labels of fields, are in `core.upstream.words`. Nothing else is frozen: a test looks.
"""

from django.urls import reverse_lazy
from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as stock  # another name, so that Wagtail's messages are not ours
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets import AdminPageChooser, BaseChooser
from wagtail.snippets.views.snippets import SnippetViewSet
from wagtail.snippets.widgets import AdminSnippetChooser

from core.upstream.patches import Patch


def breadcrumbs(viewset) -> list[dict]:
    """The crumbs of a snippet's pages begin with Home."""
    _home, *others = CRUMBS.stock.fget(viewset)
    return [{"url": reverse_lazy("wagtailadmin_home"), "label": stock("Home")}, *others]


def init_snippet_chooser(self, model=None, **kwargs):
    """Keep the texts of the chooser's viewset; where it has none of its own, name the model in the general ones."""
    if model is not None:
        self.model = model
    if self.choose_one_text in (BaseChooser.choose_one_text, ChooserViewSet.choose_one_text):
        name = self.model._meta.verbose_name
        self.choose_one_text = _with_name("Choose %(object)s", name)
        self.choose_another_text = _with_name("Choose another %(object)s", name)
        self.link_to_chosen_text = _with_name("Edit this %(object)s", name)
    BaseChooser.__init__(self, **kwargs)


def init_page_chooser(self, *args, **kwargs):
    """A chooser of one type of page names the type in brackets."""
    PAGES.stock(self, *args, **kwargs)
    if type(self.choose_one_text) is str:  # joined by Wagtail
        self.choose_one_text = _with_type(type(self).choose_one_text, self.target_models[0]._meta.verbose_name)


_with_name = lazy(lambda msgid, name: gettext(msgid) % {"object": name}, str)
_with_type = lazy(lambda text, name: f"{text} ({capfirst(name)})", str)

CRUMBS = Patch(SnippetViewSet, "breadcrumbs_items", property(breadcrumbs), "9c67786575f8d55c")
PAGES = Patch(AdminPageChooser, "__init__", init_page_chooser, "7df55b659376beb0")
PATCHES = [CRUMBS, PAGES, Patch(AdminSnippetChooser, "__init__", init_snippet_chooser, "90459eedc2c4d879")]
