"""The search inside one work: its places in their order, as links; the same privacy as the work; any input."""

import html
import re

import pytest
from django.core.files.base import ContentFile
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from core.models import CustomDocument, OutputFile
from core.sites.permalinks import encode
from core.worker import reading
from core.works import states
from publications.models import PublicationPage
from tests.core.files.office_files import docx
from tests.factories import load_site, path_of, translate
from tests.factories.neighbour import HOST
from tests.search.pages import ask
from tests.search.query.test_parts import SCENES, pdf, picture, report, scene
from tests.search.results.test_search import NASTY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]
WORDS = {"fi": "haku/sisalta", "sv": "sok/inuti"}


def inside(page, language="fi") -> str:
    return f"/{language}/{WORDS[language]}/{encode(page.translation_key)}/"


def places(content: str) -> list[tuple[str, str]]:
    """Return address and text of the places in order."""
    found = re.findall(r'<h3 class="entry__title"><a href="([^"]*)">(.*?)</a>', content, re.DOTALL)
    return [(html.unescape(url), re.sub(r"<[^>]+>", "", html.unescape(text))) for url, text in found]


def long_report(tuotos, **fields):
    """A report whose words stand on pages 2, 4 and 5 of its file."""
    texts = ["Johdanto.", "Kvartsia löytyi.", "Muuta.", "Kvartsin louhinta.", "Kvartsista kiveen."]
    return report(tuotos, pdf(*texts), **fields)


def test_places_stand_in_the_order_of_the_work_with_marked_words(tuotos, client):
    page = long_report(tuotos, abstract="Tiivistelmässä on kvartsia.")
    content = client.get(inside(page), {"q": "kvartsi"}).content.decode()
    own = path_of(page)
    assert [url for url, _text in places(content)] == [own, *(f"{own}raportti.pdf#page={n}" for n in (2, 4, 5))]
    assert [text for _url, text in places(content)][1:] == [f"Osuma PDF-tiedoston sivulla {n}" for n in (2, 4, 5)]
    assert "4 osumaa haulla: kvartsi" in content and "<mark>Kvartsin</mark> louhinta" in content
    assert f'href="{own}"' in content and "Hae koko sivustolta: kvartsi" in content


def test_a_text_of_word_is_searched_piece_by_piece(tuotos, client):
    file = ContentFile(docx("Kvartsia alussa.", *["Täytettä. " * 50] * 5, "Kvartsia lopussa."), name="ohje.docx")
    document = CustomDocument.objects.create(title="Ohje", language="fi", file=file)
    reading.read_document.call(document.pk)
    page = tuotos.page(PublicationPage, title="Opas", files=[OutputFile(document=document, sort_order=0)])
    assert inside(page) in client.get(path_of(page)).content.decode()
    content = client.get(inside(page), {"q": "kvartsi"}).content.decode()
    assert places(content) == [(f"{path_of(page)}ohje.docx", "Osuma tiedostossa ohje.docx")] * 2
    assert "<mark>Kvartsia</mark> alussa" in content and "<mark>Kvartsia</mark> lopussa" in content


def test_only_the_work_is_searched(tuotos, client):
    page = long_report(tuotos)
    tuotos.page(BlogPostPage, title="Graniitti", intro="Graniittia.")
    content = client.get(inside(page), {"q": "graniitti"}).content.decode()
    assert "Ei osumia haulla: graniitti" in content and places(content) == []


def test_places_with_some_of_the_words_are_told_of(tuotos, client):
    page = long_report(tuotos)
    tuotos.page(BlogPostPage, title="Graniitti")
    some = client.get(inside(page), {"q": "kvartsi graniitti"}).content.decode()
    assert "Näissä on osa niistä." in some and len(places(some)) == 3
    assert [url[-1] for url, _text in places(client.get(inside(page), {"q": "kvartsi louhinta"}).content.decode())] == [
        "4"
    ]


def test_both_languages_lead_to_the_readers_page(tuotos, client):
    page = long_report(tuotos)
    twin = translate(page, title="Slutrapport", slug="slutrapport")
    content = client.get(inside(page, "sv"), {"q": "kvartsi"}).content.decode()
    assert places(content)[0] == (f"{path_of(twin)}raportti.pdf#page=2", "Träff på sidan 2 i pdf-filen")
    assert f'href="{inside(page)}?q=kvartsi"' in content


