"""Actions of the form of a page: the one that it is mostly opened for has a button of its own beside “Save draft”."""

from django.utils.translation import gettext as _
from wagtail.admin.action_menu import SubmitForModerationMenuItem

IN_SIGHT = ("approve", "action-publish", "action-submit")  # the first of them that the user may do


def take_in_sight(menu) -> str:
    """Take the action out of a menu of Wagtail's and return its button; "" where there is none."""
    named = {item.name: item for item in reversed(menu.menu_items)}  # to approve comes before to approve with a comment
    chosen = next((named[name] for name in IN_SIGHT if name in named), None)
    if chosen is None:
        return ""
    menu.menu_items.remove(chosen)
    return chosen.render_html(menu.context)


class SendForReview(SubmitForModerationMenuItem):
    """Stock names the review of the site in it, which is long and in both languages; there is but one."""

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        page = context.get("page")
        state = page.current_workflow_state if page else None
        is_sent_back = bool(state) and state.status == state.STATUS_NEEDS_CHANGES
        return context | {"label": _("Send for review again") if is_sent_back else _("Send for review")}


def name_sending(items: list):
    """Let the action that sends a page to its review say just that."""
    items[:] = [SendForReview(order=item.order) if item.name == SendForReview.name else item for item in items]
