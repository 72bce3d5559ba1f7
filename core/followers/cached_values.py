"""Readers' memory follows changes: what shows or lists something that changed is worked out anew.

Which keys a change concerns stands in `core.followers.changed_keys`; here, whether it concerns all that is kept.
"""

from wagtail.models import Collection, PageViewRestriction

from core import changes
from core.cache.keys import ALL, ANY
from core.cache.scopes import sites_at
from core.cache.versioned import invalidate
from core.changes import Action, Changes
from core.followers.changed_keys import keys_of_pages, keys_of_projects, keys_of_things
from core.followers.concerned import BY_MODEL, PROJECT_PARTS, PROJECT_ROWS, of_project_rows, of_projects
from core.models import Project
from core.visibility import lies_in_private_tree


def watch_projects():
    changes.watch(Project, concerned=of_projects, before=("site_id",))
    changes.watch(*PROJECT_ROWS, concerned=of_project_rows, before=("project_id",))


def note_changes(changed: Changes):
    """Write what the values are by which readers would not see the changes."""
    if concerns_all(changed):
        invalidate(ALL)
    elif keys := keys_of_pages(changed.pages) | keys_of_projects(changed) | keys_of_things(changed):
        invalidate(ANY, *keys)


def concerns_all(changed: Changes) -> bool:
    """Whether something changed on which everything hangs: sites, languages, what is private."""
    known = (*PROJECT_PARTS, *(model for model in BY_MODEL if model is not Collection))
    others = (thing for thing in changed.things if not (thing.is_new and thing.model in BY_MODEL))
    return any(thing.model not in known for thing in others) or any(map(moves_between_sites, changed.pages))


def moves_between_sites(page) -> bool:
    """Whether a page came to another site or to none, or became private: links on every site must know of it."""
    sites = {sites_at(address) for address in page.addresses}
    if page.is_about_roots or Action.PRIVACY in page.actions or () in sites or len(sites) > 1:
        return True
    if Action.MOVED in page.actions:
        return PageViewRestriction.objects.exists()  # their paths may differ
    return page.is_live and not page.was_live and lies_in_private_tree(page.after.path)  # with its twin
