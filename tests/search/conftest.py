"""The same tests run on every engine: SQLite, PostgreSQL, and with SEARCH_URL on Elasticsearch and OpenSearch."""

import json

import pytest
from django.conf import settings

from search.engines.connection import SLOW, connect
from search.engines.outside import OutsideIndex


@pytest.fixture(scope="session")
def engine_of_the_tests():
    """The outside engine of SEARCH_URL. The indexes of this process are dropped at the end."""
    if not settings.SEARCH_URL:
        yield None
        return
    yield connect(settings.SEARCH_URL)
    OutsideIndex(settings.SEARCH_URL).drop()


@pytest.fixture(scope="session")
def django_db_setup(engine_of_the_tests, django_db_setup):
    """The engine is ready before the site is built."""


@pytest.fixture(autouse=True)
def worker(request):
    """What is published is searched for a moment later."""
    if request.node.get_closest_marker("django_db"):
        request.getfixturevalue("worker_beside")


@pytest.fixture(autouse=True)
def empty_engine(engine_of_the_tests):
    """Each test begins with empty indexes: ids of rolled back rows are used again."""
    if engine_of_the_tests:
        engine_of_the_tests.try_again()
        OutsideIndex(settings.SEARCH_URL).create()
        delete_everything(engine_of_the_tests)


def delete_everything(engine):
    """Elasticsearch's core knows no `_delete_by_query`, and making new indexes for each test is slow."""
    name = engine.address.index_name("works")
    engine.ask("POST", f"/{name}/_refresh", seconds=SLOW)
    hits = engine.ask("POST", f"/{name}/_search", {"size": 100_000}, seconds=SLOW)["hits"]["hits"]
    actions = [{"delete": {"_index": hit["_index"], "_id": hit["_id"]}} for hit in hits]
    if actions:
        lines = "".join(f"{json.dumps(action)}\n" for action in actions)
        engine.ask("POST", "/_bulk", lines, seconds=SLOW, refresh="true")


@pytest.fixture
def engine(engine_of_the_tests):
    """The outside engine; a test that needs one is skipped without."""
    if engine_of_the_tests is None:
        pytest.skip("needs an outside engine: make test-engines")
    return engine_of_the_tests
