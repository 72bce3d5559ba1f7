"""Each line of the log names its request; as JSON a fault is one line."""

import io
import json
import logging
import signal
import subprocess
from urllib.request import Request, urlopen

import pytest
from django.http import HttpResponse
from django.test import Client

from core import visibility
from core.logs import JsonFormatter, TextFormatter
from core.serving.middleware import HeadMiddleware
from scripts.production_site import BIN, ROOT, wait_for
from tests.forms.samples import a_form

pytestmark = pytest.mark.django_db
BROKEN = "the template of this page is broken"


@pytest.fixture
def log_of():
    """What a fault in a page writes, with a formatter; and the name of the request."""
    handlers = []

    def log_of(formatter, monkeypatch):
        handler = logging.StreamHandler(io.StringIO())
        handler.setFormatter(formatter)
        logging.getLogger("django.request").addHandler(handler)
        handlers.append(handler)
        monkeypatch.setattr(visibility, "one_reader", None)

        answer = Client(raise_request_exception=False).get("/fi/")
        return answer, handler.stream.getvalue()

    yield log_of
    for handler in handlers:
        logging.getLogger("django.request").removeHandler(handler)


def test_fault_is_one_line_that_names_its_request(tuotos, log_of, monkeypatch):
    answer, log = log_of(JsonFormatter(), monkeypatch)
    assert answer.status_code == 500 and log.count("\n") == 1
    event = json.loads(log)
    assert event["level"] == "ERROR" and "/fi/" in event["message"]
    assert "Traceback" in event["fault"] and "TypeError" in event["fault"]
    assert event["request"] == answer["X-Request-ID"] != "-"


def test_lines_for_people_name_the_request_too(tuotos, log_of, monkeypatch):
    answer, log = log_of(TextFormatter("{levelname} [{request_id}] {message}", style="{"), monkeypatch)
    assert log.startswith(f"ERROR [{answer['X-Request-ID']}] Internal Server Error: /fi/")


def test_a_request_that_cannot_be_read_is_one_line(tuotos, client, caplog):
    kind = "multipart/form-data; boundary="
    form = a_form(tuotos.site)
    assert client.generic("POST", f"/fi/lomakkeet/{form.slug}/", "x", content_type=kind).status_code == 400
    record = next(each for each in caplog.records if "Unable to parse" in each.getMessage())
    for formatter in (TextFormatter("{message}", style="{"), JsonFormatter()):
        assert "Traceback" not in formatter.format(record)


def test_each_request_has_a_name_of_its_own(tuotos, client):
    names = {client.get("/fi/", headers={"x-request-id": "forged\n"})["X-Request-ID"] for _round in range(3)}
    assert len(names) == 3 and not any("forged" in name for name in names)


def test_who_asks_for_the_head_alone_gets_no_body(rf):
    answer = HeadMiddleware(lambda request: HttpResponse(b"page"))(rf.head("/fi/"))
    assert (answer.content, answer["Content-Length"]) == (b"", "4")
    assert HeadMiddleware(lambda request: HttpResponse(b"page"))(rf.get("/fi/")).content == b"page"


@pytest.mark.slow
def test_every_line_of_the_web_server_is_one_event(server_settings):
    """From its start to its end."""
    environment = {**server_settings, "LOG_FORMAT": "json", "LOG_LEVEL": "INFO"}
    command = [str(BIN / "gunicorn"), "cms.wsgi"]
    server = subprocess.Popen(  # noqa: S603
        command, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        address = f"http://{environment['WEB_BIND']}/fi/"
        wait_for(address, server)
        urlopen(Request(address, method="HEAD")).close()
    finally:
        server.send_signal(signal.SIGTERM)
        lines = server.communicate(timeout=60)[0].splitlines()
    events = [json.loads(line) for line in lines]
    assert any(event["logger"] == "gunicorn.error" and "Listening at" in event["message"] for event in events)
    assert len(lines) == len(set(lines))  # each is told once
    assert not any("no-body" in event["message"] for event in events)
    assert not any("GET /fi/" in event["message"] for event in events)
