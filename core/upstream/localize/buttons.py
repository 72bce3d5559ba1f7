"""The button "Sync translated pages" is for administrators: publishing and the translator do what it does.

It helps after a package or a page type has changed.
"""

from wagtail import hooks
from wagtail_localize import wagtail_hooks

from core.upstream.patches import Patch

ICON = "resubmit"
PLACES = ("register_page_header_buttons", "register_page_listing_more_buttons")


def page_listing_more_buttons(page, user, view_name=None, next_url=None):
    """Offer to sync to administrators only. Same signature as stock."""
    for button in BUTTONS.stock(page, user, view_name=view_name, next_url=next_url):
        if user.is_superuser or button.icon_name != ICON:
            yield button


def install():
    """Wagtail keeps the functions of its hooks in a list of its own."""
    for place in PLACES:
        registered = hooks._hooks[place]
        registered[:] = [(BUTTONS.replacement if each is BUTTONS.stock else each, order) for each, order in registered]


BUTTONS = Patch(wagtail_hooks, "page_listing_more_buttons", page_listing_more_buttons, "2a98d3b297d8c957")
PATCHES = [BUTTONS]
