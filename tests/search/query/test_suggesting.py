"""Suggestions while typing: base forms that give hits, titles, own language first, quick, and any input answered."""

import re

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from blog.models import BlogPostPage
from core.models import Contributor, Person
from search.models import FailedSearch
from search.query.suggesting import MOST, base_forms_of, suggest
from tests.factories import build_site, translate
from tests.search.results.test_search import NASTY

pytestmark = pytest.mark.django_db


def texts(client, query, path="/fi/haku/ehdotukset/", host="localhost"):
    answer = client.get(path, {"q": query}, headers={"host": host}).json()
    return [suggestion["text"] for suggestion in answer["suggestions"]]


def test_base_forms_and_titles_are_suggested_never_inflected_words(tuotos, client):
    tuotos.page(BlogPostPage, title="Kirja kertoo", intro="Työnhaussa ja työnhakuun, digityönhakua unohtamatta.")
    assert texts(client, "työnh") == ["työnhaku"]
    assert texts(client, "TYÖNHAUSS") == ["työnhaku"]  # the beginning of an inflected form leads to the base form
    assert texts(client, "kirj") == ["kirja", "Kirja kertoo"]
    assert texts(client, "hevo") == []


def test_a_name_that_no_dictionary_knows_may_be_inflected_before_the_last_word(tuotos, client):
    tuotos.page(BlogPostPage, title="Abbotsfordin kvartsi")
    assert "Abbotsfordin kvartsi" in texts(client, "abbotsfordista kvar")


def test_word_of_the_text_brings_no_title(tuotos, client):
    tuotos.page(BlogPostPage, title="Opas", intro="Kvartsia ja digityönhakua.")
    for query in ("kvar", "työnh"):
        assert "Opas" not in texts(client, query)


def test_a_title_is_found_by_any_of_its_words_inflected_or_inside_a_compound(tuotos, client):
    tuotos.page(BlogPostPage, title="Opas digityönhaun alkuun")
    for query in ("opa", "oppaan", "digityönhaku", "työnhak", "opas digi", "alku"):
        assert "Opas digityönhaun alkuun" in texts(client, query), query
    assert "Opas digityönhaun alkuun" not in texts(client, "opas hevo")


def test_several_words_keep_the_earlier_ones_and_give_hits(tuotos, client):
    tuotos.page(BlogPostPage, title="A", intro="Kvartsi ja hopea.")
    tuotos.page(BlogPostPage, title="B", intro="Kvartsi ja hohka.")
    tuotos.page(BlogPostPage, title="C", intro="Hodari yksin.")
    assert set(texts(client, "kvartsi ho")) == {"kvartsi hopea", "kvartsi hohka"}


