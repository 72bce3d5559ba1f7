"""What an editor does to a page happens wholly or not at all, from whatever place it is called.

Wagtail saves the page, and only then sends the signals by which its twins, files, addresses and the search follow: what
stops it in between (a fault, a killed process, a full disk) would leave half of the work new. In one transaction both
come true together. A form that saves a page is one too: row, revision and publishing. An action on several pages is a
transaction each.
"""

from functools import wraps

from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView

from core import changes
from core.upstream.patches import Patch


def whole(stock):
    """Return a function that does the same in one transaction."""

    @wraps(stock)
    def call(*args, **kwargs):
        with changes.in_transaction():
            return stock(*args, **kwargs)

    return call


WHOLE = [
    (PublishRevisionAction, "execute", "cd87b11b191631dc"),
    (UnpublishAction, "execute", "3314f53361ab5531"),
    (MovePageAction, "execute", "8b596d5412869f38"),
    (CopyPageAction, "execute", "06c57ac8db61c0f7"),
    (ConvertAliasPageAction, "execute", "2993a6c35ea71e64"),
    (CreateView, "form_valid", "96fa67aa043eb243"),
    (EditView, "form_valid", "522d696bc67230d1"),
]
PATCHES = [Patch(owner, name, whole(getattr(owner, name)), digest) for owner, name, digest in WHOLE]
