"""The contract of page types: what is misspelled or unknown is refused, and `core` needs to know no type."""

from dataclasses import replace
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.exceptions import ValidationError
from django.utils.translation import override

from blog.models import BlogIndexPage, BlogPostPage
from core.checks import code as checks
from core.citations import formats
from core.citations.record import record_of
from core.findable.parts import parts_of
from core.page_types import CitationTypes, Kind, PageType, SearchPart, index_pages, kinds, types_with_field
from core.serving.tombstones import find_tombstone
from core.templatetags.tuotos import drawing_url
from events.models import EventPage
from home.models import ContentPage, HomePage, OutputListPage, ServicePage
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.factories import make_page, translate
from tests.interactives.samples import scenes

pytestmark = pytest.mark.django_db


class Misspelled(PageType):
    entry_relation = ["place"]
    list_title = {"fi": "Podcastit"}

    def get_serach_parts(self):
        return ()


class Wellspelled(PageType):
    TYPES = ["series", "single"]
    entry_relations = ["place"]
    is_a_file = True

    def length_in_words(self):
        return ""


def test_what_nobody_asks_for_is_refused_with_what_may_be_meant():
    found = dict(checks.unknown_names(Misspelled))
    assert set(found) == {"entry_relation", "list_title", "get_serach_parts"}
    assert "entry_relations" in found["entry_relation"] and "get_search_parts" in found["get_serach_parts"]
    assert not list(checks.unknown_names(Wellspelled))


def test_unknown_names_of_kinds_and_citation_types_are_refused():
    with pytest.raises(TypeError):
        Kind(key="podcast", name="", plural="", icon="", counted="", additon="Lisää")
    with pytest.raises(TypeError):
        CitationTypes(bibtx="misc")


def test_two_kinds_with_one_key_are_refused(monkeypatch):
    monkeypatch.setattr(ServicePage, "kind", EventPage.kind)
    assert {error.obj for error in checks.outputs_have_a_kind(None)} == {ServicePage, EventPage}
    monkeypatch.setattr(ServicePage, "kind", None)
    assert [error.id for error in checks.outputs_have_a_kind(None)] == ["tuotos.E002"]


def test_list_without_a_title_in_each_language_is_refused(monkeypatch):
    assert checks.lists_have_titles(None) == []
    monkeypatch.setattr(BlogIndexPage, "list_titles", {"fi": "Blogi"})
    assert [error.obj for error in checks.lists_have_titles(None)] == [BlogIndexPage]


def test_type_that_does_not_say_where_it_stands_is_refused(monkeypatch):
    monkeypatch.setattr(BlogPostPage, "parent_page_types", None)
    assert [error.obj for error in checks.page_types_name_their_places(None)] == [BlogPostPage]


def test_type_that_no_page_may_hold_is_refused(monkeypatch):
    monkeypatch.setattr(BlogPostPage, "_clean_parent_page_models", [])
    assert [error.obj for error in checks.page_types_name_their_places(None)] == [BlogPostPage]


def test_kind_that_citations_or_editors_cannot_name_is_refused(monkeypatch):
    assert checks.outputs_are_cited_and_offered(None) == []
    monkeypatch.setattr(EventPage, "citation_types", None)
    monkeypatch.setattr(BlogPostPage, "kind", replace(BlogPostPage.kind, add=""))
    assert {error.obj for error in checks.outputs_are_cited_and_offered(None)} == {EventPage, BlogPostPage}


@pytest.mark.parametrize("place", ["i", "k"])
@pytest.mark.parametrize("key", kinds())
def test_every_kind_has_its_drawings(key, place):
    file, _hash, drawing = drawing_url(kinds()[key].kind.icon, place).removeprefix("/static/").rpartition("#")
    path = finders.find(file)
    assert path, f"there is no static file {file}"
    assert f'id="{drawing}"' in Path(path).read_text()


def test_app_may_bring_its_own_drawings():
    assert drawing_url("report", "k") == "/static/icons.svg#k-report"
    assert drawing_url("podcasts/icons.svg#podcast", "i") == "/static/podcasts/icons.svg#i-podcast"


@pytest.mark.parametrize(
    ("language", "guide"), [("fi", "sisallontuottajan-opas.md"), ("sv", "guide-for-innehallsproducenter.md")]
)
def test_guides_tell_of_every_kind(settings, language, guide):
    text = (settings.BASE_DIR / "docs/guides" / guide).read_text().casefold()
    with override(language):
        missing = [str(model.kind.name) for model in kinds().values() if str(model.kind.name).casefold() not in text]
    assert missing == []


def test_lists_stand_under_the_front_page_which_names_none_of_them():
    assert set(index_pages()) <= set(HomePage.allowed_subpage_models())
    assert {ContentPage, ServicePage} <= set(HomePage.allowed_subpage_models())
    assert BlogPostPage not in HomePage.allowed_subpage_models()
    assert BlogIndexPage.allowed_parent_page_models() == [HomePage]


