"""The speller of a process: made once at a time, of the common words only, and kept a while where it is big."""

import threading
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.analysis import query_terms
from search.index import vocabulary
from search.index.vocabulary import SECONDS_KEPT, Vocabulary, grow
from search.models import Word

SITE = 1
INDEX = "spelled_"  # of its own: the words of the site are not in it
WAIT = 10  # seconds after which a test gives up


@pytest.fixture(autouse=True)
def no_speller(monkeypatch):
    """No speller of another test, and none is left."""
    monkeypatch.setattr(Vocabulary, "_spellers", {})


@pytest.fixture
def clock(monkeypatch):
    """The time of the module, as `clock.now` says it."""
    clock = SimpleNamespace(now=1000.0, time_ns=vocabulary.time.time_ns)
    clock.monotonic = lambda: clock.now
    monkeypatch.setattr(vocabulary, "time", clock)
    return clock


def add(*surfaces, count=1):
    Word.objects.bulk_create(
        Word(site_id=SITE, index=INDEX, language="fi", surface=surface, count=count) for surface in surfaces
    )
    grow(INDEX)


@pytest.mark.django_db
def test_words_of_terms_are_those_of_the_index_in_use():
    terms = {("fi", "kvartsit"): ("kvartsi",), ("fi", "kvartsia"): ("kvartsi",)}
    Vocabulary(SITE, INDEX).change([terms])
    Vocabulary(SITE, "other_").change([{("fi", "kvartsin"): ("kvartsi",)}, {("fi", "hohkan"): ("hohka",)}])
    Word.objects.filter(index=INDEX, surface="kvartsia").update(count=0)
    assert Vocabulary(SITE, INDEX).surfaces(["kvartsi", "hohka"]) == {"kvartsit"}
    assert Vocabulary(SITE, INDEX).knows(["kvartsi"]) and not Vocabulary(SITE, INDEX).knows(["hohka", "outo"])


@pytest.mark.django_db
@pytest.mark.parametrize("ask", [Vocabulary.surfaces, Vocabulary.knows])
def test_words_of_terms_are_read_without_the_others(ask):
    if connection.vendor != "sqlite":
        pytest.skip("reads the plan of SQLite")
    with CaptureQueriesContext(connection) as queries:
        ask(Vocabulary(SITE, INDEX), query_terms("suomi", ("fi", "sv")))
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {queries[0]['sql']}")
        plan = [row[3] for row in cursor.fetchall()]
    assert "SEARCH search_word USING INTEGER PRIMARY KEY (rowid=?)" in plan, plan


@pytest.mark.django_db
def test_words_that_came_are_known_at_once_while_they_are_few():
    add("kvartsi")
    assert "kvartsi" in Vocabulary(SITE, INDEX).speller().entries
    add("hohka")
    assert {"kvartsi", "hohka"} <= Vocabulary(SITE, INDEX).speller().entries.keys()


@pytest.mark.django_db
def test_big_speller_is_kept_for_a_while_though_the_index_changed(monkeypatch, clock):
    monkeypatch.setattr(vocabulary, "BIG", 1)
    add("kvartsi", "graniitti")
    first = Vocabulary(SITE, INDEX).speller()
    add("hohka")
    clock.now += SECONDS_KEPT - 1
    assert Vocabulary(SITE, INDEX).speller() is first and "hohka" not in first.entries
    clock.now += 1
    assert "hohka" in Vocabulary(SITE, INDEX).speller().entries


@pytest.mark.django_db
def test_speller_of_an_unchanged_index_is_kept_as_long_as_that(monkeypatch, clock):
    add("kvartsi")
    first = Vocabulary(SITE, INDEX).speller()
    clock.now += SECONDS_KEPT * 100
    assert Vocabulary(SITE, INDEX).speller() is first


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("most", "known"),
    [
        (1, {"yleinen"}),
        (2, {"yleinen", "tavallinen"}),
        (3, {"yleinen", "tavallinen"}),  # the rarer ones are as rare as one another, so they are left out together
        (4, {"yleinen", "tavallinen", "harvinainen", "outo"}),
    ],
)
def test_of_too_many_words_the_most_common_are_known(monkeypatch, most, known):
    add("yleinen", count=9)
    add("tavallinen", count=5)
    add("harvinainen", "outo")
    add("poissa", count=0)
    monkeypatch.setattr(vocabulary, "MOST_SPELLED", most)
    assert Vocabulary(SITE, INDEX).entries().keys() == known


def test_threads_that_need_a_speller_at_once_get_one(monkeypatch):
    """Both ask before any is made; the one who makes it goes on when the other has begun to make another, or waits."""
    both_ask, another, making, given = threading.Barrier(2, timeout=WAIT), threading.Event(), [], []

    def entries(self):
        making.append(self)
        another.wait(0.2) if len(making) == 1 else another.set()
        return {"kvartsi": 1}

    monkeypatch.setattr(vocabulary, "version_of", lambda index: both_ask.wait() * 0)
    monkeypatch.setattr(Vocabulary, "entries", entries)
    threads = [threading.Thread(target=lambda: given.append(Vocabulary(SITE, INDEX).speller())) for _number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)
    assert len(given) == 2 and given[0] is given[1] and len(making) == 1
