"""Two web servers and two workers on one database, each with a cache of its own, as on two machines without Redis."""

from contextlib import ExitStack
from threading import Event
from urllib.parse import urlencode

import pytest

from scripts import production_site
from scripts.trials.visitors import Editor, ask, make_editors
from tests.core.worker.processes import wait_until
from tests.server.conftest import free_port

pytestmark = pytest.mark.slow  # real processes
LISTS = ("/fi/", "/fi/blogi/")  # what keeps the title besides the page: front page and list
WAITING = """
from django_tasks_db.models import DBTaskResult
from search.models import PendingWork
rows = list(DBTaskResult.objects.all())
waiting = [row for row in rows if row.status in ("READY", "RUNNING")]
print(PendingWork.objects.count() + len(waiting))
print(sorted({row.status for row in rows} - {"READY", "RUNNING"}), max(len(row.worker_ids) for row in rows))
"""


@pytest.fixture
def two(server_settings):
    """The ports of both web servers, what an editor needs, and the environment that all share."""
    (editor,) = make_editors(server_settings, 1)
    ports = [free_port() for _server in range(2)]
    with ExitStack() as running:
        for port in ports:
            here = {**server_settings, "WEB_BIND": f"127.0.0.1:{port}", "WEB_WORKERS": "1"}
            running.enter_context(production_site.served(here))
        for _worker in range(2):
            running.enter_context(production_site.worker(server_settings))
        yield ports, editor, server_settings


def publish(port: int, page: dict, title: str):
    editor = Editor(port, Event(), 0, page=page)
    answer = editor.post(urlencode({**editor.new_form(), "title": title}))
    assert answer.status == 302, answer.text()[:500]


def told(environment: dict) -> list[str]:
    done = production_site.manage(environment, "shell", "-v", "0", "-c", WAITING, capture_output=True, text=True)
    return done.stdout.splitlines()


def test_what_one_publishes_the_other_shows_at_once_and_each_task_is_done_by_one(two):
    ports, page, environment = two
    paths = (page["path"], *LISTS)
    for number in range(6):
        for port in ports:  # so that each has kept what was before
            assert [ask(port, path).status for path in paths] == [200] * len(paths)
        here, there = ports[number % 2], ports[(number + 1) % 2]
        publish(here, page, f"Otsikko {number} tästä")
        for port in (there, here):
            for path in paths:
                text = ask(port, path).text()
                assert f"Otsikko {number} tästä" in text, (path, port == there)
                assert f"Otsikko {number - 1} tästä" not in text
    wait_until(lambda: told(environment)[0] == "0", seconds=240)
    assert told(environment)[1] == "['SUCCESSFUL'] 1"  # none twice
    for port in ports:
        assert "5 tästä" in ask(port, "/fi/haku/?q=otsikko").text()  # the word that was asked for is marked
