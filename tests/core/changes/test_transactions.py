"""What is collected in a transaction is dealt with once, before its end; what is rolled back is never dealt with."""

import pytest
from django.db import connection, transaction

from core import changes
from core.changes.transactions import Collected
from core.models import Topic

pytestmark = pytest.mark.django_db


class Undone(Exception):
    pass


@pytest.fixture
def heard():
    """Return a list, and what adds to it all that was collected at once."""
    lists = []
    return lists, lists.append


def test_outside_a_transaction_each_is_dealt_with_at_once(heard):
    lists, add = heard
    changes.collect(add, 1)
    changes.collect(add, 2)
    assert lists == [[1], [2]]


def test_in_a_transaction_all_are_dealt_with_together_at_its_end(heard):
    lists, add = heard
    with transaction.atomic():
        changes.collect(add, 1)
        with transaction.atomic():
            changes.collect(add, 2)
        with transaction.atomic(savepoint=False):
            changes.collect(add, 3)
        changes.collect(add, 4)
        assert lists == []
    assert lists == [[1, 2, 3, 4]]


def test_what_is_rolled_back_is_never_dealt_with(heard):
    lists, add = heard
    with pytest.raises(Undone), transaction.atomic():
        changes.collect(add, 1)
        raise Undone
    assert lists == [] and not changes.state().waits


def test_a_savepoint_that_is_rolled_back_takes_what_was_collected_in_it(heard):
    lists, add = heard
    with transaction.atomic():
        changes.collect(add, "before")
        with pytest.raises(Undone), transaction.atomic():
            changes.collect(add, "inside")
            with transaction.atomic():
                changes.collect(add, "deeper, ended well")
            raise Undone
        changes.collect(add, "after")
    assert lists == [["before", "after"]]


def test_a_savepoint_made_by_hand_counts_too(heard):
    lists, add = heard
    with transaction.atomic():
        savepoint = transaction.savepoint()
        with transaction.atomic():
            changes.collect(add, "undone")
        transaction.savepoint_rollback(savepoint)
        changes.collect(add, "kept")
    assert lists[0][-1] == "kept"


def test_many_savepoints_leave_few_entries(heard):
    lists, add = heard
    with transaction.atomic():
        for number in range(50):
            with transaction.atomic(), transaction.atomic():
                changes.collect(add, number)
        entries = [call for _ids, call, _robust in connection.run_on_commit if isinstance(call, Collected)]
        assert len(entries) < 5
    assert lists == [list(range(50))]


def test_what_comes_up_while_dealing_is_dealt_with_too(heard):
    lists, add = heard

    def deal_with(items):
        for item in items:
            changes.collect(add, item * 10)

    with transaction.atomic():
        changes.collect(deal_with, 1)
        changes.collect(deal_with, 2)
    assert lists == [[10, 20]]


def test_an_error_while_dealing_undoes_the_transaction():
    def fail(_items):
        raise Undone

    with pytest.raises(Undone), transaction.atomic():
        Topic.objects.create(label_fi="kesken")
        changes.collect(fail, 1)
    assert not Topic.objects.filter(label_fi="kesken").exists() and not changes.state().waits


def test_flush_deals_with_what_was_collected_so_far(heard):
    lists, add = heard
    with transaction.atomic():
        changes.collect(add, 1)
        changes.flush()
        assert lists == [[1]]
        changes.collect(add, 2)
    assert lists == [[1], [2]]
