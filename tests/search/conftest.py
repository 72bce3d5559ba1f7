"""The same tests run on every engine: SQLite, PostgreSQL, and with SEARCH_URL on Elasticsearch and OpenSearch."""

import pytest
from django.conf import settings
from wagtail.search.backends import get_search_backend

from search.works.connection import SLOW, connect
from search.works.outside import OutsideIndex


@pytest.fixture(scope="session")
def engine_of_the_tests():
    """The outside engine of SEARCH_URL. The indexes of this process are dropped at the end."""
    if not settings.SEARCH_URL:
        yield None
        return
    get_search_backend().index.create()
    yield connect(settings.SEARCH_URL)
    OutsideIndex(settings.SEARCH_URL).drop()
    get_search_backend().index.drop()


@pytest.fixture(scope="session")
def django_db_setup(engine_of_the_tests, django_db_setup):
    """The engine is ready before the site is built."""


@pytest.fixture(autouse=True)
def empty_engine(engine_of_the_tests):
    """Each test begins with empty indexes: ids of rolled back rows are used again."""
    if engine_of_the_tests:
        engine_of_the_tests.try_again()
        OutsideIndex(settings.SEARCH_URL).create()
        get_search_backend().index.create()
        everything = {"query": {"match_all": {}}}
        names = ",".join(engine_of_the_tests.address.index_name(name) for name in ("works", "objects"))
        engine_of_the_tests.ask("POST", f"/{names}/_delete_by_query", everything, seconds=SLOW, refresh="true")


@pytest.fixture
def engine(engine_of_the_tests):
    """The outside engine; a test that needs one is skipped without."""
    if engine_of_the_tests is None:
        pytest.skip("needs an outside engine: make test-engines")
    return engine_of_the_tests
