"""A site of before gets forms by `migrate` alone: rights for its staff, and the form for feedback."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader

from core.models import Team
from forms.models import Form
from home.existing_sites import MOMENT, give_forms
from home.staff import OTHER_RIGHTS, SiteNames, admit_team


@pytest.fixture
def team(tuotos) -> Team:
    """A team of before: of forms it has nothing."""
    team = admit_team(tuotos.site, [tuotos.fi["home"], tuotos.sv["home"]], SiteNames("Hanke", "Projekt"))
    for group in groups(team):
        group.permissions.remove(*group.permissions.filter(content_type__app_label="forms"))
    Form.objects.all().delete()
    return team


def groups(team) -> list:
    return [team.administrators, team.editors, team.reviewers]


def rights(group) -> set[str]:
    return set(group.permissions.filter(content_type__app_label="forms").values_list("codename", flat=True))


def migrate(*moments):
    loader = MigrationLoader(None, ignore_no_migrations=True)
    give_forms(apps.get_app_config("home"), plan=[(loader.disk_migrations[moment], False) for moment in moments])


@pytest.mark.django_db
def test_staff_get_their_rights_and_readers_the_form_for_feedback(team):
    for _time in range(2):
        migrate(MOMENT)
        assert all(rights(group) == set(OTHER_RIGHTS["forms"]) for group in groups(team))
        assert rights(team.partners) == set()
        assert Form.objects.get().site == team.site and Form.objects.get().is_feedback


@pytest.mark.django_db
def test_what_staff_took_away_later_stays_away(team):
    migrate(("home", "0004_continuation"))
    migrate()
    assert not any(rights(group) for group in groups(team)) and not Form.objects.exists()


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_migrate_alone_does_it(team):
    call_command("migrate", "home", "0004_continuation", verbosity=0)
    assert not Form.objects.exists()
    call_command("migrate", verbosity=0)
    assert rights(team.editors) == set(OTHER_RIGHTS["forms"]) and Form.objects.get().is_feedback
