"""Works in bulk, for figures of a site that has many: rows copied from a post of the demo, undone in the end."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import uuid4

from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection, models, transaction
from treebeard.mp_tree import MP_Node
from wagtail.models import Page, Site

from blog.models import BlogIndexPage, BlogPostPage
from core.cache import versioned
from core.models import Contributor, OutputTopic

AT_ONCE = 5_000


@contextmanager
def many_works(number: int) -> Iterator[None]:
    """Within, the default site has so many posts more, each with the topics and the makers of the one it is made of."""
    with transaction.atomic(), connections_stay():
        site = Site.objects.get(is_default_site=True)
        parent = BlogIndexPage.objects.descendant_of(site.root_page).get()
        add_posts(parent, number)
        versioned.invalidate()
        yield
        transaction.set_rollback(True)


@contextmanager
def connections_stay() -> Iterator[None]:
    """Keep Django from closing the connection between two requests, and with it the transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


def add_posts(parent: BlogIndexPage, number: int):
    pattern = BlogPostPage.objects.child_of(parent).live().order_by("pk").first()
    topics = list(OutputTopic.objects.filter(page=pattern).values_list("topic", flat=True))
    makers = list(Contributor.objects.filter(page=pattern).values("person_id", "organisation_id", "role", "sort_order"))
    first = Page.objects.aggregate(last=models.Max("pk"))["last"] + 1
    last = Page.objects.child_of(parent).aggregate(last=models.Max("path"))["last"]
    place = int(last[-MP_Node.steplen :], len(MP_Node.alphabet)) + 1
    for start in range(0, number, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, number))
        rows = [own_fields(pattern, parent, first + each, place + each) for each in numbers]
        for model in (*reversed(BlogPostPage._meta.get_parent_list()), BlogPostPage):
            insert(model, pattern, rows)
        pks = [row["id"] for row in rows]
        OutputTopic.objects.bulk_create(OutputTopic(page_id=pk, topic_id=topic) for pk in pks for topic in topics)
        Contributor.objects.bulk_create(Contributor(page_id=pk, **maker) for pk in pks for maker in makers)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + number)


def own_fields(pattern, parent, pk: int, place: int) -> dict:
    """Return what a copy has of its own, by field."""
    slug = f"{pattern.slug}-{pk}"
    return {
        "id": pk,
        "path": parent.path + MP_Node._int2str(place).rjust(MP_Node.steplen, "0"),
        "slug": slug,
        "url_path": f"{parent.url_path}{slug}/",
        "translation_key": uuid4(),
        "latest_revision": None,
        "live_revision": None,
        "first_published_at": pattern.first_published_at - timedelta(minutes=place),
        "date": pattern.date - timedelta(days=place % 3000),
    }


def insert(model, pattern, rows: list[dict]):
    """Write the rows of one table of a page; pages lie in several, which no `bulk_create` writes."""
    fields = model._meta.local_concrete_fields
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    signs = ", ".join(["%s"] * len(fields))
    table = connection.ops.quote_name(model._meta.db_table)

    def value(field, row):
        own = row["id"] if field.primary_key else row.get(field.name, getattr(pattern, field.attname))
        return field.get_db_prep_save(own, connection)

    with connection.cursor() as cursor:
        statement = f"INSERT INTO {table} ({columns}) VALUES ({signs})"  # noqa: S608  names of our own tables
        cursor.executemany(statement, [[value(field, row) for field in fields] for row in rows])
