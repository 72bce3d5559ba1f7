"""Which sites are somebody's own: those on whose pages they have rights. Staff see no other site's work."""

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Q
from wagtail.models import CollectionMember, Page, Site
from wagtail.permissions import policy_registry
from wagtail.snippets.models import get_snippet_models

from core.sites.trees import root_paths


def own_sites(user) -> list[Site]:
    """Return the sites on whose pages a user has any right; all of them for an administrator."""
    return list(Site.objects.filter(pk__in=own_site_ids(user)).select_related("root_page").order_by("pk"))


def own_site_ids(user) -> set[int]:
    """Return the ids of a user's own sites."""
    if not user.is_active or user.is_anonymous:
        return set()
    if user.is_superuser:
        return {root.site_id for root in root_paths()}
    pages = policy_registry.get_by_type(Page).instances_with_direct_explore_permission(user)
    return {
        root.site_id
        for root in root_paths()
        if any(page.url_path.startswith(root.root_path) or root.root_path.startswith(page.url_path) for page in pages)
    }


def has_all_sites(user) -> bool:
    """Tell whether there is no site but a user's own: then what belongs to all sites is theirs too."""
    return own_site_ids(user) == {root.site_id for root in root_paths()}


def in_own_sites(user) -> Q:
    """Return the condition that the `site` of an object is one of a user's own."""
    return Q(site__in=own_site_ids(user))


def reaches(user, thing) -> bool:
    """Tell whether a thing is for a user to meet: a page of an own site or above it, a file of an own collection,

    what belongs to an own site; and what belongs to none, such as people.
    """
    if user.is_superuser:
        return True
    if isinstance(thing, Page):
        return policy_registry.get_by_type(Page).explorable_instances(user).filter(pk=thing.pk).exists()
    if isinstance(thing, CollectionMember):
        policy = policy_registry.get_by_type(type(thing))
        return policy.user_has_any_permission_for_instance(user, ["add", "change", "delete", "choose"], thing)
    if hasattr(thing, "site_id"):
        return thing.site_id in own_site_ids(user) if thing.site_id else has_all_sites(user)
    return True


def models_of_sites() -> list[type]:
    """Return the models with lists in the admin whose objects belong to a site."""
    return [model for model in get_snippet_models() if _has_site(model)]


def _has_site(model) -> bool:
    try:
        return model._meta.get_field("site").related_model is Site
    except FieldDoesNotExist:
        return False
