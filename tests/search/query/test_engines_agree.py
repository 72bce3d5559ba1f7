"""Two thousand works: every engine counts, narrows, orders and pages just as told here, for all facets and orders."""

from collections import Counter
from functools import cache
from itertools import combinations

import pytest

from core.alphabet import alphabetical
from core.findable.parts import BODY
from core.page_types import SearchPart
from search.engines.documents import BODY as BODY_WEIGHT
from search.engines.documents import FACETS, TITLE
from search.engines.selection import standing
from search.index.collecting import WorkEntry
from search.index.corpus import Analysed, Corpus, analyse
from search.index.sending import send
from search.index.storing import write
from search.models import IndexedWork
from search.query import find as finding
from search.query.find import find
from tests.standing import where_searched

pytestmark = pytest.mark.django_db
NUMBER = 2000
CHOSEN = {
    "kind": ["event", "blog-post"],
    "year": ["2021", "2022"],
    "language": ["sv"],
    "topic": ["1", "2", "3"],
    "person": ["11", "12", "13", "14"],
    "group": ["21"],
}


def entry(number: int) -> WorkEntry:
    """Return a work whose facts follow from its number. Every second one has the word, some as their whole title."""
    languages = [{"fi"}, {"sv"}, {"fi", "sv"}][number % 3]
    year = (None, 2020, 2021, 2022, 2023)[number % 5]
    title = "Kvartsi" if number % 400 == 0 else f"{'åäözabcdef'[number % 10]}alku {number:04}"
    text = f"{'kvartsi ' * (number % 2)}graniitti {'sora ' * (number % 7)}"
    return WorkEntry(
        f"made-{number}",
        kind=("blog-post", "event", "page", "publication", "")[number % 5 if number % 11 else 4],
        year=year,
        date=(year or 0) * 10_000 + (number % 12 + 1) * 100 + number % 28 if year else 0,
        readable_in=languages,
        languages=languages | ({"en"} if number % 13 == 0 else set()),
        topics={topic for topic in range(1, 8) if number % topic == 0},
        people={11 + number % 9},
        groups={21, 22} if number % 4 == 0 else set(),
        titles={language: f"{title} {language}" if title != "Kvartsi" else title for language in sorted(languages)[:1]},
        parts=[(None, SearchPart("", BODY, "fi", title, text, "fi"))],
    )


def analysed(part: SearchPart) -> Analysed:
    """Return the terms of a text; of a title only where it has the word, so that few texts are analysed."""
    return analysed_once(part.title if part.title == "Kvartsi" else "", part.text)


@cache
def analysed_once(title: str, text: str) -> Analysed:
    return analyse([(TITLE, "fi", title), (BODY_WEIGHT, "fi", text)])


@pytest.fixture(scope=where_searched)
def built(standing):
    with standing() as tuotos:
        yield write_works(tuotos)


@pytest.fixture
def works(built, tuotos) -> dict[str, WorkEntry]:
    return built


def write_works(tuotos) -> dict[str, WorkEntry]:
    """The made works by name, in the index of the site and in the outside engine."""
    entries = [entry(number) for number in range(NUMBER)]
    write(Corpus(tuotos.site.pk), entries, [analysed(each.parts[0][1]) for each in entries], [])
    assert send()
    return {each.work: each for each in entries}


def has_word(made: WorkEntry) -> bool:
    number = int(made.work.removeprefix("made-"))
    return bool(number % 2) or number % 400 == 0


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """What is tried here is not how fast an engine is."""
    monkeypatch.setattr("search.engines.connection.QUICK", 60.0)


@cache
def facts(work: str) -> dict[str, frozenset[str]]:
    """Return the values of each facet of a work."""
    made = entry(int(work.removeprefix("made-")))
    values = {name: getattr(made, column) for name, column in FACETS.items()}
    return {
        name: frozenset(str(each) for each in (value if isinstance(value, set) else [value]) if each)
        for name, value in values.items()
    }


def passes(made: WorkEntry, chosen: dict, without: str = "") -> bool:
    values = facts(made.work)
    return not any(values[name].isdisjoint(wanted) for name, wanted in chosen.items() if name != without)


def expected_counts(found: list[WorkEntry], chosen: dict) -> dict[str, Counter]:
    return {
        name: Counter(value for made in found if passes(made, chosen, name) for value in facts(made.work)[name])
        for name in FACETS
    }