def test_list_of_a_kind_is_the_one_under_which_it_stands():
    assert BlogPostPage.index_page() is BlogIndexPage
    assert ServicePage.index_page() is None
    assert OutputListPage not in {model.index_page() for model in kinds().values()}


def test_types_are_known_by_the_fields_that_others_ask_for():
    for name, having in (("place", EventPage), ("text_language", PublicationPage), ("recording", EventPage)):
        assert having in types_with_field(name) and BlogPostPage not in types_with_field(name)


def test_record_with_an_unknown_field_is_refused(tuotos, monkeypatch):
    page = tuotos.page(BlogPostPage)
    monkeypatch.setattr(BlogPostPage, "get_record", lambda self: {"publsher": ""}, raising=False)
    with pytest.raises(TypeError, match="publsher"):
        record_of(page, "")


@pytest.mark.parametrize(
    ("model", "fields", "types"),
    [
        (BlogPostPage, {}, CitationTypes(ris="BLOG", csl="post-weblog", schema="BlogPosting")),
        (EventPage, {}, CitationTypes(csl="event", schema="Event")),
        (
            PublicationPage,
            {"publication_type": "thesis"},
            CitationTypes(bibtex="mastersthesis", ris="THES", csl="thesis", schema="Thesis"),
        ),
        (PublicationPage, {"publication_type": "unknown"}, CitationTypes()),
    ],
)
def test_citations_call_a_work_as_its_type_says(model, fields, types):
    assert model(**fields).citation_types == types


def test_every_type_of_publication_says_what_citations_call_it():
    from publications.types import CITATION_TYPES, TYPES

    assert set(CITATION_TYPES) == {key for key, _name in TYPES}


def test_part_whose_place_nobody_can_say_is_refused(tuotos, monkeypatch):
    page = tuotos.page(BlogPostPage)
    parts = [SearchPart(str(page.translation_key), "chapter", "1", "Luku", "", "fi")]
    monkeypatch.setattr(BlogPostPage, "get_search_parts", lambda self: parts, raising=False)
    with pytest.raises(ValueError, match="chapter"):
        list(parts_of(page))
    monkeypatch.setattr(BlogPostPage, "part_places", {"chapter": "%(title)s"}, raising=False)
    assert list(parts_of(page)) == parts


def test_format_that_an_app_registers_is_offered_and_answers(tuotos, client, monkeypatch):
    monkeypatch.setattr(formats, "FORMATS", formats.FORMATS)
    monkeypatch.setitem(
        formats.FORMATS, "txt", formats.Format("txt", "Lista", "text/plain", lambda _records: "Kvartsi")
    )
    tuotos.page(BlogPostPage, title="Kvartsi")
    assert client.get("/fi/haku/osumat.txt", {"q": "kvartsi"}).content == b"Kvartsi"
    with pytest.raises(ValueError, match=r"\.txt"):
        formats.register(formats.Format("txt", "Toinen", "text/plain", lambda _records: ""))


def test_page_tells_the_addresses_below_it_and_each_answers(tuotos, client):
    page = tuotos.page(InteractivePage, scenes=scenes())
    twin = translate(page, title="På svenska")
    for one, word in ((page, "upota"), (twin, "badda-in")):
        tails = [tail for tail in one.get_addresses_below() if "." not in tail]  # files are told too
        key = one.scenes[1].id[:8]
        assert tails == [f"{word}/", f"{key}/", f"{word}-{key}/"]
        assert all(client.get(f"{one.url}{tail}").status_code == 200 for tail in tails)
    assert list(tuotos.page(BlogPostPage).get_addresses_below()) == []


def test_addresses_below_a_page_are_gone_with_it_and_others_are_not_there(tuotos, client):
    page = tuotos.page(InteractivePage, scenes=scenes())
    tails = list(page.get_addresses_below())
    page.unpublish()
    assert [client.get(f"{page.url}{tail}").status_code for tail in tails] == [410] * len(tails) and len(tails) >= 3
    assert client.get(f"{page.url}muualla/").status_code == 404
    assert find_tombstone(tuotos.site, f"{page.url}abcd1234/x/") is None


@pytest.mark.parametrize("slug", ["haku", "ihmiset", "sok", "tyylit"])
def test_slug_of_a_route_is_refused_right_under_the_front_page(tuotos, slug):
    page = tuotos.page(ContentPage)
    page.slug = slug
    with pytest.raises(ValidationError, match="slug"):
        page.full_clean()
    below = make_page(ContentPage, tuotos.page(ContentPage))
    below.slug = slug
    below.full_clean()


def test_route_that_answers_404_is_not_looked_for_under_a_language(client, tuotos):
    assert client.get("/id/ei-ole/").status_code == 404
    assert client.get("/oembed/", {"url": "https://localhost/fi/"}).status_code == 404
    assert client.get("/tapahtumat/").status_code == 302
