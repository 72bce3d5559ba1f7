"""The slug of a page among those beside it and the routes of the site."""

from core.free_names import free_name
from core.sites.routes import reserved_slugs


def free_page_slug(parent, wanted: str, page_id: int | None = None) -> str:
    """Return a slug that no page right under `parent` has but perhaps the page itself, and no route of the site."""
    siblings = parent.get_children().exclude(pk=page_id).filter(slug__startswith=wanted)
    routes = reserved_slugs() if parent.depth == 2 else set()
    return free_name(wanted, {*siblings.values_list("slug", flat=True), *routes})
