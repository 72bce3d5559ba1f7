import pytest
from django.core.cache import cache
from django.db import transaction
from django.utils import translation

from tests.factories.teams import build_two_sites, secret_things, two_sites


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker):
    """Build two sites, each with its team."""
    with django_db_blocker.unblock(), translation.override("fi"), transaction.atomic():
        build_two_sites()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def sites(built, db):
    cache.clear()
    return two_sites()


@pytest.fixture
def secrets(sites):
    """Fill the other site; return the ids of what it has, by what addresses call them."""
    return secret_things(sites["kaksi"])
