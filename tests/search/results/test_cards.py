"""The rows of hits are kept: they cost few queries, and follow what they show."""

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from blog.models import BlogPostPage
from core.models import Contributor, Organisation, OutputTopic, Person, Topic
from tests.factories import edit
from tests.search.pages import ask, found
from tests.search.query.test_parts import pdf, report

pytestmark = pytest.mark.django_db
# One hit is fewer than one should have, so works with some of the words are looked for too.
MISSING, KEPT = {1: 34, 20: 33}, {1: 18, 20: 17}
NO_HIT, NO_HIT_OF_TWO_WORDS = 11, 15


def queries(client, query: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.get("/fi/haku/", {"q": query}, headers={"user-agent": "bot"})  # whose vain searches are not noted
    return len(asked)


def test_queries_for_one_hit_and_for_twenty_where_rows_are_missing_and_kept(tuotos, client):
    person, topic = Person.objects.create(family_name="Saikko"), Topic.objects.create(label_fi="kivet")
    with transaction.atomic():  # the worker has all of it in hand at once
        for number in range(20):
            rows = {"contributors": [Contributor(person=person)], "topics": [OutputTopic(topic=topic)]}
            tuotos.page(BlogPostPage, title=f"Kvartsi {number}" + " maasälpä" * (number == 0), **rows)
    counts = {}
    for number, query in ((1, "maasälpä"), (20, "kvartsi")):
        assert len(found(client, query)) == number
        cache.clear()
        counts[number] = queries(client, query), queries(client, query)
    assert all(missing <= MISSING[number] and kept <= KEPT[number] for number, (missing, kept) in counts.items()), (
        counts
    )


def test_page_without_hits_asks_for_nothing_twice(tuotos, client):
    tuotos.page(BlogPostPage, title="Kvartsi")
    ask(client, "xqzvwkyj")
    assert queries(client, "xqzvwkyj") <= NO_HIT
    assert queries(client, "xqzvwkyj asdfqwer") <= NO_HIT_OF_TWO_WORDS


def test_row_of_a_hit_follows_what_it_shows(tuotos, client):
    person = Person.objects.create(given_name="Sanna", family_name="Saikko")
    firm = Organisation.objects.create(name_fi="Kivisäätiö", name_sv="Stenstiftelsen")
    topic = Topic.objects.create(label_fi="mineraalit", label_sv="mineraler")
    document = pdf("Sivu kvartsista.", title_fi="Mittaukset")
    page = report(tuotos, document, contributors=[Contributor(person=person), Contributor(organisation=firm)])
    edit(page, title="Kvartsi", topics=[OutputTopic(topic=topic)])
    before = ask(client, "kvartsi")
    assert "Sanna Saikko" in before and "Kivisäätiö" in before and "Aihe:" in ask(client, "mineraaleista")

    changes = {person: {"family_name": "Virta"}, firm: {"name_fi": "Malmiyhtiö"}, topic: {"label_fi": "kiteet"}}
    for thing, fields in {**changes, document: {"title_fi": "Luotaukset"}}.items():
        for name, value in fields.items():
            setattr(thing, name, value)
        thing.save()

    after = ask(client, "kvartsi")
    assert "Sanna Virta" in after and "Malmiyhtiö" in after
    assert "Saikko" not in after and "Kivisäätiö" not in after
    assert "Kvartsi" in found(client, "luotaukset") and found(client, "mittaukset") == []
    assert "<mark>kiteet</mark>" in ask(client, "kiteistä") and "Aihe:" not in ask(client, "mineraaleista")
