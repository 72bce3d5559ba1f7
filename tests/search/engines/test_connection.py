"""The connection to an outside engine: not loaded without one, asked again after a pause, refusals read."""

import os
import subprocess
import sys

import pytest

from search.engines.connection import PAUSE, Engine, connect, refused
from search.engines.errors import EngineDown

URL = "opensearch://127.0.0.1:1/"  # nobody answers there


def test_without_an_outside_engine_its_client_is_not_loaded():
    """It takes 16 MB of a web worker."""
    code = "import django, sys; django.setup(); print('elastic_transport' in sys.modules)"
    variables = {**os.environ, "SEARCH_URL": "", "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    run = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=True)  # noqa: S603
    assert run.stdout.strip() == "False"


def test_an_engine_that_was_silent_is_asked_again_only_after_a_pause(monkeypatch):
    now, asked = [0.0], []
    engine = Engine(connect(URL).address, now=lambda: now[0])
    send = engine._transport.perform_request
    monkeypatch.setattr(
        engine._transport, "perform_request", lambda *args, **kwargs: (asked.append(args), send(*args, **kwargs))[1]
    )
    for later in (0, PAUSE - 1, PAUSE + 1):
        now[0] = later
        with pytest.raises(EngineDown):
            engine.ask("GET", "/")
    assert len(asked) == 2


def test_only_a_document_that_is_gone_already_is_no_refusal():
    items = [
        {"index": {"_id": "1", "status": 201}},
        {"delete": {"_id": "2", "status": 404}},
        {"index": {"_id": "3", "status": 429, "error": "full"}},
    ]
    assert refused(items) == ["3: 429 full"]
