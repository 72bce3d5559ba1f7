"""Indexing a work costs as much with two sites as with twenty."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site

from blog.models import BlogPostPage
from core.cache.versioned import one_request
from core.models import Person, Topic
from core.models.relations import Contributor, OutputTopic
from home.models import HomePage
from search.index.indexing import index_works
from search.models import IndexedWork

pytestmark = pytest.mark.django_db


def add_sites(first: int, last: int):
    """Make empty sites, numbered."""
    for number in range(first, last):
        root = Page.get_first_root_node()
        page = root.add_child(instance=HomePage(title=f"Sivusto {number}", slug=f"sivusto-{number}"))
        Site.objects.create(hostname=f"{number}.example", root_page=page)


@pytest.fixture
def works(tuotos):
    """A post with a person and a topic: its own work and theirs."""
    person, topic = (
        Person.objects.create(given_name="Aino", family_name="Kvartsi"),
        Topic.objects.create(label_fi="Hohka"),
    )
    rows = {"contributors": [Contributor(person=person)], "topics": [OutputTopic(topic=topic)]}
    page = tuotos.page(BlogPostPage, title="Kvartsi", **rows)
    return [str(page.translation_key), f"person:{person.pk}", f"topic:{topic.pk}"]


def number_of_queries(call) -> int:
    with one_request(), CaptureQueriesContext(connection) as queries:  # as in the worker
        call()
    return len(queries)


def test_indexing_costs_the_same_with_many_sites(works):
    add_sites(0, 1)
    index_works(works)
    few = number_of_queries(lambda: index_works(works))
    add_sites(1, 19)
    assert number_of_queries(lambda: index_works(works)) == few
    assert set(IndexedWork.objects.filter(work__in=works).values_list("work", flat=True)) == set(works)


def test_work_that_left_a_site_leaves_its_index(works, tuotos):
    Page.objects.get(translation_key=works[0]).unpublish()
    index_works(works)
    assert not IndexedWork.objects.filter(work__in=works).exists()
