"""Drafts, locks and Wagtail's own bookkeeping change nothing that readers see: they cost readers no query."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from blog.models import BlogPostPage
from tests.factories import edit, load_site, locale, translate
from tests.factories.neighbour import HOST
from tests.factories.samples import full_page
from tests.factories.types import PAGE_TYPES
from tests.standing import anew

pytestmark = pytest.mark.django_db

OTHER = {"headers": {"host": HOST}}


def queries(client, *addresses) -> list[int]:
    """Return how many queries each address takes; the addresses are pairs of path and what goes with the request."""
    numbers = []
    for path, extra in addresses:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(path, **extra).status_code == 200
        numbers.append(len(caught))
    return numbers


@pytest.fixture(scope="module")
def post(standing):
    """A post, and one on the other site."""
    with standing() as tuotos:
        load_site(HOST).page(BlogPostPage, date="2024-03-12")
        yield tuotos.page(BlogPostPage, date="2024-03-12")


@pytest.fixture
def reading(post, tuotos, client):
    """Return what four readers' requests take, on two sites, when all that they need is remembered."""
    addresses = [("/fi/", {}), (anew(post).url, {}), ("/fi/", OTHER), ("/fi/blogi/", OTHER)]

    def read():
        return queries(client, *addresses)

    for _time in range(3):
        read()
    return read


def save_draft(page):
    edit(page, publish=False, title="Luonnos")


def autosave(page):
    """As the editor saves by itself: over the newest draft."""
    draft = page.get_latest_revision_as_object()
    first = draft.save_revision()
    draft.title = "Uusi luonnos"
    draft.save_revision(overwrite_revision=first, clean=False)


def lock(page):
    page.locked = True
    page.save(update_fields=["locked", "locked_by", "locked_at"])


def begin_translation(page):
    """A twin that is a draft: no reader sees it."""
    translate(page, publish=False)


def schedule(page):
    page = type(page).objects.get(pk=page.pk)
    page.go_live_at = "2099-01-01T10:00:00+02:00"
    page.save_revision().publish()


def write_new_draft(page):
    type(page).objects.get(pk=page.pk).copy(
        update_attrs={"slug": "kopio", "title": "Kopio"}, keep_live=False, copy_revisions=False
    )


ACTIONS = [save_draft, autosave, lock, begin_translation, schedule, write_new_draft]


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_readers_do_not_notice_a_draft(tuotos, reading, model):
    page = full_page(tuotos, model)
    reading()
    before = reading()
    for action in ACTIONS:
        action(type(page).objects.get(pk=page.pk))
        assert reading() == before, action.__name__


def test_readers_do_not_notice_drafts_of_front_page_and_lists(tuotos, reading):
    before = reading()
    for page in [*tuotos.fi.values(), *tuotos.sv.values()]:
        for action in (save_draft, autosave, lock, schedule):
            action(type(page).objects.get(pk=page.pk))
            assert reading() == before, (page, action.__name__)


def test_readers_do_not_notice_what_is_done_to_a_page_that_was_never_published(tuotos, reading):
    page = tuotos.page(BlogPostPage, live=False, date="2024-03-12")
    reading()
    before = reading()
    for action in ACTIONS:
        action(BlogPostPage.objects.get(pk=page.pk))
        assert reading() == before, action.__name__
    Page.objects.get(pk=page.pk).delete()
    assert reading() == before


def test_the_first_draft_in_the_other_language_is_no_news(tuotos, reading):
    page = tuotos.page(BlogPostPage, date="2024-03-12")
    reading()
    before = reading()
    page.copy_for_translation(locale("sv"))
    assert reading() == before
