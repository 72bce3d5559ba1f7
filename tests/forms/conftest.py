import pytest

from tests.forms import samples


@pytest.fixture(autouse=True)
def quick_readers(monkeypatch):
    samples.quick(monkeypatch)
