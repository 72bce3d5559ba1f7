"""Whose a work is: of who made a page of it, and of the partners whose organisation it carries.

Wagtail lets those who may only add pages edit the pages that they own. Here a page is their own when a page of its
work, in either language, is: made by them, or of their organisation. Rights of Wagtail that ask for the owner ask here.
"""

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from wagtail.models import Page, PagePermissionTester
from wagtail.permission_policies.pages import PagePermissionPolicy

from core.models import OutputPage, Team
from core.upstream.patches import Patch
from core.visibility import answering


def organisation_of(user) -> int | None:
    """Return the organisation whose works a user edits: of a member of the partners of a site. Asked once a user."""
    if not hasattr(user, "partner_organisation"):
        is_partner = user.organisation_id and Team.objects.filter(partners__user=user.pk).exists()
        user.partner_organisation = user.organisation_id if is_partner else None
    return user.partner_organisation


def own_works(user) -> Q:
    """Return the condition that a page is of a work of somebody's own, or a version of one in easy language."""
    own = Q(translation_key__in=Page.objects.filter(owner=user.pk).values("translation_key"))
    if organisation := organisation_of(user):
        carrying = OutputPage.objects.filter(organisation=organisation)
        own |= Q(translation_key__in=carrying.values("translation_key"))
    above = Page.objects.filter(own, path=Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen))
    return own | Q(Exists(above), easypage__isnull=False)


def is_own(user, page) -> bool:
    """Whether a page is of a work of somebody's own."""
    return page.owner_id == user.pk or Page.objects.filter(own_works(user), pk=page.pk).exists()


def can_edit(self):
    """Edit also what is one's own by its work or organisation. Same signature as stock."""
    if EDIT.stock(self):
        return True
    return self.user.is_active and not self.page_is_root and "add" in self.permissions and is_own(self.user, self.page)


def can_delete(self, ignore_bulk=False):
    """Delete also drafts that are one's own by their work or organisation. Same signature as stock."""
    if DELETE.stock(self, ignore_bulk):
        return True
    if not self.user.is_active or self.page_is_root or "add" not in self.permissions or "change" in self.permissions:
        return False
    if not (self.page.is_leaf() or ignore_bulk or "bulk_delete" in self.permissions):
        return False
    pages = self.page.get_descendants(inclusive=True)
    own = pages.filter(own_works(self.user))
    return not pages.exclude(
        pk__in=(own if "publish" in self.permissions else own.filter(live=False)).values("pk")
    ).exists()


def may_with(self, user, actions, instance):
    """Return whether a user may do one of some things with a page. Same signature as stock."""
    if MAY.stock(self, user, actions, instance):
        return True
    if "change" not in actions or not user.is_active or user.is_anonymous:
        return False
    return "add_page" in _rights_on(self, user, instance) and is_own(user, instance)


def pages_with(self, user, actions):
    """Return the pages with which a user may do one of some things. Same signature as stock."""
    pages = PAGES.stock(self, user, actions)
    if "change" in actions and "add" not in actions and user.is_active and not user.is_superuser:
        for place in places_of_own_works(self, user):
            below = self.model._default_manager.descendant_of(place, inclusive=True)
            pages |= below.filter(own_works(user))
    return pages


def explorable(self, user):
    """Leave out drafts and private pages of others for those who edit their own works only. Same signature as stock."""
    pages = EXPLORABLE.stock(self, user)
    if user.is_superuser or not user.is_active:
        return pages
    for place in places_of_own_works(self, user):
        below = Page.objects.descendant_of(place)
        shown = Q(pk__in=answering(below).values("pk")) | Q(pk__in=below.filter(own_works(user)).values("pk"))
        pages = pages.filter(shown | ~Q(pk__in=below.values("pk")))
    return pages


def places_of_own_works(policy, user) -> list[Page]:
    """Return the pages below which a user may add pages and change none but their own."""
    rights = policy.get_cached_permissions_for_user(user)
    whole = tuple(right.page.path for right in rights if right.permission.codename == "change_page")
    places = {right.page.path: right.page for right in rights if right.permission.codename == "add_page"}
    return [page for path, page in places.items() if not path.startswith(whole or ("-",))]


def _rights_on(policy, user, page) -> set[str]:
    rights = policy.get_cached_permissions_for_user(user)
    return {right.permission.codename for right in rights if page.path.startswith(right.page.path)}


EDIT = Patch(PagePermissionTester, "can_edit", can_edit, "9a2a90cb45986c01")
DELETE = Patch(PagePermissionTester, "can_delete", can_delete, "772a5d125cfbf563")
MAY = Patch(PagePermissionPolicy, "user_has_any_permission_for_instance", may_with, "e50625c8f02f8d11")
PAGES = Patch(PagePermissionPolicy, "instances_user_has_any_permission_for", pages_with, "2830690dedd32f62")
EXPLORABLE = Patch(PagePermissionPolicy, "explorable_instances", explorable, "126055a8f005524f")
PATCHES = [EDIT, DELETE, MAY, PAGES, EXPLORABLE]
