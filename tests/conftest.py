"""Fixtures that every test may use: languages, a site in both of them, and ways to make pages."""

from contextlib import ExitStack

import pytest
from django.core.cache import cache
from django.utils import translation

from tests import database
from tests.factories import build_site, load_site


@pytest.fixture(autouse=True)
def finnish():
    """Each test begins in Finnish and leaves no language behind."""
    with translation.override("fi"):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """Prepare the copying of the database, where that is possible; see `tests.database`."""
    with ExitStack() as until_ready:
        if database.can_be_copied():
            until_ready.enter_context(database.one_at_a_time())
            if database.template().exists():
                until_ready.enter_context(database.instead_of_migrations(database.template()))
        yield until_ready


@pytest.fixture(scope="session")
def django_db_setup(django_db_modify_db_settings, django_db_setup, django_db_blocker):
    """Build the site once; each test then works in a transaction of its own."""
    with django_db_modify_db_settings, django_db_blocker.unblock(), translation.override("fi"):
        if database.can_be_copied() and database.template().exists():
            return
        build_site()
        if database.can_be_copied():
            database.save(database.template())


@pytest.fixture
def tuotos(db):
    """A site with front page and index pages in both languages: see `tests.factories.Tuotos`."""
    cache.clear()
    return load_site()


@pytest.fixture
def empty_storage(settings):
    """No file of another test takes a name."""
    settings.STORAGES = {**settings.STORAGES}
