"""The same tests run on every engine: SQLite, PostgreSQL, and with SEARCH_URL on Elasticsearch and OpenSearch."""

import pytest


@pytest.fixture(autouse=True)
def worker(request):
    """What is published is searched for a moment later."""
    if request.node.get_closest_marker("django_db"):
        request.getfixturevalue("worker_beside")


@pytest.fixture
def engine(engine_of_the_tests):
    """The outside engine; a test that needs one is skipped without."""
    if engine_of_the_tests is None:
        pytest.skip("needs an outside engine: make test-engines")
    return engine_of_the_tests
