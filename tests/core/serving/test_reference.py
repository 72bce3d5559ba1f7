"""A work can be taken into a reference manager, and its page says how it is cited."""

import json

import pytest

from blog.models import BlogPostPage
from core.models import Contributor, Person
from core.sites.permalinks import encode
from core.works import states
from publications.models import PublicationPage
from tests.factories import make_page, path_of, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(tuotos):
    page = make_page(PublicationPage, tuotos.fi["publications"], title="Digituki & kirjasto", year=2023)
    page.contributors = [Contributor(person=Person.objects.create(family_name="Meikäläinen", given_name="Maija"))]
    page.save_revision().publish()
    return page


def address(page, ending, start="/fi/viite/"):
    return f"{start}{encode(page.translation_key)}.{ending}"


def test_page_cites_its_work_in_every_style_in_the_readers_language(client, report):
    shown = client.get(path_of(report)).content.decode()
    assert "Näin viittaat" in shown and "Meikäläinen, Maija 2023. <i>Digituki &amp; kirjasto</i>." in shown
    assert all(f'id="cited-{style}"' in shown for style in ("finnish", "metropolia", "apa", "vancouver"))
    assert f'href="{address(report, "ris")}"' in shown
    assert f">https://localhost/id/{encode(report.translation_key)}/</a>" in shown


@pytest.mark.parametrize("ending", ["bib", "ris", "json", "csv"])
def test_file_holds_the_work(client, report, ending):
    answer = client.get(address(report, ending))
    assert answer.status_code == 200 and "noindex" in answer["X-Robots-Tag"]
    assert f'filename="{report.slug}.{ending}"' in answer["Content-Disposition"]
    assert "Meikäläinen" in answer.content.decode()


def test_csl_json_is_what_processors_read(client, report):
    (item,) = json.loads(client.get(address(report, "json")).content)
    assert item["author"] == [{"family": "Meikäläinen", "given": "Maija"}] and item["issued"] == {
        "date-parts": [[2023]]
    }
    assert item["type"] == "report" and item["title"] == "Digituki & kirjasto"


def test_swedish_reader_gets_the_swedish_record(client, tuotos):
    page = make_page(BlogPostPage, tuotos.fi["blog"], title="Suomeksi")
    page.save_revision().publish()
    twin = translate(page, title="På svenska")
    assert b"P\xc3\xa5 svenska" in client.get(address(page, "ris", "/sv/referens/")).content
    assert b"Suomeksi" in client.get(address(page, "ris")).content and twin.language == "sv"


@pytest.mark.parametrize("ending", ["exe", "html"])
def test_unknown_formats_are_not_found(client, report, ending):
    assert client.get(address(report, ending)).status_code == 404


def test_withdrawn_work_is_cited_on_its_page_and_not_given_out(client, report):
    states.withdraw(report, reason_fi="Virhe", reason_sv="Fel")
    shown = client.get(path_of(report))
    assert shown.status_code == 410 and "Näin viittaat" in shown.content.decode()
    assert "Meikäläinen, Maija 2023." in shown.content.decode()
    assert client.get(address(report, "ris")).status_code == 404


def test_what_is_hidden_or_was_never_there_is_not_found(client, report):
    report.unpublish()
    assert client.get(address(report, "ris")).status_code == 404
    assert client.get("/fi/viite/nix.ris").status_code == 404
