"""The links of a user: those on the pages that they may edit, and on organisations if they may change these."""

from django.db.models import Q
from wagtail.permissions import policy_registry

from core.admin.works import choices
from core.models import LinkUse, Organisation, OutgoingLink


def own_uses(user):
    """Return the places of links that a user may mend."""
    pages = choices.pages_for(user, choices.CHANGE).filter(live=True)
    condition = Q(page__in=pages.order_by().values("pk"))
    if policy_registry.get_by_type(Organisation).user_has_permission(user, "change"):
        condition |= Q(organisation__isnull=False)
    return LinkUse.objects.filter(condition)


def own_links(user):
    """Return the links that stand on pages of a user's own."""
    return OutgoingLink.objects.filter(pk__in=own_uses(user).values("link"))


def broken(user):
    """Return the broken links of a user."""
    return own_links(user).filter(state=OutgoingLink.State.BROKEN)
