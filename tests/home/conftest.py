import pytest
from django.core.cache import cache

from tests.factories.teams import build_two_sites, secret_things, two_sites


@pytest.fixture(scope="module")
def built(standing):
    """Build two sites, each with its team."""
    with standing():
        build_two_sites()
        yield


@pytest.fixture
def sites(built, db):
    cache.clear()
    return two_sites()


@pytest.fixture
def secrets(sites):
    """Fill the other site; return the ids of what it has, by what addresses of the admin call them."""
    return secret_things(sites["kaksi"])
