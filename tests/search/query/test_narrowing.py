"""Facets with exact counts, orders, pages; all of it by addresses, without JavaScript."""

import re
from collections import Counter

import pytest
from django.db import transaction

from blog.models import BlogPostPage
from core.models import Contributor, OutputTargetGroup, OutputTopic, Person, TargetGroup, Topic
from events.models import EventPage
from home.models import ContentPage
from search.index.rebuilding import rebuild
from search.models import IndexedWork
from search.query.columns import Columns, Facts
from search.query.facets import narrow
from search.query.find import find
from tests.factories import edit, translate, work
from tests.search.pages import ask, found
from tests.standing import where_searched

pytestmark = pytest.mark.django_db


def counts(content: str, name: str) -> dict[str, int]:
    """Return the values of a facet with their counts."""
    options = re.findall(rf'name="{name}" value="([^"]*)".*?<span>(\d+)<span', content, re.DOTALL)
    return {value: int(number) for value, number in options}


@pytest.fixture(scope=where_searched)
def built(standing):
    with standing() as tuotos:
        values = publish(tuotos)
        work()
        yield values


@pytest.fixture
def works(built, tuotos):
    return built


@transaction.atomic  # the worker has all of it in hand at once
def publish(tuotos):
    """Three works about quartz: a post of 2022 in both languages, a post and an event of 2023; and a plain page."""
    topic, group = Topic.objects.create(label_fi="kivet"), TargetGroup.objects.create(name_fi="Kivimiehet")
    author = Person.objects.create(family_name="Louhi")
    old = tuotos.page(
        BlogPostPage,
        title="Kvartsi ensin",
        slug="ensin",
        date="2022-05-01",
        topics=[OutputTopic(topic=topic, sort_order=0)],
        contributors=[Contributor(person=author, sort_order=0)],
    )
    translate(old, title="Kvarts, kvartsi", slug="forst")
    tuotos.page(
        BlogPostPage,
        title="Äkkiä kvartsia",
        date="2023-02-01",
        topics=[OutputTopic(topic=topic, sort_order=0)],
        target_groups=[OutputTargetGroup(target_group=group, sort_order=0)],
    )
    tuotos.page(EventPage, title="Zoom ja kvartsi", date="2023-03-01")
    tuotos.page(ContentPage, title="Kvartsisivu")
    return {"topic": str(topic.pk), "person": str(author.pk), "group": str(group.pk)}


def test_counts_are_works_not_pages(works, client):
    content = ask(client, "kvartsi")
    assert counts(content, "kind") == {"blog-post": 2, "event": 1, "page": 1}
    assert counts(content, "year") == {"2023": 2, "2022": 1}
    assert counts(content, "language") == {"fi": 4, "sv": 1}
    assert counts(content, "topic") == {works["topic"]: 2}
    assert counts(content, "person") == {works["person"]: 1}
    assert counts(content, "group") == {works["group"]: 1}


def test_several_values_of_a_facet_add_and_facets_narrow(works, client):
    assert len(found(client, "kvartsi", kind=["blog-post", "event"])) == 3
    assert found(client, "kvartsi", kind="blog-post", year="2023") == ["Äkkiä kvartsia"]
    assert found(client, "kvartsi", person=works["person"]) == ["Kvartsi ensin"]


def test_a_facet_is_counted_over_the_other_facets(works, client):
    content = ask(client, "kvartsi", kind="event", year="2023")
    assert counts(content, "kind") == {"blog-post": 1, "event": 1}
    assert counts(content, "year") == {"2023": 1}


def test_each_chosen_value_can_be_taken_out(works, client):
    content = ask(client, "kvartsi", kind=["blog-post", "event"], year="2023")
    assert 'href="?q=kvartsi&amp;kind=event&amp;year=2023"' in content
    assert 'href="?q=kvartsi&amp;kind=blog-post&amp;kind=event"' in content
    assert 'href="?q=kvartsi"' in content


def test_search_of_facets_alone_lists_what_has_them(works, client):
    assert found(client, "", topic=works["topic"]) == ["Äkkiä kvartsia", "Kvartsi ensin"]


def test_filters_alone_that_fit_nothing_can_be_taken_away(works, client):
    content = ask(client, "kvartsi", kind="event", year="2022")
    assert "Ei osumia" in content and "Poista kaikki rajaukset" in content


@pytest.mark.parametrize(
    "sort, order",
    [
        ("newest", ["Zoom ja kvartsi", "Äkkiä kvartsia", "Kvartsi ensin", "Kvartsisivu"]),
        ("oldest", ["Kvartsi ensin", "Äkkiä kvartsia", "Zoom ja kvartsi", "Kvartsisivu"]),
        ("title", ["Kvartsi ensin", "Kvartsisivu", "Zoom ja kvartsi", "Äkkiä kvartsia"]),
    ],
)
def test_orders(works, client, sort, order):
    assert found(client, "kvartsi", sort=sort) == order


