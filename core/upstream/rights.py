"""What administrators see of groups: rights named in words, where Django stores English names in the database."""

from django.contrib.auth.models import Permission
from django.utils.translation import gettext, pgettext
from wagtail.users.templatetags import wagtailusers_tags

from core.upstream.patches import Patch

ACTIONS = ("add", "change", "delete", "view")
TEMPLATE = "wagtailusers/groups/includes/formatted_permissions.html"
_stock_format = wagtailusers_tags.format_permissions


def install():
    """Let the tag be ours; called by `core.upstream.words`."""
    wagtailusers_tags.register.inclusion_tag(TEMPLATE, name="format_permissions")(format_permissions)


def right_name(permission) -> str:
    """Return what a right allows: that of Django with the name of its model, others by their own message."""
    action, _line, model = permission.codename.partition("_")
    if action in ACTIONS and model == permission.content_type.model:
        return _of_model(action) % {"model_name": permission.content_type.name}
    return gettext(permission.name)


def _of_model(action: str) -> str:
    return {
        "add": pgettext("right", "Add: %(model_name)s"),
        "change": pgettext("right", "Edit: %(model_name)s"),
        "delete": pgettext("right", "Delete: %(model_name)s"),
        "view": pgettext("right", "View: %(model_name)s"),
    }[action]


class NamedRight:
    """A right as the template reads it."""

    def __init__(self, permission):
        self.id, self.name = permission.id, right_name(permission)


def format_permissions(permission_bound_field) -> dict:
    """Wagtail's own, with names in words."""
    context = _stock_format(permission_bound_field)
    for row in context["object_perms"]:
        for action in ACTIONS:
            if action in row:
                row[action]["perm"] = NamedRight(row[action]["perm"])
    return context


PATCHES = [Patch(Permission, "__str__", right_name, "e65155dba21e3bfa")]
