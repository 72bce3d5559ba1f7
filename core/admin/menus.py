"""What the menu leaves out for whom: what belongs to the whole site, and what is about how the site is built."""

# Of those who edit a site as a whole: partners, students and translators do nothing there.
OF_WHOLE_SITES = {"site-search", "yearly-list", "opinions", "locked-pages", "aging-pages", "site-history"}
# Types of pages, and the steps that each review is made of.
OF_ADMINISTRATORS = {"page-types-usage", "workflow-tasks"}


def edits_whole_sites(user) -> bool:
    """Tell whether a user edits a site as a whole: its project too."""
    return user.has_perm("core.change_project")


def leave_out(request, items: list):
    """Take out of a menu what its user has nothing to do with. The addresses answer as before."""
    unneeded = set() if edits_whole_sites(request.user) else set(OF_WHOLE_SITES)
    if not request.user.is_superuser:
        unneeded |= OF_ADMINISTRATORS
    items[:] = [item for item in items if item.name not in unneeded]
