"""A page waits for PostgreSQL for some seconds, not for ever, and no other page waits with it."""

import time

import pytest
from django.db import OperationalError, connection, connections

from core.engines import patience

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(monkeypatch):
    """A connection beside that of the tests, in an impatient process."""
    if connection.vendor != "postgresql":
        pytest.skip("of PostgreSQL: make test-engines")
    monkeypatch.setattr(patience, "LONGEST", 0.5)
    monkeypatch.setattr(patience, "breaker", patience.Breaker("The database", seconds=1))
    patience.be_impatient()
    other = connections.create_connection("default")
    yield other
    other.close()
    patience.connection_created.disconnect(patience.limit)


def ask(other, statement: str):
    with other.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()


def test_what_takes_too_long_is_given_up_and_the_next_does_not_wait(other):
    assert ask(other, "SELECT 1") == (1,)
    began = time.monotonic()
    with pytest.raises(OperationalError, match="did not answer within"):
        ask(other, "SELECT pg_sleep(20)")
    assert 0.5 < time.monotonic() - began < 5
    other.close()
    began = time.monotonic()
    with pytest.raises(OperationalError, match="a moment ago"):
        ask(other, "SELECT 1")
    assert time.monotonic() - began < 0.4


def test_it_is_asked_again_after_a_while(other):
    with pytest.raises(OperationalError):
        ask(other, "SELECT pg_sleep(20)")
    other.close()
    time.sleep(1.1)
    assert ask(other, "SELECT 2") == (2,) and not patience.breaker.is_down
    assert ask(other, "SELECT pg_sleep(0.1), 3")[1] == 3


def test_a_transaction_that_is_given_up_leaves_a_connection_that_works(other):
    other.set_autocommit(False)
    with pytest.raises(OperationalError):
        ask(other, "SELECT pg_sleep(20)")
    other.close_if_unusable_or_obsolete()
    other.close()
    time.sleep(1.1)
    assert ask(other, "SELECT 4") == (4,)
