"""Names of what a team has carry both languages; each reader meets one, forms and the database have them whole."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.template import Context, Template
from django.urls import reverse
from django.utils import translation
from wagtail.models import Collection, Task, Workflow
from wagtail.users.models import UserProfile

from core.models import Project, Team
from core.sites.team_names import WORDS, in_language
from home.staff import SiteNames
from tests.factories.teams import member, post_of

pytestmark = pytest.mark.django_db
HALVES = {"fi": "Kaksi: tarkistus", "sv": "Två: granskning"}


def change_names(migration, direction):
    getattr(import_module(f"home.migrations.{migration}"), direction)(apps, None)


@pytest.mark.parametrize("what", WORDS)
@pytest.mark.parametrize("own", [("Hanke", "Projekt"), ("Sama", "Sama"), ("A / B: C", "D / E"), ("ö" * 90, "å" * 90)])
def test_every_name_that_a_site_gives_is_told_in_one_language(what, own):
    name = SiteNames(*own).of(what)
    (fi, sv), (word_fi, word_sv) = (in_language(name, "fi"), in_language(name, "sv")), WORDS[what]
    assert fi.startswith(own[0][:40]) and fi.endswith(f": {word_fi}") and f": {word_sv}" not in fi.removesuffix(word_fi)
    assert sv.startswith(own[1][:40]) and sv.endswith(f": {word_sv}") and word_fi not in sv.removesuffix(word_sv)
    assert in_language(f"{name} (3)", "sv") == f"{sv} (3)"


def test_names_that_staff_gave_stay_as_they_are():
    for name in ("Kuvat / logot", "Hanke: kuvat / Projekt: bilder", "Tiedotus", ""):
        assert in_language(name, "sv") == name


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_texts_and_choices_have_the_half_and_forms_the_whole(sites, language):
    review = Workflow.objects.get(pk=sites["kaksi"].team.review_id)
    half = HALVES[language]
    with translation.override(language):
        shown = Template("{{ r.name }}|{{ r }}|{% filter upper %}{{ r.name }}{% endfilter %}").render(
            Context({"r": review})
        )
        assert shown == f"{half}|{half}|{half.upper()}"
        assert f"{review.name}" == "%s" % review.name == half  # noqa: UP031
    assert review.name == "Kaksi: tarkistus / Två: granskning"
    assert Workflow._meta.get_field("name").value_from_object(review) == review.name
    review.save()
    assert Workflow.objects.filter(name="Kaksi: tarkistus / Två: granskning").exists()


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_reports_of_reviews_and_lists_of_collections_show_one_language(sites, client, language):
    site = sites["kaksi"]
    user = member(site, "reviewers")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    page = post_of(site, live=False)
    page.get_workflow().start(page, user)
    client.force_login(user)
    own = {"fi": ("Kaksi: tarkistus", "Kaksi: kumppanit"), "sv": ("Två: granskning", "Två: partner")}
    for address, mine in (
        (reverse("wagtailadmin_reports:workflow"), 0),
        (reverse("wagtailadmin_reports:workflow_tasks"), 0),
        (reverse("wagtailimages:index"), 1),
        (reverse("wagtailadmin_pages:edit", args=[page.pk]), None),
    ):
        content = client.get(address).content.decode()
        assert " / Två" not in content, address
        if mine is not None:
            other = "sv" if language == "fi" else "fi"
            assert own[language][mine] in content and own[other][mine] not in content, address


def test_a_form_of_a_group_asks_for_the_whole_name(sites, admin_client):
    group = sites["kaksi"].team.editors
    content = admin_client.get(reverse("wagtailusers_groups:edit", args=[group.pk])).content.decode()
    assert 'value="Kaksi: sisällöntuottajat / Två: innehållsproducenter"' in content


def test_names_cut_within_a_word_are_mended_and_what_staff_named_is_not(sites):
    team = Team.objects.get(site=sites["kaksi"])
    long_fi, long_sv = "Pitkä nimi " * 9, "Långt namn " * 9
    Project.objects.filter(site=team.site).update(name_fi=long_fi.strip(), name_sv=long_sv.strip())
    cut = f"{long_fi[:48].strip()}: tarkistajat / {long_sv[:48].strip()}: granskare"
    Group.objects.filter(pk=team.reviewers_id).update(name=cut)
    Group.objects.filter(pk=team.students_id).update(name="Ryhmä 3B")
    review = cut.replace("tarkistajat", "tarkistus").replace("granskare", "granskning")
    Workflow.objects.filter(pk=team.review_id).update(name=review)
    Task.objects.filter(workflow_tasks__workflow=team.review_id).update(name=review)
    Collection.objects.filter(pk=team.collection_id).update(name=f"{long_fi.strip()} / {long_sv.strip()}")
    change_names("0006_whole_team_names", "forwards")
    names = SiteNames(long_fi.strip(), long_sv.strip())
    team = Team.objects.get(pk=team.pk)
    assert (team.reviewers.name, team.review.name) == (names.of("reviewers"), names.of("review"))
    assert team.review.workflow_tasks.get().task.name == names.of("review")
    assert team.collection.name == names.of("collection")
    assert team.students.name == "Ryhmä 3B"
    assert team.editors.name == "Kaksi: sisällöntuottajat / Två: innehållsproducenter"
    change_names("0006_whole_team_names", "backwards")
    team = Team.objects.get(pk=team.pk)
    assert team.reviewers.name == cut and team.collection.name == f"{long_fi.strip()} / {long_sv.strip()}"
