"""A record has its title for readers and for libraries, and the licence of the texts of its site."""

import json
import re

import pytest

from blog.models import BlogPostPage
from core.citations.formats import FORMATS
from core.citations.record import record_of
from core.models import Project
from publications.models import PublicationPage
from tests.factories import path_of

pytestmark = pytest.mark.django_db
ROOT = "https://hanke.example"
BY = "https://creativecommons.org/licenses/by/4.0/deed.fi"


@pytest.mark.parametrize(
    ("title", "subtitle"), [("Digituki : opas ohjaajille", ""), ("Digituki", "opas ohjaajille")], ids=["one", "two"]
)
def test_libraries_get_the_colon_of_catalogues_and_readers_their_own(tuotos, title, subtitle):
    record = record_of(tuotos.page(PublicationPage, title=title, subtitle=subtitle, year=2024), ROOT)
    files = {ending: FORMATS[ending].write([record]) for ending in ("bib", "ris", "json", "csv")}
    assert 'title = "Digituki : opas ohjaajille"' in files["bib"]
    assert "TI  - Digituki : opas ohjaajille" in files["ris"]
    assert json.loads(files["json"])[0]["title"] == "Digituki: opas ohjaajille"  # programs print it as it is
    assert "Digituki: opas ohjaajille" in files["csv"]


def script_of(client, page) -> dict:
    html = client.get(path_of(page)).content.decode()
    things = map(json.loads, re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL))
    return next(thing for thing in things if thing["@type"] != "BreadcrumbList")


def test_licence_of_the_texts_is_told_of_the_page_and_of_a_post(tuotos, client):
    Project.objects.update_or_create(site=tuotos.site, defaults={"name_fi": "Hanke", "text_licence": "cc-by-4.0"})
    report = tuotos.page(PublicationPage, title="Raportti", licence="cc-by-nc-4.0", year=2024)
    post = tuotos.page(BlogPostPage, title="Kirjoitus", year=2024)
    assert record_of(report, ROOT).text_licence == record_of(post, ROOT).work_licence == BY
    told = script_of(client, report)
    assert told["mainEntityOfPage"]["license"] == BY and "/by-nc/" in told["license"]
    assert script_of(client, post)["license"] == BY


def test_nothing_is_told_of_a_licence_that_nobody_gave(tuotos, client):
    Project.objects.filter(site=tuotos.site).update(text_licence="")
    told = script_of(client, tuotos.page(BlogPostPage, title="Kirjoitus", year=2024))
    assert "license" not in told and "mainEntityOfPage" not in told
