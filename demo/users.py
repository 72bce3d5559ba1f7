"""People who may sign in to the demo. Everybody knows their password, so they exist on one's own machine only."""

from django.conf import settings
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from core.models import User
from home.staff import EDITORS

PASSWORD = "tuotos-demo-2026"  # noqa: S105  printed by the command, on purpose
OWN_MACHINE = {"127.0.0.1", "localhost", "[::1]"}
# Name, language of the admin, whether an administrator.
LOGINS = [("sisallontuottaja", "fi", False), ("innehallsproducent", "sv", False), ("admin", "fi", True)]


def add_users() -> list[str]:
    """Make the users that are missing; return the names of all, or none where others could reach them."""
    if not set(settings.ALLOWED_HOSTS) <= OWN_MACHINE:
        return []
    for name, language, is_administrator in LOGINS:
        user, is_new = User.objects.get_or_create(username=name)
        if is_new:
            user.is_staff = user.is_superuser = is_administrator
            user.set_password(PASSWORD)
            user.save()
            UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
        if not is_administrator:
            user.groups.add(Group.objects.get(name=EDITORS))
    return [name for name, _language, _is_administrator in LOGINS]
