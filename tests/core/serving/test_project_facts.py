"""The facts of a project are typed once: a change is seen on pages, at the foot, by machines and in the search."""

import json
import re

import pytest

from core.models import Project
from core.serving.funding import FUNDING, funding_of
from home.models import ContentPage
from tests.factories import translate, work
from tests.factories.neighbour import HOST

pytestmark = pytest.mark.django_db
FACTS = {
    "code": "S22619",
    "funder_fi": "Hämeen ELY-keskus",
    "funder_sv": "NTM-centralen i Tavastland",
    "contact_fi": "Hanketoimisto",
    "contact_sv": "Projektkontoret",
    "contact_email": "hanke@example.org",
    "programme_period": "eu-2021-cofunded",
}


def change(site, **fields):
    project = Project.objects.get(site=site)
    for name, value in fields.items():
        setattr(project, name, value)
    project.save()


def read(client, page, **extra):
    return client.get(page.url, **extra).content.decode()


def test_one_change_is_seen_on_the_page_at_the_foot_by_machines_and_in_the_search(tuotos, client):
    page = tuotos.page(ContentPage, title="Hankkeesta", shows_project=True)
    other = tuotos.page(ContentPage, title="Muu sivu")
    twin, other_twin = translate(page, title="Om projektet"), translate(other, title="En annan sida")
    assert "Hämeen ELY-keskus" not in read(client, page)
    change(tuotos.site, **FACTS)
    for shown, foot, funder, contact in (
        (page, other, "Hämeen ELY-keskus", "Hanketoimisto"),
        (twin, other_twin, "NTM-centralen i Tavastland", "Projektkontoret"),
    ):
        html = read(client, shown)
        told = json.loads(re.search(r'ld\+json">({"@context"[^<]*AboutPage.*?)</script>', html)[1])["mainEntity"]
        assert told["funding"]["funder"]["name"] == funder and told["identifier"] == "S22619"
        assert told["contactPoint"] == {"@type": "ContactPoint", "name": contact, "email": "hanke@example.org"}
        for place in (html, read(client, foot)):
            assert funder in place and contact in place and 'href="mailto:hanke@example.org"' in place
    work()
    found = client.get("/fi/haku/", {"q": "Hämeen ELY-keskus"}).content.decode()
    assert "Hankkeesta" in found


def test_a_project_that_ended_says_so_on_its_site_only(tuotos, client):
    page = tuotos.page(ContentPage, title="Sivu")
    twin = translate(page, title="Sida")
    change(tuotos.site, state="closed", ends_on="2023-08-31")
    assert "Hanke päättyi 31.8.2023." in read(client, page)
    assert "Projektet avslutades 31.8.2023." in read(client, twin)
    assert "Hanke päättyi" not in client.get("/fi/", HTTP_HOST=HOST).content.decode()


def test_a_site_of_no_project_has_a_contact_and_no_heading_of_a_project(tuotos, client):
    change(tuotos.site, code="", contact_email="kirjasto@example.org")
    foot = client.get("/fi/").content.decode().partition("<footer")[2]
    assert "kirjasto@example.org" in foot and "<h2>Hanke</h2>" not in foot


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_programme_period_has_a_sentence_that_names_the_union(language):
    periods = {key for key, _name in Project.PROGRAMME_PERIODS if key}
    assert periods == set(FUNDING)
    for period in periods:
        short = funding_of(Project(programme_period=period), language).short
        assert {"fi": "Euroopan unioni", "sv": "Europeiska unionen"}[language] in short


def test_the_emblem_stands_at_the_head_of_each_page_with_its_sentence(tuotos, client):
    change(tuotos.site, programme_period="esf-2014-react")
    page = tuotos.page(ContentPage, title="Sivu")
    twin = translate(page, title="Sida")
    finnish = ("Euroopan unionin lippu", "Euroopan unioni, Euroopan sosiaalirahasto. Vipuvoimaa", "Hanke rahoitetaan")
    swedish = ("Europeiska unionens flagga", "Europeiska unionen, Europeiska socialfonden. Hävkraft", "finansieras som")
    for html, (alt, short, long) in ((read(client, page), finnish), (read(client, twin), swedish)):
        head, _main, rest = html.partition("<main")
        assert f'alt="{alt}"' in head and short in head and long in rest
    assert "Vipuvoimaa" not in client.get("/fi/", HTTP_HOST=HOST).content.decode()
