"""wagtail-localize asks who may send a page to translation, not which page: ours asks for rights where it is written.

Its lists of snippets, for the translator's choices, are for everybody in the admin; ours for those with a right there.
"""

from django.core.exceptions import PermissionDenied
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail_localize.views.snippets_api import SnippetViewSet
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from core.upstream.patches import Patch

ANY = ["add", "change", "delete", "view", "choose"]


def may_translate(user, page) -> bool:
    """Tell whether a user may edit a page, or its page in the other language, or may add that one."""
    if getattr(page.specific_class, "is_easy_version", False):
        return False  # it has no twin: each is written by itself
    works = {page.translation_key: "can_edit"}
    tester = page.permissions_for_user(user)
    only_adds = not user.is_superuser and tester.permissions == {"add"}  # such as a student: what is not theirs is not
    if (parent := page.get_parent()) and not only_adds:
        works[parent.translation_key] = "can_add_subpage"
    return any(
        getattr(each.permissions_for_user(user), works[each.translation_key])()
        for each in Page.objects.filter(translation_key__in=works)
    )


def page_to_submit(self):
    """Return the page, if the user may translate it. Same signature as stock."""
    page = SUBMIT.stock(self)
    if not may_translate(self.request.user, page):
        raise PermissionDenied
    return page


def source_to_update(self):
    """Return the source of a translation, if the user may translate its page. Same signature as stock."""
    source = UPDATE.stock(self)
    page = Page.objects.filter(translation_key=source.object_id, locale=source.locale_id).first()
    if page and not may_translate(self.request.user, page):
        raise PermissionDenied
    return source


def snippets(self):
    """List the objects of a model to those who have any right on it. Same signature as stock."""
    policy = policy_registry.get_by_type(self.get_model())
    if not policy.user_has_any_permission(self.request.user, ANY):
        raise PermissionDenied
    return SNIPPETS.stock(self)


SUBMIT = Patch(SubmitPageTranslationView, "get_object", page_to_submit, "383177866edebbf5")
UPDATE = Patch(UpdateTranslationsView, "get_object", source_to_update, "301f6b25ba47daf6")
SNIPPETS = Patch(SnippetViewSet, "get_queryset", snippets, "9d0e57308140d57c")
PATCHES = [SUBMIT, UPDATE, SNIPPETS]
