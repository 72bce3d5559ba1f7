"""People who may sign in to the demo. Everybody knows their password, so they exist on one's own machine only."""

from django.conf import settings
from wagtail.models import Site
from wagtail.users.models import UserProfile

from core.models import User

PASSWORD = "tuotos-demo-2026"  # noqa: S105  printed by the command, on purpose
OWN_MACHINE = {"127.0.0.1", "localhost", "[::1]"}
ADMINISTRATOR = "admin"
# Name and language of the admin, for each site by its host.
EDITORS = {
    "127.0.0.1": [("sisallontuottaja", "fi"), ("innehallsproducent", "sv")],
    "localhost": [("kirjastonhoitaja", "fi"), ("bibliotekarie", "sv")],
}


def add_users() -> dict[Site | None, list[str]]:
    """Make the users that are missing; return the names by site, those of all sites last.

    Where others could reach this machine, make none and return nothing.
    """
    if not set(settings.ALLOWED_HOSTS) <= OWN_MACHINE:
        return {}
    names = {}
    for site in Site.objects.filter(hostname__in=EDITORS).order_by("-is_default_site").select_related("team__editors"):
        for name, language in EDITORS[site.hostname]:
            _user(name, language).groups.set([site.team.editors])
        names[site] = [name for name, _language in EDITORS[site.hostname]]
    _user(ADMINISTRATOR, "fi", is_staff=True, is_superuser=True)
    return {**names, None: [ADMINISTRATOR]}


def _user(name: str, language: str, **rights) -> User:
    user, is_new = User.objects.get_or_create(username=name, defaults=rights)
    if is_new:
        user.set_password(PASSWORD)
        user.save()
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    return user
