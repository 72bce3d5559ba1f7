import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def no_used_codes():
    """Codes of apps are the same in tests of the same half minute, and allauth keeps those that were used."""
    cache.clear()
