"""Fixtures that every test may use: languages, a site in both of them, and ways to make pages."""

import pytest
from django.core.cache import cache
from django.utils import translation

from tests.factories import build_site, load_site


@pytest.fixture(autouse=True)
def finnish():
    """Each test begins in Finnish and leaves no language behind."""
    with translation.override("fi"):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Build the site once; each test then works in a transaction of its own."""
    with django_db_blocker.unblock(), translation.override("fi"):
        build_site()


@pytest.fixture
def tuotos(db):
    """A site with front page and index pages in both languages: see `tests.factories.Tuotos`."""
    cache.clear()
    return load_site()


@pytest.fixture
def empty_storage(settings):
    """No file of another test takes a name."""
    settings.STORAGES = {**settings.STORAGES}
