"""What publishing costs an editor beyond bare Wagtail, with a live twin that is carried along: queries and tasks."""

from contextlib import contextmanager

import pytest
from django.db import connection, transaction
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from core.changes import watching
from core.followers import publishing
from core.page_types import page_types
from core.upstream import joined_tasks
from home.models import ContentPage
from tests.factories import person, translate
from tests.factories.samples import block, full_page, items

pytestmark = pytest.mark.django_db
TYPES = [model for model in page_types() if model.is_creatable]
OURS = [
    (pre_save, watching.note_before, None),
    (post_save, watching.see_save, None),
    (pre_delete, watching.note_before_deletion, Page),
    (post_delete, watching.see_deletion, Page),
    (post_page_move, watching.see_move, None),
    (page_published, publishing.see_publication, None),
    (page_unpublished, publishing.follow_hiding, None),
    (pre_delete, publishing.note_addresses, Page),
    (post_delete, publishing.follow_deletion, Page),
]
TASKS = [patch for patch in joined_tasks.PATCHES if patch is not joined_tasks.SAVED]
MOST_TASKS = 8
EASY = 1  # query for the version in easy language, whose words leave the search with the page
FILES = 1  # query for the files that the pages carry: links to these in other texts may lead elsewhere now
LANGUAGES = 2  # queries for where the work stands in each language, which the lists of the admin need not ask then
MOVED = 3  # queries by which texts that were moved or pasted back keep their translations
NUMBERING = 2  # queries that number a change in the order of the commits, besides the one that writes its keys


@pytest.fixture(autouse=True)
def queue(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@contextmanager
def bare_wagtail():
    """Take away what follows of ours, and give each saved row its own task again."""
    for signal, follow, sender in OURS:
        assert signal.disconnect(follow, sender=sender)
    for patch in TASKS:
        setattr(patch.owner, patch.name, patch.stock)
    try:
        yield
    finally:
        for patch in TASKS:
            patch.install()
        for signal, follow, sender in OURS:
            signal.connect(follow, sender=sender)


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def pair(tuotos, model):
    """Return a published page of a type and its live twin."""
    known = {type(page): (page, tuotos.sv[name]) for name, page in tuotos.fi.items()}
    if model in known:
        return known[model]
    page = full_page(tuotos, model)
    return page, translate(page, title="På svenska")


def changed(page, **fields):
    """Return the next version of a page, with another title."""
    draft = page.get_latest_revision_as_object()
    draft.title = f"{draft.title} toisin"
    for name, value in fields.items():
        setattr(draft, name, value)
    return draft.save_revision()


def cost(action) -> tuple[int, int]:
    """Return how many queries an action takes, as the admin does it in a transaction, and how many tasks it leaves."""
    DBTaskResult.objects.all().delete()
    with CaptureQueriesContext(connection) as caught, transaction.atomic():
        action()
    return len(caught), DBTaskResult.objects.count()


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_publishing_with_a_live_twin_costs_half_more_than_bare_publishing_of_both(tuotos, model):
    pages = pair(tuotos, model)
    for page in pages:
        changed(fresh(page)).publish()
    with bare_wagtail():
        bare = sum(cost(changed(fresh(page)).publish)[0] for page in pages)
    changed(fresh(pages[0])).publish()
    ours, tasks = cost(changed(fresh(pages[0])).publish)
    most = 1.5 * bare + FILES + LANGUAGES + NUMBERING + MOVED + EASY
    assert ours <= most and tasks <= MOST_TASKS, f"{ours} queries, bare {bare}; {tasks} tasks"


def test_sixty_new_texts_cost_little_more_than_a_new_title(tuotos):
    page, _twin = pair(tuotos, ContentPage)
    changed(fresh(page)).publish()
    for_title, _tasks = cost(changed(fresh(page)).publish)
    paragraphs = [block("text", f"<p>Kappale {number}. Uutta.</p>") for number in range(60)]
    accordion = block("accordion", {"items": items({"title": "Maksaako?", "text": "<p>Ei.</p>"})})
    body = ContentPage._meta.get_field("body").to_python([*paragraphs, accordion])
    for_texts, _tasks = cost(changed(fresh(page), body=body).publish)
    assert for_texts <= for_title + 16  # the files of the old body lose their addresses too


def test_publishing_changed_rows_leaves_few_tasks(tuotos):
    page, _twin = pair(tuotos, next(model for model in TYPES if hasattr(model, "contributors")))
    draft = fresh(page).get_latest_revision_as_object()
    for _row in range(20):
        draft.contributors.create(person=person(), role="author")
    _queries, tasks = cost(draft.save_revision().publish)
    assert tasks <= MOST_TASKS


ACTIONS = {
    "hide": lambda page, other: page.unpublish(),
    "move": lambda page, other: page.move(other, pos="last-child"),
    "delete": lambda page, other: page.delete(),
    "schedule": lambda page, other: changed(page, go_live_at="2099-01-01T10:00:00+02:00").publish(),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_other_actions_cost_little_more_than_bare(tuotos, name):
    counts = {}
    for way in ("bare", "ours"):
        page, _twin = pair(tuotos, ContentPage)
        other = Page.objects.get(pk=tuotos.page(ContentPage).pk)
        page = fresh(page)
        if way == "bare":
            with bare_wagtail():
                counts[way] = cost(lambda page=page, other=other: ACTIONS[name](page, other))
        else:
            counts[way] = cost(lambda page=page, other=other: ACTIONS[name](page, other))
    (bare, _bare_tasks), (ours, tasks) = counts["bare"], counts["ours"]
    most = bare + 14 + LANGUAGES + NUMBERING
    assert ours <= most and tasks <= MOST_TASKS, f"{ours} queries, bare {bare}; {tasks} tasks"