def names(results, start=0, end=NUMBER) -> list[str]:
    pks = results.pks(start, end)
    rows = dict(IndexedWork.objects.filter(pk__in=pks).values_list("pk", "work"))
    return [rows[pk] for pk in pks]


def shown_title(made: WorkEntry, language: str) -> str:
    return alphabetical(made.titles.get(language) or next(iter(made.titles.values())))


def key(made: WorkEntry, sort: str, language: str):
    """Return by what a work is sorted; by relevance, all that comes before the score."""
    if sort == "title":
        return shown_title(made, language)
    if sort == "relevance":
        return made.titles.get("fi", "") != "Kvartsi" and made.titles.get("sv", "") != "Kvartsi", standing(
            made.kind, " ".join(made.readable_in), language
        )
    return (made.date or 10**9) if sort == "oldest" else -made.date


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest", "title"])
def test_every_combination_of_facets_in_every_order(works, tuotos, sort):
    numbers = {work: number for number, work in enumerate(works)}
    having = [made for made in works.values() if has_word(made)]
    for size in range(len(CHOSEN) + 1):
        for facets in combinations(CHOSEN, size):
            chosen, language = {name: CHOSEN[name] for name in facets}, ("fi", "sv")[size % 2]
            results = find("kvartsi", tuotos.site, language, chosen=chosen, sort=sort)
            assert not results.engine_down
            wanted = [made for made in having if passes(made, chosen)]
            assert results.total == len(wanted) and results.counts == expected_counts(having, chosen), facets
            found = names(results)
            assert sorted(found) == sorted(made.work for made in wanted), facets
            keys = [key(works[work], sort, language) for work in found]
            assert keys == sorted(keys), (sort, facets)
            if sort != "relevance":  # ties come by id
                ordered = sorted(wanted, key=lambda made: (key(made, sort, language), numbers[made.work]))
                assert found == [made.work for made in ordered], (sort, facets)


def test_pages_are_pieces_of_one_list(works, tuotos):
    results = find("kvartsi", tuotos.site, "sv")
    every = names(results)
    assert len(every) == results.total == results.openable == len(set(every))
    for start in (0, 20, 40, 1000, results.total - 7):
        assert names(results, start, start + 20) == every[start : start + 20]
    assert [results.pks(*place) for place in ((-20, 0), (10**9, 10**9 + 20), (20, 10))] == [[], [], []]


def test_works_in_later_tiers_follow(works, tuotos, monkeypatch):
    """The cascade may give any number of tiers: here, works with any of the words, those with all before."""
    look_for = finding.look_for

    def with_tiers(question, *args):
        found = look_for(question, *args)
        found.tiers = (*found.tiers, found.expression.items[0])
        found.expression = found.expression.items[1]
        return found

    monkeypatch.setattr(finding, "look_for", with_tiers)
    results = find("kvartsi graniitti", tuotos.site, "fi")
    assert results.total == NUMBER
    found = names(results)
    first = sum(map(has_word, works.values()))
    assert all(has_word(works[work]) for work in found[:first])
    assert not any(has_word(works[work]) for work in found[first:])


def test_facets_without_words_narrow_all_pages(works, tuotos):
    results = find("", tuotos.site, "fi", chosen={"topic": ["7"]}, sort="newest")
    assert results.total == sum(passes(made, {"topic": ["7"]}) and bool(made.kind) for made in works.values())
    assert find("", tuotos.site, "fi").total == 0


@pytest.mark.parametrize("chosen", [{"kind": ["x"]}, {"topic": ["999999999999999999999"]}, {"year": ["٣", "2021"]}])
def test_values_that_no_work_has(works, tuotos, chosen):
    having = [made for made in works.values() if has_word(made)]
    results = find("kvartsi", tuotos.site, "fi", chosen=chosen)
    assert results.total == sum(passes(made, chosen) for made in having) and results.pks(0, 20) == results.pks(0, 20)
    assert results.counts == expected_counts(having, chosen)


def test_only_so_many_hits_can_be_opened_and_all_are_counted(works, tuotos, monkeypatch):
    monkeypatch.setattr(finding, "MOST_OPENED", 50)
    results = find("kvartsi", tuotos.site, "fi")
    assert results.total > 50 == results.openable == len(results.pks(0, NUMBER)) and results.pks(50, 70) == []
