"""Which sites are somebody's own: those on whose pages they have rights. Staff see no other site's work."""

from django.db.models import Q
from wagtail.models import Page, Site
from wagtail.permissions import policy_registry

from core.models import Team
from core.sites.trees import root_paths


def own_sites(user) -> list[Site]:
    """Return the sites on whose pages a user has any right; all of them for an administrator."""
    return list(Site.objects.filter(pk__in=own_site_ids(user)).select_related("root_page").order_by("pk"))


def own_site_ids(user) -> set[int]:
    """Return the ids of a user's own sites."""
    if not user.is_active:
        return set()
    if user.is_superuser:
        return {root.site_id for root in root_paths()}
    policy = policy_registry.get_by_type(Page)
    paths = [page.url_path for page in policy.instances_with_direct_explore_permission(user)]
    return {
        root.site_id
        for root in root_paths()
        if any(path.startswith(root.root_path) or root.root_path.startswith(path) for path in paths)
    }


def in_own_sites(user, *, or_none: bool = False) -> Q:
    """Return the condition that the `site` of an object is a user's own; with `or_none`, or that it has no site."""
    condition = Q(site__in=own_site_ids(user))
    return condition | Q(site=None) if or_none else condition


def own_collection_id(user) -> int | None:
    """Return the collection of the one site that is a user's own; None where there are several, or none."""
    teams = list(Team.objects.filter(site__in=own_site_ids(user)).values_list("collection", flat=True)[:2])
    return teams[0] if len(teams) == 1 else None
