"""Wagtail's own lists search in analysed words: the same answers on every engine."""

import pytest
from django.db.models import Exists, OuterRef
from modelsearch.query import MATCH_ALL, Boost, Phrase, PlainText
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

from blog.models import BlogPostPage
from core.models import CustomDocument, CustomImage, Topic
from tests.factories import translate, work
from tests.factories.neighbour import own
from tests.standing import anew, where_searched

pytestmark = pytest.mark.django_db


@pytest.fixture(scope=where_searched)
def built(standing):
    with standing() as tuotos:
        pages = publish(tuotos)
        work()
        yield pages


@pytest.fixture
def posts(built, tuotos):
    return anew(built)


def publish(tuotos):
    """Three posts: the word in the title, in the body, nowhere."""
    return [
        tuotos.page(BlogPostPage, title="Kvartsi", intro="Vuori"),
        tuotos.page(BlogPostPage, title="Vuori", intro="Kvartsi ja kvartsi ja kvartsi"),
        tuotos.page(BlogPostPage, title="Meri", intro="Ranta"),
    ]


def titles(query, pages=None, **options):
    pages = own(BlogPostPage) if pages is None else pages
    return [page.title for page in get_search_backend().search(query, pages, **options)]


def completed(query, pages=None):
    pages = own(BlogPostPage) if pages is None else pages
    return [page.title for page in get_search_backend().autocomplete(query, pages)]


def test_a_word_in_the_title_weighs_more(posts):
    assert titles("kvartsi") == ["Kvartsi", "Vuori"]


def test_half_typed_words_find_titles_first_and_whole_words_texts_after_them(posts):
    assert completed("kvart") == ["Kvartsi"]
    assert completed("kvartsi") == ["Kvartsi", "Vuori"]
    assert completed("kvartsia") == ["Kvartsi", "Vuori"]


def test_all_words_are_needed_unless_told_otherwise(posts):
    assert set(titles("kvartsi vuori")) == {"Kvartsi", "Vuori"}
    assert titles("kvartsi ranta") == []
    assert set(titles("kvartsi ranta", operator="or")) == {"Kvartsi", "Vuori", "Meri"}


def test_a_better_hit_of_two_words_comes_first(tuotos):
    tuotos.page(BlogPostPage, title="Muu asia", intro="kvartsi graniitti ja paljon muuta puhetta kivistä ja vuorista")
    tuotos.page(BlogPostPage, title="Kvartsi graniitti", intro="kvartsi graniitti")
    query = PlainText("kvartsi") & PlainText("graniitti")
    assert titles(query) == titles("kvartsi graniitti") == ["Kvartsi graniitti", "Muu asia"]


def test_and_or_not_match_all_boost_and_phrase(posts):
    kvartsi, meri = PlainText("kvartsi"), PlainText("meri")
    assert set(titles(kvartsi | meri)) == {"Kvartsi", "Vuori", "Meri"}
    assert set(titles(kvartsi & ~meri)) == {"Kvartsi", "Vuori"}
    assert titles(~kvartsi) == ["Meri"]
    assert set(titles(~kvartsi | PlainText("vuori"))) == {"Kvartsi", "Vuori", "Meri"}
    assert len(titles(MATCH_ALL)) == len(titles(MATCH_ALL & ~PlainText("graniitti"))) == 3
    assert titles(~MATCH_ALL) == []
    assert titles(Boost(meri, 2)) == ["Meri"]
    assert set(titles(Phrase("kvartsi ja kvartsi"))) == {"Kvartsi", "Vuori"}


def test_inflected_words_are_found_in_the_language_of_the_page(tuotos):
    page = tuotos.page(BlogPostPage, title="Raportit valmistuivat")
    translate(page, title="Rapporterna är klara", slug="rapporterna")
    assert titles("raportti") == ["Raportit valmistuivat"]
    assert titles("rapporter") == ["Rapporterna är klara"]


def test_swedish_and_finnish_letters_are_letters_of_their_own(tuotos):
    tuotos.page(BlogPostPage, title="Sääri")
    assert titles("saari") == [] and titles("sääri") == ["Sääri"]


def test_words_half_typed_find_titles_inflected_ones_too(tuotos):
    tuotos.page(BlogPostPage, title="Digitaitojen opas työpaikoille")
    for typed in ("digi", "digitaitojen op", "DIGITAITOJEN opas", "opas ja digi", "työp"):
        assert completed(typed) == ["Digitaitojen opas työpaikoille"], typed
    assert completed("opas meri") == []


def test_filters_orders_slices_and_counts(posts):
    Page.objects.filter(pk=posts[0].pk).update(live=False)  # not seen by any index
    assert titles("kvartsi", own(BlogPostPage).live()) == ["Vuori"]
    ordered = own(BlogPostPage).order_by("title")
    assert titles("vuori", ordered, order_by_relevance=False) == ["Kvartsi", "Vuori"]
    assert titles("vuori", ordered.reverse(), order_by_relevance=False) == ["Vuori", "Kvartsi"]
    results = get_search_backend().search("vuori", own(BlogPostPage))
    assert results.count() == 2 and len(results[1:]) == 1 and results[1:].count() == 1 and results[5:].count() == 0
    assert results[0].title == "Vuori"


def test_any_filter_of_the_database_will_do(posts):
    swedish = Locale.objects.filter(pk=OuterRef("locale"), language_code="sv")
    assert titles("kvartsi", own(BlogPostPage).filter(~Exists(swedish), title__endswith="si")) == ["Kvartsi"]


def test_facets_and_scores(posts):
    results = get_search_backend().search("kvartsi", own(BlogPostPage))
    assert dict(results.facet("locale_id")) == {posts[0].locale_id: 2}
    scored = list(results.annotate_score("score"))
    assert scored[0].score > scored[1].score > 0


def test_the_fields_asked_for_are_searched(posts):
    assert titles("kvartsi", fields=["title"]) == ["Kvartsi"]
    assert titles("kvartsi", fields=["intro"]) == ["Vuori"]


def test_pages_of_all_types_are_searched_through_page(posts):
    assert titles("kvartsi", own(Page)) == ["Kvartsi", "Vuori"]


def test_what_is_empty_is_not_the_word_none(tuotos):
    tuotos.page(BlogPostPage, title="Kivi")
    assert titles("none") == []


def test_a_changed_and_a_deleted_page(posts):
    posts[0].title = "Graniitti"
    posts[0].save()
    assert titles("graniitti") == ["Graniitti"] and titles("kvartsi") == ["Vuori"]
    posts[1].delete()
    assert titles("kvartsi") == []


def test_images_documents_and_topics(db):
    CustomDocument.objects.create(title="Ohje", title_sv="Anvisningar för digitala verktyg")
    CustomImage.objects.create(title="Kuva", alt_fi="Kvartsin kiteitä", width=1, height=1)
    Topic.objects.create(label_fi="digiosallisuus", label_sv="digital delaktighet")
    backend = get_search_backend()
    assert [found.title for found in backend.search("anvisning", CustomDocument)] == ["Ohje"]
    assert [found.title for found in backend.search("kvartsin", CustomImage)] == ["Kuva"]
    assert [found.label_fi for found in backend.autocomplete("delaktig", Topic)] == ["digiosallisuus"]


def test_a_rebuild_finds_the_same(posts, capsys):
    from django.core.management import call_command

    call_command("update_index", verbosity=0)
    assert titles("kvartsi") == ["Kvartsi", "Vuori"]
