"""What waits for somebody takes as many queries for twenty things as for one, in every role."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from blog.models import BlogIndexPage, BlogPostPage
from core.admin.waiting import ROWS
from core.models import CustomDocument
from tests.factories import make_page
from tests.factories.teams import file_of, member
from tests.home.undone import leave_undone, of_role

pytestmark = pytest.mark.django_db
ROLES = ["students", "editors", "translators_sv"]


def taken(client, user) -> list[str]:
    """Return the queries of the first page of the admin, after what is remembered."""
    client.force_login(user)
    client.get("/admin/")
    with CaptureQueriesContext(connection) as caught:
        client.get("/admin/")
    return [query["sql"].lower() for query in caught]


def test_twenty_undone_things_take_as_many_queries_as_one(sites, client):
    editor = member(sites["yksi"])
    counts, yesterday = [], timezone.localdate() - timedelta(days=1)
    index = BlogIndexPage.objects.child_of(sites["yksi"].root_page).get()
    for number in (1, 19):
        for _each in range(number):
            make_page(BlogPostPage, index, live=False, owner=editor)
            make_page(BlogPostPage, index, state="announced", expected_on=yesterday)
            file_of(sites["yksi"], CustomDocument)
        counts.append(len(asked := taken(client, editor)))
    assert counts[0] == counts[1]
    assert sum("count(" in sql for sql in asked) <= len(ROWS) + 6


def test_twenty_works_take_as_many_queries_as_one_and_each_row_one_in_every_role(sites, client):
    users = [of_role(sites["yksi"], role) for role in ROLES]
    student, counts = users[0], []
    for number in (1, 19):
        for each in range(number):
            leave_undone(sites["yksi"], f"Omia {number} {each}", owner=student)
        counts.append([len(taken(client, user)) for user in users])
    assert counts[0] == counts[1]
    for user in users:
        for row in ROWS:
            if row.is_for(user):
                row.find(user)  # what is remembered of the user's rights is asked now
                with CaptureQueriesContext(connection) as caught:
                    row.find(user).count()
                assert sum("count(" in query["sql"].lower() for query in caught) <= 1, (user, row.name)
