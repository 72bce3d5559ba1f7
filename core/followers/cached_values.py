"""Readers' memory follows changes: what is made of a site that changed is worked out anew."""

from wagtail.models import PageViewRestriction

from core import changes
from core.cache import versioned
from core.cache.scopes import sites_at
from core.changes import Action, Changes
from core.followers.concerned import BY_MODEL, of_project_rows, of_projects
from core.models import Project, ProjectGoal, ProjectPartner, ProjectTargetGroup
from core.visibility import lies_in_private_tree

PROJECT_ROWS = (ProjectGoal, ProjectPartner, ProjectTargetGroup)
PROJECT_PARTS = (Project, *PROJECT_ROWS)


def watch_projects():
    changes.watch(Project, concerned=of_projects, before=("site_id",))
    changes.watch(*PROJECT_ROWS, concerned=of_project_rows, before=("project_id",))


def renew_versions(changed: Changes):
    """Write new versions of the sites that changed, or of what all of them share."""
    if is_shared(changed):
        versioned.invalidate()
    elif sites := sites_of_projects(changed).union(*(sites_at(*page.addresses) for page in changed.pages)):
        versioned.invalidate(sites)


def is_shared(changed: Changes) -> bool:
    """Whether something changed that no single site has. A person or a file that is new is on no page yet."""
    things = [thing for thing in changed.things if not (thing.is_new and thing.model in BY_MODEL)]
    return any(thing.model not in PROJECT_PARTS for thing in things) or any(map(moves_between_sites, changed.pages))


def moves_between_sites(page) -> bool:
    """Whether a page came to another site or to none, or became private: links on every site must know of it."""
    sites = {sites_at(address) for address in page.addresses}
    if page.is_about_roots or Action.PRIVACY in page.actions or () in sites or len(sites) > 1:
        return True
    if Action.MOVED in page.actions:
        return PageViewRestriction.objects.exists()  # their paths may differ
    return page.is_live and not page.was_live and lies_in_private_tree(page.after.path)  # with its twin


def sites_of_projects(changed: Changes) -> set[int]:
    """Return the ids of the sites whose projects changed, or rows of them."""
    sites, projects = set(), set()
    for thing in changed.things_of(Project):
        projects.add(thing.pk)
        sites.add(thing.before.get("site_id"))
    for thing in changed.things_of(*PROJECT_ROWS):
        rows = thing.model.objects.filter(pk=thing.pk)
        projects |= {thing.before.get("project_id"), *rows.values_list("project_id", flat=True)}
    return {*sites, *Project.objects.filter(pk__in=projects - {None}).values_list("site_id", flat=True)} - {None}