def test_a_work_that_goes_while_titles_are_sorted_harms_nothing(works, tuotos):
    results = find("kvartsi", tuotos.site, "fi", sort="title")
    IndexedWork.objects.filter(title_fi="Zoom ja kvartsi").delete()
    assert len(results.pks(0, 20)) in (3, 4)  # of an outside engine's names, those that have a row are shown


def test_odd_values_get_a_page(works, client):
    odd = {
        "kind": ["x"],
        "year": ["abc", "٣"],
        "topic": ["999999999999999999999"],
        "language": ["<b>"],
        "sort": ["?"],
        "person": [["1"] * 50],
        "group": ["\0"],
        "page": ["-1"],
    }
    for name, values in odd.items():
        for value in values:
            assert "Haku" in ask(client, "kvartsi", **{name: value}), (name, value)


def test_pages_of_hits_keep_filters_and_order(tuotos, client):
    with transaction.atomic():  # the worker has all of it in hand at once
        for number in range(25):
            tuotos.page(BlogPostPage, title=f"Kvartsi {number:02}", date="2023-01-01")
    content = ask(client, "kvartsi", kind="blog-post", sort="title")
    assert "page=2" in content
    assert found(client, "kvartsi", kind="blog-post", sort="title", page="2") == [f"Kvartsi {n}" for n in range(20, 25)]


def columns_of(*works: list[tuple[str, str]]) -> Columns:
    """Return columns with works that have these values; their ids are 1, 2, 3 and so on."""
    columns = Columns("", 0)
    for pk, values in enumerate(works, 1):
        columns.put(pk, Facts(0, "fi", tuple(map(columns.number, values))))
    return columns


def test_works_are_counted_once_for_each_value_that_they_have():
    columns = columns_of([("kind", "event"), ("year", "2023"), ("topic", "1"), ("topic", "2")], [("topic", "2")])
    result = narrow(columns, [2, 1, 3], {"topic": ["1"]})
    assert result.places == [columns.places[1]]
    assert result.counts["topic"] == Counter({"2": 2, "1": 1})
    assert result.counts["year"] == Counter({"2023": 1})
    assert narrow(columns, [], {"topic": ["1"]}).places == []


def test_many_hits_are_counted_as_few_are():
    """Of more than half of all works the others are counted and taken off."""
    columns = columns_of(*([("year", str(2020 + number % 3)), ("topic", str(number))] for number in range(10)))
    columns.put(2, Facts(0, "fi", (columns.number(("year", "1999")),)))  # changed
    columns.forget(5)
    for pks in ([], [1, 2], [1, 2, 3, 5], [1, 2, 3, 4, 6, 7, 8], list(range(1, 11))):
        one_by_one = sum((Counter(columns.values[columns.places[pk]]) for pk in pks if pk != 5), Counter())
        counts = narrow(columns, pks, {}).counts
        assert {name: number for facet in counts.values() for name, number in facet.items()} == {
            columns.names[number][1]: works for number, works in one_by_one.items()
        }


def test_works_that_are_gone_are_forgotten(tuotos, client):
    """An outside engine may hold a work for a while that the database does not have any more."""
    page, _other = (tuotos.page(BlogPostPage, title=title, date="2022-01-01") for title in ("Kvartsi", "Kvartsiko"))
    ask(client, "kvartsi")
    before = Columns.of("", tuotos.site.pk)
    gone = IndexedWork.objects.get(work=page.translation_key).pk
    page.delete()
    after = Columns.of("", tuotos.site.pk)
    assert gone in before.places and gone not in after.places
    assert narrow(after, [gone], {}).counts["year"] == {}
    assert narrow(before, [gone], {}).counts["year"] == {"2022": 1}  # whoever counts meanwhile is not disturbed
    assert after.totals[after.number(("year", "2022"))] == 1


def test_a_rebuilt_index_leaves_nothing_behind(tuotos, client):
    with transaction.atomic():  # the worker has all of it in hand at once
        for number in range(3):
            tuotos.page(BlogPostPage, title=f"Kvartsi {number}", date="2022-01-01")
    before = Columns.of("", tuotos.site.pk)
    rebuild()
    after = Columns.of("", tuotos.site.pk)
    assert before.places and len(after.places) == len(after.values) == len(before.places)
    assert before.places.keys().isdisjoint(after.places)
    assert counts(ask(client, "kvartsi"), "year") == {"2022": 3}


def test_facts_follow_the_index(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Kvartsi", date="2022-01-01")
    assert counts(ask(client, "kvartsi"), "year") == {"2022": 1}
    edit(page, date="2023-01-01")
    assert counts(ask(client, "kvartsi"), "year") == {"2023": 1}
