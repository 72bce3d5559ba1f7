"""Hits as files: parsed back by pybtex, rispy and csv, with letters, signs, filters and order right."""

import csv
import re
import warnings
from io import StringIO

import pytest
import rispy
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from pybtex.database import parse_string

from blog.models import BlogPostPage
from core.citations.record import record_of
from core.models import Contributor, Identifier, OutputTopic
from home.models import ContentPage
from publications.models import PublicationPage
from search.results import exporting
from tests.factories import edit, organisation, person, topic, translate

pytestmark = pytest.mark.django_db
SIGNS = 'Kvartsi; 100 % & "työ" {ä} _ö_ #å $5 ~ ^ \\ = C++'


def fetch(client, ending, path="/fi/haku/osumat", **values):
    response = client.get(f"{path}.{ending}", {"q": "kvartsi", **values})
    assert response.status_code == 200 and "attachment" in response["Content-Disposition"]
    return response.content.decode()


def plain(latex: str) -> str:
    """Return what LaTeX would print."""
    named = {r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textbackslash{}": "\\"}
    named |= {r"\textasciitilde{}": "~", r"\textasciicircum{}": "^", **{f"\\{sign}": sign for sign in "&%$#_"}}
    for code, sign in named.items():
        latex = latex.replace(code, sign)
    return latex


def bibtex_of(client, **values):
    return parse_string(fetch(client, "bib", **values), "bibtex").entries


def ris_of(client, **values):
    return rispy.loads(fetch(client, "ris", **values))


def rows_of(client, path="/fi/haku/osumat", **values):
    text = fetch(client, "csv", path, **values)
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text.removeprefix("\ufeff")), delimiter=";"))


@pytest.fixture
def report(tuotos):
    """A report with everything that a reference may have."""
    page = tuotos.page(
        PublicationPage,
        title=SIGNS,
        subtitle="Alaotsikko",
        abstract="Tiivistelmä,\njossa on kaksi riviä; ja puolipiste.",
        publisher="Metropolia & kumppanit",
        publication_place="Helsinki",
        series_name="Metropolian julkaisuja",
        number="12",
        date="2023-05-06",
    )
    rows = [
        Contributor(person=person("Åsa", "von Öhman"), sort_order=0),
        Contributor(organisation=organisation("Sosped-säätiö, Pro & Co", ""), sort_order=1),
        Contributor(person=person("Maija", "Meikäläinen"), role="editor", sort_order=2),
    ]
    numbers = [("doi", "10.1234/a_b"), ("isbn-electronic", "9789523280007"), ("issn-print", "0355-1180")]
    numbers.append(("urn", "URN:ISBN:978-952-328-000-7"))
    identifiers = [Identifier(scheme=scheme, value=value) for scheme, value in numbers]
    return edit(page, contributors=rows, identifiers=identifiers)


def test_bibtex_parses_back(report, client):
    (entry,) = bibtex_of(client).values()
    assert entry.type == "techreport" and plain(entry.fields["title"]) == f"{SIGNS} : Alaotsikko"
    assert not re.search(r"(?<!\\)[&%$#_]|[~^]", entry.fields["title"] + entry.fields["institution"])
    names = [str(author) for author in entry.persons["author"]]
    assert names[0] == "von Öhman, Åsa" and plain(names[1]) == "{Sosped-säätiö, Pro & Co}"
    assert [str(editor) for editor in entry.persons["editor"]] == ["Meikäläinen, Maija"]
    for name, value in {
        "year": "2023",
        "institution": "Metropolia & kumppanit",
        "series": "Metropolian julkaisuja",
        "number": "12",
        "isbn": "9789523280007",
        "issn": "0355-1180",
        "language": "fi",
        "abstract": "Tiivistelmä, jossa on kaksi riviä; ja puolipiste.",
    }.items():
        assert plain(entry.fields[name]) == value
    assert entry.fields["doi"] == "10.1234/a_b"  # no LaTeX in addresses
    assert entry.fields["url"] == f"https://localhost{report.permalink}"


def test_ris_parses_back(report, client):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (entry,) = ris_of(client)
    assert entry["type_of_reference"] == "RPRT" and entry["title"] == f"{SIGNS} : Alaotsikko"
    assert entry["authors"] == ["von Öhman, Åsa", "Sosped-säätiö, Pro & Co"]
    assert entry["secondary_authors"] == ["Meikäläinen, Maija"]
    assert (entry["year"], entry["date"], entry["doi"]) == ("2023", "2023/05/06", "10.1234/a_b")
    assert entry["issn"] == "9789523280007" and entry["notes"] == ["URN:ISBN:978-952-328-000-7"]
    assert entry["urls"] == [f"https://localhost{report.permalink}"]
    assert entry["abstract"] == "Tiivistelmä, jossa on kaksi riviä; ja puolipiste."