def test_the_readers_language_comes_first(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Digitaalinen osallisuus")
    translate(page, title="Digital delaktighet")
    assert texts(client, "digit")[0] == "digitaalinen"
    swedish = client.get("/sv/sok/forslag/", {"q": "digit"}).json()["suggestions"]
    assert swedish[0] == {"text": "digital", "lang": "sv"}
    assert {"text": "Digital delaktighet", "lang": "sv"} in swedish
    assert "Digitaalinen osallisuus" not in [suggestion["text"] for suggestion in swedish]


def test_a_foreign_word_inside_a_text_is_read_by_its_own_dictionary(tuotos, client):
    tuotos.page(BlogPostPage, title="Texten", intro="Begreppet digiosallisuutta används.", language="sv")
    assert texts(client, "digiosalli") == ["digiosallisuus"]


def test_of_unknown_words_the_shortest_form_is_suggested():
    surfaces = {("xylofrim", "fi"): 2, ("xylofrimin", "fi"): 5, ("xylofrimia", "fi"): 1}
    assert base_forms_of("xylo", surfaces) == {("xylofrim", "fi"): 8}


def test_words_of_other_sites_drafts_and_removed_pages_are_not_suggested(tuotos, client):
    other = build_site(hostname="toinen.example", name="Toinen", slug="toinen")
    other.page(BlogPostPage, title="Kvartsi muualla")
    tuotos.page(BlogPostPage, title="Kvarkki luonnoksena", live=False)
    page = tuotos.page(BlogPostPage, title="Kvasaari täällä")
    assert texts(client, "kva") == ["kvasaari", "Kvasaari täällä"]
    assert texts(client, "kva", host="toinen.example") == ["kvartsi", "Kvartsi muualla"]
    page.unpublish()
    assert texts(client, "kva") == []


def test_at_most_eight_and_stop_words_are_left_out(tuotos, client):
    with transaction.atomic():  # the worker has all of it in hand at once
        for number in range(12):
            tuotos.page(
                BlogPostPage, title=f"Kanssa kvartsi {number}", intro="kvasaari kvantti kvartetti kvadrantti kvestori"
            )
    assert len(texts(client, "kv")) == MOST
    assert "kanssa" not in texts(client, "kans")


@pytest.mark.parametrize("query", [*NASTY, "k", " k ", "kv" * 100, "a b c d e f g h"])
def test_any_input_is_answered(tuotos, client, query):
    for path in ("/fi/haku/ehdotukset/", "/sv/sok/forslag/"):
        response = client.get(path, {"q": query})
        assert response.status_code == 200 and response.json()["suggestions"] == []


def test_the_answer_tells_its_number_in_words_and_may_be_kept_a_while(tuotos, client):
    tuotos.page(BlogPostPage, title="Kvartsi")
    response = client.get("/fi/haku/ehdotukset/", {"q": "kv"})
    assert response.json()["status"] == "1 ehdotus. Valitse nuolinäppäimillä."
    assert response["Cache-Control"] == "public, max-age=300" and "Cookie" not in response.get("Vary", "")
    assert client.get("/fi/haku/ehdotukset/", {"q": "zz"}).json()["status"] == "Ei ehdotuksia"
    assert client.get("/sv/sok/forslag/", {"q": "zz"}).json()["status"] == "Inga förslag"
    assert not FailedSearch.objects.exists()


def test_the_number_of_queries_is_small_and_does_not_grow(tuotos):
    counts = []
    for number in (1, 20):
        with transaction.atomic():  # the worker has all of it in hand at once
            for place in range(number):
                tuotos.page(BlogPostPage, title=f"Kvartsi {number} {place}")
        with CaptureQueriesContext(connection) as queries:
            suggest("kvar", tuotos.site, "fi")
        counts.append(len(queries))
    ranking = 3 if connection.vendor == "postgresql" else 0  # how many works have a word, and by what they are ranked
    assert counts[0] == counts[1] <= 6 + ranking


def test_prefixes_are_answered_from_an_index(tuotos):
    if connection.vendor != "sqlite":
        pytest.skip("reads the plan of SQLite")
    with transaction.atomic():  # the worker has all of it in hand at once
        for number in range(5):
            tuotos.page(BlogPostPage, title=f"Kvartsi {number}")
    with CaptureQueriesContext(connection) as queries:
        assert suggest("kvar", tuotos.site, "fi")
    for query in queries:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            plan = "\n".join(row[3] for row in cursor.fetchall())
        # Neither a whole table nor all words of an index nor all works of a site.
        assert not re.search(r"SCAN search_(word|indexedwork)|\(index=\?( AND site_id=\?)?\)", plan), query["sql"]


def test_the_box_carries_the_list_on_every_page_where_it_stands(tuotos, client):
    for path, address in (("/fi/haku/", "/fi/haku/ehdotukset/"), ("/sv/sok/", "/sv/sok/forslag/"), ("/fi/ei-ole/", "")):
        content = client.get(path).content.decode()
        assert "<search-suggest" in content and 'js/suggest.js"' in content and address in content
    assert "suggest.js" not in client.get("/fi/blogi/").content.decode()


def test_verbs_and_words_that_only_join_are_not_suggested(tuotos, client):
    tuotos.page(BlogPostPage, title="A", intro="Ympärillä tehdään ympyröitä, tekevä tekee tekstejä ja kehittämistä.")
    assert texts(client, "ymp") == ["ympyrä"]
    assert texts(client, "te") == ["teksti"]
    assert texts(client, "kehit") == ["kehittäminen"]


def test_a_name_that_looks_like_a_form_of_another_word_is_suggested_as_it_is(tuotos, client):
    tuotos.page(BlogPostPage, title="A", intro="Metropolia ja Metropolian väki Metropoliassa.")
    assert texts(client, "metropol") == ["metropolia"]


def test_a_person_is_suggested_by_the_whole_name_alone(tuotos, client):
    author = Person.objects.create(given_name="Sanna", family_name="Saikko")
    rows = [Contributor(person=author, role="author", sort_order=0)]
    tuotos.page(BlogPostPage, title="A", contributors=rows)
    assert texts(client, "saik") == ["Sanna Saikko"]
