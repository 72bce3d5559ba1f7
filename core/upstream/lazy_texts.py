"""Texts that Wagtail reads once, at start-up, in the language of the server: here each user reads them in their own.

Classes of its views, forms and widgets hold texts from `gettext` instead of `gettext_lazy`, or join lazy texts early.
`install` puts lazy ones in their place; the messages are Wagtail's own. Nothing else is frozen: a test looks for it.
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

from core.upstream import lazy_forms

CHOOSER = {
    "choose_one_text": "Choose",
    "choose_another_text": "Choose another",
    "edit_item_text": "Edit",
    "search_tab_label": "Search",
    "create_action_label": "Create",
}
_stock_page_chooser = AdminPageChooser.__init__
_stock_breadcrumbs = SnippetViewSet.breadcrumbs_items.fget


def install():
    """Called once, when the app is ready and before the first viewset is made."""
    for name, msgid in CHOOSER.items():
        setattr(ChooserViewSet, name, stock(msgid))
    SnippetViewSet.breadcrumbs_items = property(breadcrumbs)
    AdminSnippetChooser.__init__ = init_snippet_chooser
    AdminPageChooser.__init__ = init_page_chooser
    lazy_forms.install()


def breadcrumbs(viewset) -> list[dict]:
    """The crumbs of a snippet's pages begin with Home."""
    _home, *others = _stock_breadcrumbs(viewset)
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
    _stock_page_chooser(self, *args, **kwargs)
    if type(self.choose_one_text) is str:  # joined by Wagtail
        self.choose_one_text = _with_type(type(self).choose_one_text, self.target_models[0]._meta.verbose_name)


_with_name = lazy(lambda msgid, name: gettext(msgid) % {"object": name}, str)
_with_type = lazy(lambda text, name: f"{text} ({capfirst(name)})", str)
