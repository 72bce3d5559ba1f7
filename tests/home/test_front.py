"""The front page: kinds of outputs with their numbers in words, and what the frame says of the project."""

import gzip
import re

import pytest
from django.core.files.base import ContentFile

from blog.models import BlogPostPage
from core.models import CustomDocument, Project
from events.models import EventPage
from home.models import ServicePage
from publications.models import PublicationPage
from tests.factories import topic, translate

pytestmark = pytest.mark.django_db


def kinds(client, path):
    found = client.get(path).content.decode()
    rows = re.findall(r"<strong>([^<]+)</strong> <span class=\"meta\">([^<]+)</span>", found)
    return dict(rows)


def test_kinds_say_their_number_in_words_in_both_languages(tuotos, client):
    for page in (tuotos.page(PublicationPage), tuotos.page(PublicationPage), tuotos.page(EventPage, date="2020-01-02")):
        translate(page, title="Titel")
    assert kinds(client, "/fi/") == {"Julkaisut": "2 julkaisua", "Tapahtumat": "1 tapahtuma"}
    assert kinds(client, "/sv/") == {"Publikationer": "2 publikationer", "Evenemang": "1 evenemang"}


def test_kinds_with_lists_of_their_own_come_first(tuotos, client):
    for model in (ServicePage, BlogPostPage):
        tuotos.page(model)
    assert list(kinds(client, "/fi/")) == ["Blogikirjoitukset", "Palvelut"]


def test_page_without_lead_is_described_by_the_summary_of_the_project(tuotos, client):
    Project.objects.filter(site=tuotos.site).update(
        summary_fi="Hanke etsi keinoja.", summary_sv="Projektet sökte sätt."
    )
    assert '<meta name="description" content="Hanke etsi keinoja.">' in client.get("/fi/tuotokset/").content.decode()
    assert '<meta name="description" content="Projektet sökte sätt.">' in client.get("/sv/resultat/").content.decode()


def test_pages_are_compressed_and_files_keep_their_ranges(tuotos, client, empty_storage):
    page = client.get("/fi/", headers={"Accept-Encoding": "gzip"})
    assert page["Content-Encoding"] == "gzip" and b"<h1" in gzip.decompress(page.content)
    work = tuotos.page(PublicationPage, title="Raportti")
    work.files.create(
        document=CustomDocument.objects.create(title="r", file=ContentFile(b"%PDF" + b"x" * 900, "r.pdf"))
    )
    work.save_revision().publish()
    part = client.get(f"{work.url}r.pdf", headers={"Accept-Encoding": "gzip", "Range": "bytes=0-3"})
    assert (part.status_code, b"".join(part.streaming_content)) == (206, b"%PDF")
    assert not part.has_header("Content-Encoding")


def test_commonest_topics_are_offered_as_searches(tuotos, client):
    assert "Esimerkiksi:" not in client.get("/fi/").content.decode()
    common, seldom = topic("työllistyminen (prosessi)", "sysselsättning (process)"), topic("digituki", "digitalt stöd")
    for topics in ([common], [common, seldom]):
        page = tuotos.page(BlogPostPage)
        for each in topics:
            page.topics.create(topic=each)
        page.save_revision().publish()
        translate(page)
    client.get("/fi/"), client.get("/sv/")  # once worked out, once from the cache
    for path, words in (("/fi/", ["työllistyminen", "digituki"]), ("/sv/", ["sysselsättning", "digitalt stöd"])):
        assert re.findall(r'<a href="[^"]*\?q=[^"]*">([^<]+)</a>', client.get(path).content.decode()) == words
    common.label_fi = "työllistäminen"
    common.save()
    assert ">työllistäminen<" in client.get("/fi/").content.decode()
