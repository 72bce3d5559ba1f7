"""The action that a page is mostly opened for has a button of its own beside “Save draft”, not a place in its menu."""

IN_SIGHT = ("approve", "action-publish", "action-submit")  # the first of them that the user may do


def take_in_sight(menu) -> str:
    """Take the action out of a menu of Wagtail's and return its button; "" where there is none."""
    named = {item.name: item for item in menu.menu_items}
    chosen = next((named[name] for name in IN_SIGHT if name in named), None)
    if chosen is None:
        return ""
    menu.menu_items.remove(chosen)
    return chosen.render_html(menu.context)
