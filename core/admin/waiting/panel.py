"""The first thing on the first page of the admin: what waits for the user, each row a number and the way there."""

from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.admin.waiting.rows import ROWS


class WaitingPanel(Component):
    """Says so too when nothing waits. Those who write no pages and keep no files do not see it."""

    name = "waiting"
    template_name = "admin/waiting.html"
    order = 45

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        rows = [row for row in ROWS if row.is_for(user)]
        counts = [(row, row.find(user).order_by().count()) for row in rows]
        waiting = [
            {
                "words": row.words(number),
                "detail": row.detail(row.find(user)),
                "url": row.place(user),
                "icon": row.icon,
                "is_wrong": row.is_wrong,
            }
            for row, number in counts
            if number
        ]
        return {"is_shown": bool(rows), "waiting": waiting}


def writes_pages(user) -> bool:
    """Tell whether a user may add, change or publish some page."""
    return policy_registry.get_by_type(Page).user_has_any_permission(user, {"add", "change", "publish"})