def test_hotspots_of_an_interactive_image_are_places(tuotos, client):
    page = picture(tuotos, scene(SCENES[0], spot="Kvartsikivi"))
    content = client.get(inside(page), {"q": "kvartsikivet"}).content.decode()
    assert places(content) == [(f"{path_of(page)}#h-aaaaaaaa", "Osuma kuvan kohdassa: Kvartsikivi")]


def test_files_are_named_where_there_are_several(tuotos, client):
    page = report(tuotos, pdf("Kvartsia."), pdf("Kvartsia.", name="liite.pdf"))
    texts = [text for _url, text in places(client.get(inside(page), {"q": "kvartsi"}).content.decode())]
    assert texts == ["Osuma PDF-tiedoston sivulla 1: raportti.pdf", "Osuma PDF-tiedoston sivulla 1: liite.pdf"]


@pytest.mark.parametrize("state", ["draft", "announced", "withdrawn", "hidden", "private"])
def test_what_readers_may_not_open_is_not_searched(tuotos, client, state):
    page = report(tuotos, pdf("Kvartsia.", "Sivu."), live=state != "draft")
    if state == "announced":
        page = tuotos.page(PublicationPage, title="Tulossa", state="announced")
    elif state == "withdrawn":
        states.withdraw(page, reason_fi="Virhe.", reason_sv="")
    elif state == "hidden":
        page.unpublish()
    elif state == "private":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert client.get(inside(page), {"q": "kvartsi"}).status_code == 404


def test_works_of_other_sites_and_odd_keys_are_not_found(tuotos, client):
    page = report(load_site(HOST), pdf("Kvartsia."))
    assert client.get(inside(page), {"q": "kvartsi"}).status_code == 404
    assert client.get(inside(page), {"q": "kvartsi"}, headers={"host": HOST}).status_code == 200
    for key in ("x", "0" * 22, "z" * 22, "a" * 300, "-"):
        assert client.get(f"/fi/haku/sisalta/{key}/", {"q": "kvartsi"}).status_code == 404


@pytest.mark.parametrize("query", NASTY)
def test_any_input_gets_a_page(tuotos, client, query):
    page = long_report(tuotos)
    for number in ("x", "999"):
        assert client.get(inside(page), {"q": query, "page": number}).status_code == 200


def test_without_words_it_says_what_it_does(tuotos, client):
    content = client.get(inside(long_report(tuotos))).content.decode()
    assert "Haku käy läpi" in content and 'name="robots" content="noindex"' in content


def test_mistyped_word_is_corrected_as_on_the_site(tuotos, client):
    page = report(tuotos, pdf("Kaivoskvartsiitti.", "Kaivoskvartsiitti."))
    content = client.get(inside(page), {"q": "kaivoskvartsiiti"}).content.decode()
    assert "Näytetään osumat haulle:" in content and len(places(content)) == 2


@pytest.mark.parametrize("number", [1, 20])
def test_number_of_queries_does_not_grow_with_places(tuotos, client, django_assert_max_num_queries, number):
    page = report(tuotos, pdf(*["Kvartsia."] * number))
    client.get(inside(page))
    with django_assert_max_num_queries(26):
        content = client.get(inside(page), {"q": "kvartsi"}).content.decode()
    assert len(places(content)) == number


def test_page_of_a_work_with_a_long_file_has_the_form(tuotos, client):
    page, short = long_report(tuotos), report(tuotos, pdf("Yksi sivu."), slug="lyhyt")
    assert f'action="{inside(page)}"' in client.get(path_of(page)).content.decode()
    assert "/haku/sisalta/" not in client.get(path_of(short)).content.decode()


def test_hit_names_other_pages_and_leads_to_all_places(tuotos, client):
    page = long_report(tuotos, title="Loppuraportti")
    content = ask(client, "kvartsi")
    named = re.search(r"Myös näillä PDF-tiedoston sivuilla:(.*?)</p>", content, re.DOTALL)[1]
    assert re.findall(r'href="([^"]*)"', named) == [f"{path_of(page)}raportti.pdf#page={n}" for n in (4, 5)]
    assert "Loppuraportti</span>, sivu </span>4</a>" in named
    assert "/haku/sisalta/" not in content  # all places are named already
    report(tuotos, pdf(*["Hohtokiveä."] * 9), slug="toinen", title="Toinen")
    content = ask(client, "hohtokivi")
    assert f"{'/fi/haku/sisalta/'}" in content and "Näytä kaikki 9 osumaa" in content
