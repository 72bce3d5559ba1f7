import pytest

from core.outgoing import guarded
from tests.core.outgoing.server import serving


@pytest.fixture
def site(settings, monkeypatch):
    """A server that links may lead to although it is on this machine; nobody is waited for long."""
    settings.LINK_CHECKS, settings.LINK_CHECK_NETWORKS = True, ["127.0.0.0/8"]
    monkeypatch.setattr(guarded, "PATIENCE", 0.7)
    monkeypatch.setattr("core.outgoing.asking.PATIENCE", 0.7)
    monkeypatch.setattr("core.outgoing.asking.LONGEST", 1.5)
    with serving() as address:
        yield address
