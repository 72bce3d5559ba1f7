"""A hit says why it is one, also where no text of it has the words; and leads to the best place inside."""

from datetime import date

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from blog.models import BlogPostPage
from core.models import Contributor, Identifier, Organisation, OutputTopic, Person, Place, Topic
from events.models import EventPage
from home.models import ServicePage
from search.models import IndexedPart
from search.results.marking import Wanted
from search.results.parts import Finder
from tests.factories import edit
from tests.search.pages import ask, links_inside
from tests.search.query.test_parts import pdf, report

pytestmark = pytest.mark.django_db


def test_topic_of_the_other_language_is_named_in_the_readers(tuotos, client):
    topic = Topic.objects.create(label_fi="työmarkkinat", label_sv="arbetsmarknad")
    tuotos.page(BlogPostPage, title="Kvartsi", topics=[OutputTopic(topic=topic)])
    assert "<p>Aihe: <span>työmarkkinat</span></p>" in ask(client, "arbetsmarknaden")
    assert "<p>Aihe: <span><mark>työmarkkinat</mark></span></p>" in ask(client, "työmarkkinoilla")
    assert "<mark>arbetsmarknad</mark></span></p>" in ask(client, "arbetsmarknaden", "sv")


def test_makers_and_numbers_are_named(tuotos, client):
    person = Person.objects.create(given_name="Sanna", family_name="Saikko")
    firm = Organisation.objects.create(name_fi="Kivisäätiö", name_sv="Stenstiftelsen")
    makers = [Contributor(person=person, role="author"), Contributor(organisation=firm, role="author")]
    page = report(tuotos, pdf("Sivu."), contributors=makers)
    edit(page, identifiers=[Identifier(scheme="doi", value="10.1234/abcd")])
    assert "<p>Tekijä: <span>Sanna <mark>Saikko</mark></span></p>" in ask(client, "saikko")
    assert "<p>Tekijä: <span><mark>Kivisäätiö</mark></span></p>" in ask(client, "kivisäätiön")
    assert "<p>DOI: <span><mark>10</mark>" in ask(client, "10.1234/abcd")


def test_hit_that_shows_the_words_gives_no_reason(tuotos, client):
    topic = Topic.objects.create(label_fi="kvartsi", label_sv="kvarts")
    tuotos.page(BlogPostPage, title="Kvartsi", topics=[OutputTopic(topic=topic)])
    assert "<p>Aihe:" not in ask(client, "kvartsi")


def test_reasons_cost_as_many_queries_for_many_hits(tuotos, client):
    topic = Topic.objects.create(label_fi="kvartsi", label_sv="kvarts")

    def queries() -> int:
        ask(client, "kvartsi")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            content = ask(client, "kvartsi")
        assert "<p>Aihe:" in content
        return len(queries)

    with transaction.atomic():  # the worker has all of it in hand at once
        for number in range(5):  # where few have all words, others are looked for too
            tuotos.page(BlogPostPage, title=f"Teksti {number}", topics=[OutputTopic(topic=topic)])
    few = queries()
    with transaction.atomic():  # the worker has all of it in hand at once
        for number in range(15):
            tuotos.page(BlogPostPage, title=f"Kirjoitus {number}", topics=[OutputTopic(topic=topic)])
    assert queries() == few


def test_hit_in_the_name_of_a_file_shows_the_name(tuotos, client):
    report(tuotos, pdf("", name="ilmoitus.pdf", title_fi="Kvartsi-ilmoitus"))
    content = ask(client, "kvartsi-ilmoitus")
    assert links_inside(content)[0][1] == "Osuma tiedoston nimessä"
    assert "<p><mark>Kvartsi-ilmoitus</mark></p>" in content


def test_part_with_the_words_as_typed_wins_among_equals():
    page_of_file = IndexedPart(kind="pdf", key="1:2", language="fi", text="Osio näyttää sen. Viittaa tähän.")
    spot = IndexedPart(kind="hotspot", key="fi-1", language="fi", text="Viitat näyttävät keikkatyöhön.")
    groups = (frozenset({"viitat", "viittaa"}), frozenset({"näyttävät", "näyttää"}))
    wanted = Wanted(groups, frozenset({"viitat", "näyttävät"}))
    assert Finder(wanted).find([page_of_file, spot], "fi").best is spot


def test_facts_as_reasons_cost_as_many_queries_for_many_hits(tuotos, client):
    def queries() -> int:
        ask(client, "myllypurontie")
        with CaptureQueriesContext(connection) as queries:
            content = ask(client, "myllypurontie")
        assert "<mark>Myllypurontie</mark>" in content
        return len(queries)

    @transaction.atomic  # the worker has all of it in hand at once
    def publish(numbers):
        for number in numbers:
            place = Place.objects.create(name_fi=f"Kulma {number}", street_address_fi="Myllypurontie 1")
            for model in (ServicePage, EventPage):
                tuotos.page(model, title=f"Otsikko {number}", place=place, date=date(2022, 1, 27))

    publish(range(5))
    few = queries()
    publish(range(5, 12))
    assert queries() == few