def test_the_table_parses_back_with_names_in_the_readers_language(report, client):
    names, row = rows_of(client)
    told = dict(zip(names, row, strict=True))
    assert told["Nimi"] == f"{SIGNS}: Alaotsikko" and told["Vuosi"] == "2023" and told["Kieli"] == "suomi"
    assert told["Tekijät"] == "von Öhman, Åsa; Sosped-säätiö, Pro & Co" and told["Toimittajat"] == "Meikäläinen, Maija"
    assert told["DOI"] == "10.1234/a_b" and told["URN"] == "URN:ISBN:978-952-328-000-7"
    swedish, _row = rows_of(client, "/sv/sok/traffar")
    assert {"Titel", "Upphovspersoner", "År", "Språk"} <= set(swedish)


def test_a_cell_is_never_a_formula(tuotos, client):
    tuotos.page(BlogPostPage, title="=HYPERLINK(kvartsi)")
    assert rows_of(client)[1][1] == "'=HYPERLINK(kvartsi)"


def test_filters_and_order_are_those_of_the_page(tuotos, client):
    tuotos.page(BlogPostPage, title="Kvartsi B", date="2022-01-01")
    tuotos.page(BlogPostPage, title="Kvartsi A", date="2023-01-01")
    tuotos.page(PublicationPage, title="Kvartsi C", year=2021)
    titles = [row[1] for row in rows_of(client, kind="blog-post", sort="title")[1:]]
    assert titles == ["Kvartsi A", "Kvartsi B"]
    assert [entry["title"] for entry in ris_of(client, sort="oldest")] == ["Kvartsi C", "Kvartsi B", "Kvartsi A"]
    assert len(bibtex_of(client, q="", kind="publication")) == 1
    content = client.get("/fi/haku/", {"q": "kvartsi", "kind": "blog-post", "sort": "title"}).content.decode()
    assert "/fi/haku/osumat.bib?q=kvartsi&amp;kind=blog-post&amp;sort=title" in content


def test_people_topics_and_what_readers_cannot_open_are_left_out(tuotos, client):
    somebody = person("Kvartsi", "Kvartsinen")
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    edit(page, contributors=[Contributor(person=somebody)], topics=[OutputTopic(topic=topic("kvartsi", "kvarts"))])
    tuotos.page(ContentPage, title="Kvartsisivu")
    tuotos.page(BlogPostPage, title="Kvartsi luonnos", live=False)
    assert client.get("/fi/haku/", {"q": "kvartsi"}).context["count"] == 4
    assert {row[1] for row in rows_of(client)[1:]} == {"Kvartsi", "Kvartsisivu"}


def test_a_work_is_given_in_the_readers_language(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Kvartsi suomeksi")
    translate(page, title="Kvarts på svenska")
    assert [row[1] for row in rows_of(client, "/sv/sok/traffar")[1:]] == ["Kvarts på svenska"]


def test_every_hit_is_there_up_to_the_limit(tuotos, client, monkeypatch):
    with transaction.atomic():  # the worker has all of it in hand at once
        for number in range(25):
            tuotos.page(BlogPostPage, title=f"Kvartsi {number}")
    assert len(bibtex_of(client)) == 25
    monkeypatch.setattr(exporting, "MOST", 5)
    assert len(ris_of(client)) == 5


@pytest.mark.parametrize("path", ["/fi/haku/osumat.bib", "/sv/sok/traffar.csv"])
def test_nothing_asked_leads_to_the_search_page(tuotos, client, path):
    assert client.get(path).status_code == 302
    assert client.get(path, {"q": "olematon"}).status_code == 200
    assert client.get("/fi/haku/osumat.exe", {"q": "kvartsi"}).status_code == 404


def test_number_of_queries_does_not_grow_with_hits(tuotos, client):
    counts = {"bib": [], "ris": [], "csv": []}
    for number in (5, 20):  # where few have all words, others are looked for too
        with transaction.atomic():  # the worker has all of it in hand at once
            for place in range(number):
                page = tuotos.page(PublicationPage, title=f"Kvartsi {number} {place}")
                rows = [
                    Contributor(person=person("Maija", f"M{number}{place}")),
                    Contributor(organisation=organisation()),
                ]
                edit(page, contributors=rows, identifiers=[Identifier(scheme="doi", value="10.1234/x")])
        for ending, numbers in counts.items():
            fetch(client, ending)
            with CaptureQueriesContext(connection) as queries:
                fetch(client, ending)
            numbers.append(len(queries))
    assert all(few == twenty <= 30 for few, twenty in counts.values()), counts


def test_a_record_serves_any_page(tuotos):
    plain_page = record_of(tuotos.page(ContentPage, title="Sivu", intro="Ingressi"), "https://hanke.example")
    assert (plain_page.type, plain_page.abstract, plain_page.makers) == ("page", "Ingressi", ())
    assert plain_page.url.startswith("https://hanke.example/id/")
    post = tuotos.page(BlogPostPage, title="Kirjoitus")
    post = edit(post, contributors=[Contributor(person=person("Puhuja", "P"), role="speaker")])
    assert [maker.inverted for maker in record_of(post, "").first_makers] == ["P, Puhuja"]
