"""People who may sign in to the demo. Everybody knows their password, so they exist on one's own machine only."""

from django.conf import settings
from wagtail.users.models import UserProfile

from core.models import User
from demo.staff import ADMINISTRATOR, PASSWORD

OWN_MACHINE = {"127.0.0.1", "localhost", "[::1]"}


def may_be_made() -> bool:
    """Tell whether nobody but those at this machine could sign in."""
    return all(host in OWN_MACHINE or host.endswith(".localhost") for host in settings.ALLOWED_HOSTS)


def add_editors(site, logins) -> list[str]:
    """Make the editors of a site that are missing; return the names of all."""
    for name, language in logins:
        _user(name, language).groups.set([site.team.editors])
    return [name for name, _language in logins]


def add_administrator() -> list[str]:
    """Make the administrator of all sites, unless there is one."""
    return [_user(ADMINISTRATOR, "fi", is_staff=True, is_superuser=True).username]


def _user(name: str, language: str, **rights) -> User:
    user, is_new = User.objects.get_or_create(username=name, defaults=rights)
    if is_new:
        user.set_password(PASSWORD)
        user.save()
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    return user
