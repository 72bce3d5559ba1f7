"""Rules on what an administrator keeps in the database, checked by `migrate` and `check --database default`."""

from django.core.checks import Tags, Warning, register
from django.db import DatabaseError

from home.separation import shared_groups


@register(Tags.database)
def groups_keep_to_their_sites(app_configs, databases=None, **kwargs):
    """Tell of groups that reach several sites, as they all did before each site had a team of its own."""
    try:
        groups = shared_groups() if databases else []
    except DatabaseError:  # there are no tables yet
        return []
    return [
        Warning(
            f"The group “{group.name}” may change the pages of several sites.",
            hint="Put its members into the groups of their own sites, repeat create_site for each site, "
            "and delete the group.",
            obj=group,
            id="tuotos.W004",
        )
        for group in groups
    ]
