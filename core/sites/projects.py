"""The project of a site, which every page and every record tells of. Kept until something of it changes."""

from wagtail.models import Site

from core.cache import keys
from core.cache.versioned import cached

ROWS = ("partners__organisation", "goals", "target_groups__target_group")


def project_at(site_id: int):
    """Return the project of a site with its rows, or None."""

    def find():
        projects = Site._meta.get_field("project").related_model._default_manager.filter(site=site_id)
        return projects.prefetch_related(*ROWS).first()

    return cached(f"project of {site_id}", find, [keys.project(site_id)])
