"""A page that somebody deletes goes into the bin, from whatever place Wagtail is asked to delete it.

What deletes without a user, such as a command, deletes; and so does who erases what lies in the bin.
"""

from collections.abc import Callable

from wagtail.actions.delete_page import DeletePageAction
from wagtail.permission_policies.pages import PagePermissionPolicy

from core import changes
from core.upstream.patches import Patch
from core.visibility import in_bin, is_in_bin

PUT_INTO_BIN: list[Callable] = []  # `core.bin.pages.put`, which lies above; added when the apps are ready


def execute(self, *args, skip_permission_checks=False, **kwargs):
    """Put the page into the bin, or delete it if it lies there. Same signature as stock."""
    if self.user and PUT_INTO_BIN and not is_in_bin(self.page):
        self.check(skip_permission_checks=skip_permission_checks)
        PUT_INTO_BIN[0](self.page, self.user)
        return 0, {}
    with changes.in_transaction():
        return DELETE.stock(self, *args, skip_permission_checks=skip_permission_checks, **kwargs)


def pages_of_everybody(self, user):
    """Return the pages of one who may do everything, without those in the bin. Same signature as stock."""
    pages = OF_ADMINISTRATORS.stock(self, user)
    return pages if pages is None else pages.exclude(in_bin())


DELETE = Patch(DeletePageAction, "execute", execute, "9d144086f98bfbce")
OF_ADMINISTRATORS = Patch(PagePermissionPolicy, "_base_queryset_for_user", pages_of_everybody, "a054b481757ba6c7")
PATCHES = [DELETE, OF_ADMINISTRATORS]
