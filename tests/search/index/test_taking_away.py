"""What readers may not find is taken out of the search with the change itself; the worker only adds."""

import json

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from core.models import Contributor, CustomDocument, OutputFile, Person
from core.worker import reading
from core.works import states
from publications.models import PublicationPage
from search.index import sending
from search.models import IndexedPart, IndexedWork, Unsent
from tests.core.files.pdf_files import make_pdf
from tests.factories import edit, translate, work
from tests.standing import anew, where_searched

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def worker():
    """It stands still, unless a test calls it."""


@pytest.fixture(scope=where_searched)
def built(standing):
    with standing() as tuotos:
        yield publish(tuotos)


@pytest.fixture
def report(built, tuotos):
    assert told_of_it()
    return anew(built)


def publish(tuotos):
    """A report in both languages, which the search knows."""
    page = tuotos.page(PublicationPage, title="Kvasaarit hohtavat", year=1937)
    translate(page, title="Kvasarer lyser")
    tuotos.page(PublicationPage, title="Graniitti pysyy", year=1944)
    work()
    return page


def told_of_it() -> set:
    """Return which answers of the search tell of the report."""
    return {name for name, told in answers().items() if told}


def answers() -> dict:
    """Ask the search for the report in every way."""
    client = Client()

    def ask(path):
        response = client.get(path)
        assert response.status_code == 200
        return response.content.decode()

    fi, sv = ask("/fi/haku/?q=kvasaari"), ask("/sv/sok/?q=kvasar")
    return {
        "suggestion fi": json.loads(ask("/fi/haku/ehdotukset/?q=kvasaar"))["suggestions"],
        "suggestion sv": json.loads(ask("/sv/sok/forslag/?q=kvasar"))["suggestions"],
        "hit fi": "Kvasaarit hohtavat" in fi.replace("<mark>", "").replace("</mark>", ""),
        "hit sv": "Kvasarer lyser" in sv.replace("<mark>", "").replace("</mark>", ""),
        "facet": "1937" in ask("/fi/haku/?kind=publication").split("</head>")[-1],
        "export": "1937" in ask("/fi/haku/osumat.csv?kind=publication"),
    }


def make_private(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def hide(page):
    for each in (page, page.get_translations().get()):
        each.unpublish()


def delete(page):
    for each in (page.get_translations().get(), page):
        Page.objects.get(pk=each.pk).delete()


TAKEN_AWAY = {
    "withdrawn": lambda page: states.withdraw(page, reason_fi="Virhe.", reason_sv="Fel."),
    "hidden": hide,
    "deleted": delete,
    "private": make_private,
    "private by the other language": lambda page: make_private(page.get_translations().get()),
    "private by its list": lambda page: make_private(page.get_parent()),
    "announced": lambda page: edit(page, state="announced"),
}


@pytest.mark.parametrize("way", TAKEN_AWAY)
def test_nothing_tells_of_a_work_at_once(report, way):
    TAKEN_AWAY[way](report)
    assert told_of_it() == set()
    assert not IndexedWork.objects.filter(work=str(report.translation_key)).exists()
    work()
    assert told_of_it() == set()


def test_what_is_undone_comes_back_with_the_worker(report):
    before = told_of_it()
    restriction = PageViewRestriction.objects.create(page=report, restriction_type="login")
    assert told_of_it() == set()
    restriction.delete()
    work()
    assert told_of_it() == before == set(answers())


def test_page_of_one_language_takes_its_words_along_and_leaves_those_of_the_other(report):
    report.get_translations().get().unpublish()
    now = answers()
    assert now["hit fi"] and now["suggestion fi"] and not now["hit sv"]
    assert "Kvasarer" not in json.dumps(now["suggestion sv"])
    assert not IndexedPart.objects.filter(work__work=str(report.translation_key), language="sv").exists()


def test_text_of_a_file_that_becomes_private_is_not_shown(tuotos, client):
    document = CustomDocument.objects.create(
        title="Liite", file=ContentFile(make_pdf("Salainen kvasaari paloi."), "l.pdf")
    )
    reading.read_document.call(document.pk)
    tuotos.page(PublicationPage, title="Raportti", files=[OutputFile(document=document)])
    work()
    assert "paloi" in client.get("/fi/haku/?q=kvasaari").content.decode()
    CollectionViewRestriction.objects.create(collection=Collection.get_first_root_node(), restriction_type="login")
    assert "paloi" not in client.get("/fi/haku/?q=kvasaari").content.decode()


def test_deleted_person_is_no_hit_at_once(tuotos):
    author = Person.objects.create(family_name="Kvartsila")
    tuotos.page(PublicationPage, title="Raportti", contributors=[Contributor(person=author, sort_order=0)])
    work()
    rows = IndexedWork.objects.filter(work=f"person:{author.pk}")
    assert rows.exists()
    author.delete()
    assert not rows.exists()


def test_publishing_again_costs_few_queries_more(report, monkeypatch):
    counts = []
    for take_away in (lambda works: set(), None):
        with monkeypatch.context() as patch, CaptureQueriesContext(connection) as caught:
            if take_away:
                patch.setattr("search.index.followers.take_away", take_away)
            edit(report, title="Kvasaarit hohtavat yhä")
        counts.append(len(caught))
    assert counts[1] - counts[0] <= 8


def test_broken_index_stops_no_editor(report, client):
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE search_works_%s" % report.get_site().pk)  # noqa: UP031
    make_private(report)
    assert PageViewRestriction.objects.exists()
    assert client.get(f"/fi/julkaisut/{report.slug}/").status_code == 302


def test_outside_engine_is_told_by_the_worker(report, settings, monkeypatch):
    """A stand-in for the engine: what matters is that it is not asked in the request, and that its list is kept."""
    settings.SEARCH_URL = "elasticsearch://127.0.0.1:1/"
    asked = []
    monkeypatch.setattr(sending, "outside_index", lambda: asked.append(True))
    states.withdraw(report, reason_fi="Virhe.", reason_sv="Fel.")
    assert asked == [] and Unsent.objects.filter(work=report.translation_key).exists()
