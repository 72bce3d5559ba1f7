"""The admin in each language: no text that is not translated, none in the other language, no wrong plural."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Revision, Site
from wagtail.users.models import UserProfile
from wagtail_localize.models import String, StringTranslation, TranslationSource

from core.models import Project, Series, Team, User
from home.site_building import name_root
from home.staff import SiteNames, admit_team
from interactives.models import InteractivePage
from publications.models import PublicationPage
from search.models import FailedSearch, Pick, Synonym
from tests.factories import translate
from tests.factories.samples import full_page
from tests.factories.types import INDEXES, PAGE_TYPES
from tests.whole_site.admin_crawl import send_as_it_is, walk
from tests.whole_site.foreign_words import ForeignWords

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

# Names of the sample pages that are words of the interface too.
SAMPLE_TEXTS = {"Hei", "Polku"}
BOTH = {
    "alla",  # Finnish for "under", Swedish for "all"; alone between two bold words of the guide
    "selkosuomi",  # the Finnish name of easy Finnish, which the Swedish guide tells
}
SAMPLE_WORDS = {"Hanke", *(title for model in INDEXES.values() for title in model.list_titles.values())}


@pytest.fixture
def full_site(tuotos):
    """A page of each type with its twin, and whatever else the admin lists, none with a name like the interface's."""
    admit_team(tuotos.site, [tuotos.fi["home"], tuotos.sv["home"]], SiteNames("Qx", "Qx"))
    name_root()
    report = full_page(tuotos, PublicationPage)
    translate(report)
    for model in set(PAGE_TYPES) - {PublicationPage}:
        page = full_page(tuotos, model, related=report)
        if model is not InteractivePage:  # its twin is made by the translator's own view
            translate(page)
    tuotos.page(PublicationPage, live=False)
    Synonym.objects.create(words="digituki\ndigistöd")
    Pick.objects.create(site=tuotos.site, words="digituki", page=report)
    FailedSearch.objects.create(site=tuotos.site, language="fi", query="xyzzy", count=3)
    rename_everything()


def rename_everything():
    for page in Page.objects.filter(depth__gt=1):
        Page.objects.filter(pk=page.pk).update(title=f"Qx{page.pk}", draft_title=f"Qx{page.pk}")
    for revision in Revision.objects.all():
        revision.content["title"] = f"Qx{revision.object_id}"
        revision.object_str = f"Qx{revision.object_id}"
        revision.save()
    for model in (PageLogEntry, ModelLogEntry):
        model.objects.update(label="Qx")
    for model in (String, StringTranslation):
        for string in model.objects.filter(data__in=SAMPLE_WORDS):
            model.objects.filter(pk=string.pk).update(data=f"Qx{string.pk}")
    TranslationSource.objects.update(object_repr="Qx")
    Site.objects.update(site_name="Qx")
    Project.objects.update(name_fi="Qx", name_sv="Qx")
    Series.objects.update(name_fi="Qx")


def sign_in(client, language, is_administrator):
    user = User.objects.create_user(f"qx-{language}", "qx@example.org", "x", is_superuser=is_administrator)
    if not is_administrator:
        user.groups.add(Team.objects.get().editors)
    UserProfile.objects.create(user=user, preferred_language=language)
    client.force_login(user)


def starts():
    """The front of the admin, and the form of every page and where it is used."""
    yield reverse("wagtailadmin_home")
    for page in Page.objects.filter(depth__gt=1):
        yield reverse("wagtailadmin_pages:edit", args=[page.pk])
        yield reverse("wagtailadmin_pages:usage", args=[page.pk])


WHO = ["fi-administrator", "sv-administrator", "sv-editor", pytest.param("fi-editor", marks=pytest.mark.crossed)]


@pytest.mark.parametrize("who", WHO)
def test_every_text_of_the_admin_is_in_the_language_of_its_user(client, full_site, who):
    language, role = who.split("-")
    sign_in(client, language, role == "administrator")
    words, met, found, number = ForeignWords(language), set(), {}, 0
    for path, page in walk(client, list(starts()), language):
        number += 1
        answers = send_as_it_is(client, path, page, language)  # empty forms come back with their errors
        for where, text in {*page.texts, *answers} - met:
            met.add((where, text))
            if text not in SAMPLE_TEXTS | BOTH and (why := words.why(text, where)):
                found[text] = f"{path}: {where}: {text} ({why})"
    assert number > 150
    assert not found, "\n".join(found.values())
