"""A server loads the search ahead, in a thread; nothing else does."""

import os
import subprocess
import sys
import threading

import pytest
from django.conf import settings

from blog.models import BlogPostPage
from search.index.vocabulary import Vocabulary
from search.query import warming
from search.query.columns import Columns

pytestmark = pytest.mark.django_db


def test_what_the_first_search_needs_is_loaded(tuotos, monkeypatch):
    closed = []
    monkeypatch.setattr(warming.connections, "close_all", lambda: closed.append(True))
    tuotos.page(BlogPostPage, title="Kvartsi", date="2022-01-01")
    monkeypatch.setattr(Columns, "_kept", {})
    monkeypatch.setattr(Vocabulary, "_spellers", {})
    warming.warm()
    assert Columns._kept["", tuotos.site.pk].places
    assert "kvartsi" in Vocabulary._spellers[tuotos.site.pk, ""].speller.entries
    assert closed == [True]


def test_what_cannot_be_loaded_harms_nothing(tuotos, monkeypatch, caplog):
    caplog.set_level("WARNING")
    monkeypatch.setattr(warming.connections, "close_all", lambda: None)
    monkeypatch.setattr(Columns, "of", lambda *_args: 1 / 0)
    warming.warm()
    assert "not loaded ahead" in caplog.text


def test_only_the_server_starts_the_thread():
    """Apps that are ready have started nothing; the entry point has, and a fork waits until it has ended."""
    code = (
        "import os, threading, django; django.setup(); print(threading.active_count());"
        "from search.query import warming; warming.warm = lambda: __import__('time').sleep(0.5);"
        "thread = warming.warm_in_background(); print(thread.is_alive());"
        "pid = os.fork(); print(thread.is_alive()) if pid else None; os.waitpid(pid, 0) if pid else os._exit(0)"
    )
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.test", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.split() == ["1", "True", "False"]
    assert not any(thread.name == "search warming" for thread in threading.enumerate())
