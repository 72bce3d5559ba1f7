"""Works that are left undone on a site, and users of each role for whom they wait."""

from datetime import timedelta

from django.utils import timezone

from core.models import Organisation, User
from tests.factories import edit, translate
from tests.factories.teams import post_of

NAME = "qx"  # nothing that readers or editors see has it


def of_role(site, role: str, name=NAME) -> User:
    user = User.objects.create_user(f"{name}-{role}", email=f"{name}-{role}@example.org")
    if role == "partners":
        user.organisation = Organisation.objects.create(name_fi="Kumppani", name_sv="Partner")
        user.save()
    user.groups.add(getattr(site.team, role))
    return named(role, name)


def named(role: str, name=NAME) -> User:
    return User.objects.get(username=f"{name}-{role}")


def leave_undone(site, title: str, **fields):
    """Leave one work of each kind undone."""
    late = timezone.localdate() - timedelta(days=1)
    translate(post_of(site, title=f"{title} myöhässä", state="announced", expected_on=late, **fields))
    stale = post_of(site, title=f"{title} vanheneva", **fields)
    translate(stale)
    edit(stale, title=f"{title} muuttunut")
    draft = post_of(site, title=f"{title} luonnos", live=False, **fields)
    draft.get_workflow().start(draft, fields.get("owner"))
    post_of(site, title=f"{title} ajastettu", go_live_at=timezone.now() + timedelta(days=2), **fields)
    post_of(site, title=f"{title} vain suomeksi", **fields)
