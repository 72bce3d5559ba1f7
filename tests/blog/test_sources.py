"""Numbered sources of a text: from the text to the list and back, and into a reference manager."""

import re

import pytest
from django.core.exceptions import ValidationError
from pybtex.database import parse_string
from wagtail.blocks import StructBlockValidationError
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from core.blocks.sources import Source, SourceBlock
from core.proofreading.remarks import Draft
from core.proofreading.sources import marks
from core.works.sources.marks import with_links
from tests.factories import path_of, translate
from tests.factories.samples import block, items

FIRST = {
    "authors": "Öberg, Åke; Meikäläinen, Maija-Liisa",
    "year": "2024",
    "title": "Kuilut & sillat",
    "publisher": "P",
}
SECOND = {"authors": "Tilastokeskus", "title": "Tieto", "container": "Lehti", "url": "https://example.org/"}
EMPTY = dict.fromkeys(("authors", "year", "title", "container", "publisher", "doi", "url"), "")


def story(*texts):
    rows = items({**EMPTY, **FIRST, "doi": "10.1000/182"}, {**EMPTY, **SECOND})
    blocks = [*(block("text", text) for text in texts), block("sources", {"sources": rows})]
    return BlogPostPage._meta.get_field("body").to_python(blocks)


def test_marks_lead_to_the_list_and_the_list_to_each_place():
    html = with_links('<p>A [1]. B [1, 2].</p><li><span data-source="1"></span></li><span data-source="2"></span>', 2)
    assert re.findall(r'<a id="([^"]+)" href="([^"]+)"', html) == [("r1", "#n1"), ("r1-2", "#n1"), ("r2", "#n2")]
    assert re.findall(r'<a href="(#r[^"]+)" role="doc-backlink"', html) == ["#r1", "#r1-2", "#r2"]
    assert "data-source" not in html


def test_what_is_no_mark_stays_as_it_is():
    for html in (
        "<p>[3] [0] [x] [2024] [1,3]</p>",
        '<h2>[1]</h2><a href="/[1]">[1] <b>x</b> [2]</a>',
        '<img alt="[1]">',
    ):
        assert with_links(html, 2) == html


def test_names_and_addresses_of_a_source():
    assert Source(**FIRST).names == "Öberg, Å. & Meikäläinen, M.-L."
    assert Source(authors="Alasoini, Tuomo; ym.").names == "Alasoini, T. ym."
    assert Source(doi="10.1000/182", url="https://example.org/").address == "https://doi.org/10.1000/182"
    clean = SourceBlock().clean
    assert (
        clean(SourceBlock().to_python({**EMPTY, **FIRST, "doi": "https://doi.org/10.1000/182"}))["doi"] == "10.1000/182"
    )
    with pytest.raises((StructBlockValidationError, ValidationError)):
        clean(SourceBlock().to_python({**EMPTY, **FIRST, "doi": "ei ole"}))


@pytest.mark.django_db
def test_page_shows_and_exports_its_sources_in_both_languages(tuotos, client):
    post = tuotos.page(BlogPostPage, title="Kuilut", body=story("<p>Ensin [1], sitten [2].</p>"))
    twin = translate(post, title="Klyftor", **{f"body__{post.body[0].id}": "<p>Sedan [2].</p>"})
    for page, word, places in ((post, "Viite 1", ["r1", "r2"]), (twin, "Referens 2", None)):
        content = client.get(path_of(page)).content.decode()
        assert 'id="n1">Öberg, Å. &amp; Meikäläinen, M.-L. (2024). <cite>Kuilut &amp; sillat</cite>. P.' in content
        assert f'aria-label="{word}"' in content and 'href="https://doi.org/10.1000/182"' in content
        assert places is None or re.findall(r'<a id="(r\d+)" href="#n', content) == places
        address = re.search(r'href="([^"]+sources\.bib)"', content)[1]
        answer = client.get(address)
        entries = parse_string(answer.content.decode(), "bibtex").entries
        people = [[str(one) for one in entry.persons["author"]] for entry in entries.values()]
        assert people == [["Öberg, Åke", "Meikäläinen, Maija-Liisa"], ["{Tilastokeskus}"]]
        assert answer["X-Robots-Tag"] == "noindex"
    assert client.get(f"{path_of(post)}sources.ris").status_code == 200
    assert client.get(f"{path_of(post)}sources.exe").status_code == 404
    bare = tuotos.page(BlogPostPage)
    assert client.get(f"{path_of(bare)}sources.bib").status_code == 404
    PageViewRestriction.objects.create(page=post, restriction_type="login")
    assert client.get(f"{path_of(twin)}sources.bib").status_code == 302


@pytest.mark.django_db
def test_title_is_marked_with_its_language_where_that_is_not_the_readers(tuotos, client):
    rows = items(*({**EMPTY, "title": f"Title {code}", "language": code} for code in ("fi", "sv", "en", "")))
    body = BlogPostPage._meta.get_field("body").to_python([block("sources", {"sources": rows})])
    post = tuotos.page(BlogPostPage, body=body)
    for page, own in ((post, "fi"), (translate(post, title="Klyftor"), "sv")):
        content = client.get(path_of(page)).content.decode()
        for code in ("fi", "sv", "en"):
            lang = "" if code == own else f' lang="{code}"'
            assert f"<cite{lang}>Title {code}</cite>" in content
        assert "<cite>Title </cite>" in content


@pytest.mark.django_db
def test_editor_is_told_of_marks_without_a_source_and_of_sources_without_a_mark(tuotos):
    post = tuotos.page(BlogPostPage, body=story("<p>Tässä [1] ja [7].</p>"))
    words = [remark.words for remark in marks(Draft(post))]
    assert words == [
        "Lähdeluettelossa ei ole numeroa 7.",
        "Tekstissä ei viitata lähteeseen 2. Kirjoita [2] siihen, missä sitä tarkoitetaan.",
    ]
    assert list(marks(Draft(tuotos.page(BlogPostPage)))) == []
