"""wagtail-localize asks who may send a page to translation, not which page: ours asks for rights where it is written.

Its lists of snippets, for the translator's choices, are for everybody in the admin; ours for those with a right there.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail_localize.views.snippets_api import SnippetViewSet
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from core.upstream.pages_of_works.ownership import places_of_own_works
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


def translatable(user) -> Q:
    """Return the condition that a user may translate a page: what `may_translate` answers for one."""
    policy = policy_registry.get_by_type(Page)
    may_change = policy.instances_user_has_any_permission_for(user, {"change"}).order_by()
    may_add = policy.instances_user_has_any_permission_for(user, {"add"}).order_by()
    above = Page.objects.filter(
        path=Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen),
        translation_key__in=may_add.values("translation_key"),
    )
    may_begin = Q(Exists(above))
    for place in places_of_own_works(policy, user):
        may_begin &= ~Q(path__startswith=place.path)
    return Q(Q(translation_key__in=may_change.values("translation_key")) | may_begin, easypage__isnull=True)


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
