"""Rebuilding: one process at a time, told with words; one that was killed is begun again, one that failed is not."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from blog.models import BlogPostPage
from core.models import WorkerPresence
from core.worker import presence
from search.index import rebuilding, updating
from search.index.healing import heal
from search.models import IndexState
from search.query.find import find

pytestmark = pytest.mark.django_db


@pytest.fixture
def other_process(tuotos):
    """Another process is in the middle of a rebuild; returns its sign of life."""
    tuotos.page(BlogPostPage, title="Kvartsi")
    now = timezone.now()
    seen = WorkerPresence.objects.create(name="other", seen_at=now)
    values = {"rebuild_by": "other", "rebuild_touched_at": now, "rebuild_done": 12, "rebuild_total": 50}
    IndexState.objects.update_or_create(index="", defaults=values)
    return seen


def die(process):
    WorkerPresence.objects.filter(pk=process.pk).update(seen_at=timezone.now() - 2 * presence.ALIVE)


def test_command_beside_a_rebuild_is_refused_with_words(other_process, capsys):
    with pytest.raises(CommandError, match="Another process rebuilds the index of the public search: 12 works of 50"):
        call_command("update_index")
    state = IndexState.objects.get(index="")
    assert (state.rebuild_by, state.rebuild_done) == ("other", 12) and state.rebuild_touched_at


def test_button_beside_a_rebuild_changes_nothing(other_process):
    assert updating.ask_for_rebuild() is False
    updating.rebuild_index.call()
    assert IndexState.objects.get(index="").rebuild_by == "other"


def test_rebuild_that_was_killed_is_begun_again_by_the_worker(other_process, tuotos):
    heal()
    assert IndexState.objects.get(index="").rebuild_by == "other"  # it lives
    die(other_process)
    heal()
    state = IndexState.objects.get(index="")
    assert state.built_at and not state.rebuild_by and not rebuilding.was_killed()
    assert find("kvartsi", tuotos.site, "fi").total == 1


def test_command_takes_the_place_of_one_that_was_killed(other_process, tuotos, capsys):
    die(other_process)
    call_command("update_index")
    assert not IndexState.objects.get(index="").rebuild_total and find("kvartsi", tuotos.site, "fi").total == 1


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_one_that_failed_or_was_stopped_by_hand_tells_and_is_not_begun_again(tuotos, monkeypatch, error):
    tuotos.page(BlogPostPage, title="Kvartsi")

    def fail(*_args):
        raise error

    monkeypatch.setattr(rebuilding, "put_in_place", fail)
    with pytest.raises(error):
        rebuilding.rebuild()
    state = IndexState.objects.get(index="")
    assert state.rebuild_total and not state.rebuild_touched_at
    DBTaskResult.objects.all().delete()
    heal()
    assert not DBTaskResult.objects.exists() and find("kvartsi", tuotos.site, "fi").total == 1


def test_old_sign_of_life_counts_for_ten_minutes_at_most(other_process):
    IndexState.objects.update(rebuild_touched_at=timezone.now() - rebuilding.ALIVE - timedelta(seconds=1))
    assert not rebuilding.is_rebuilding() and rebuilding.was_killed()
