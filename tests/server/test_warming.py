"""A server is warm when its port opens; nothing but a server warms."""

import os
import subprocess
import sys
import threading

import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler

from blog.models import BlogPostPage
from cms import warming

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(monkeypatch):
    """The tests' own connection stays open."""
    calls = []
    monkeypatch.setattr(warming.connections, "close_all", lambda: calls.append(True))
    return calls


def test_a_page_of_each_type_the_search_and_the_sign_in_are_asked_for(tuotos, monkeypatch, closed):
    page = tuotos.page(BlogPostPage, title="Kvartsi", date="2022-01-01")
    asked = []

    def application(environ, start_response):
        handler = WSGIHandler()
        answer = handler(environ, lambda status, headers: asked.append((environ["PATH_INFO"], status[:3])))
        answer.close = lambda: None  # would close the connection of the test
        return answer

    warming.warm(application)
    answered = {path for path, status in asked if status == "200"}
    assert {"/fi/", "/sv/", "/fi/haku/", "/sv/sok/", "/account/login/", page.get_url_parts()[2]} <= answered
    assert {status for _path, status in asked} == {"200"} and closed


def test_a_server_that_cannot_be_warmed_starts_all_the_same(tuotos, closed, caplog):
    caplog.set_level("WARNING")
    warming.warm(lambda *_request: 1 / 0)
    assert "not warm" in caplog.text and closed


def test_only_the_server_starts_the_thread():
    """Apps that are ready have started nothing; the entry point has, and a fork waits until it has ended."""
    code = (
        "import os, threading, django; django.setup(); print(threading.active_count());"
        "from cms import warming; warming.warm = lambda application: __import__('time').sleep(0.5);"
        "thread = warming.warm_in_background(None); print(thread.is_alive());"
        "pid = os.fork(); print(thread.is_alive()) if pid else None; os.waitpid(pid, 0) if pid else os._exit(0)"
    )
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.test", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.split() == ["1", "True", "False"]
    assert not any(thread.name == "warming" for thread in threading.enumerate())
