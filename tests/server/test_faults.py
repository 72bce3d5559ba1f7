"""The database or the disk fails: a calm sentence in both languages, and what somebody wrote is sent again."""

import errno
import html
import re

import pytest
from django.db import InterfaceError, OperationalError, connection
from django.test import Client

from blog.models import BlogPostPage
from forms import registering
from tests.forms.samples import a_form, address, filled, hidden, quick, send
from tests.interactives.pictures import form_data, hotspot, picture_page, scene

pytestmark = pytest.mark.django_db
SENTENCES = ("Palvelu on hetken poissa käytöstä", "Tjänsten är tillfälligt ur bruk")


@pytest.fixture
def away():
    """From here on the database refuses every statement. A stand-in: the real faults are scripts/engines_away.py's."""

    def refuse(error):
        def execute(run, sql, params, many, context):
            raise error

        return connection.execute_wrapper(execute)

    return refuse


@pytest.fixture
def reader():
    return Client(raise_request_exception=False)  # as a server answers


FAULTS = [
    OperationalError("database is locked"),
    OperationalError("database or disk is full"),
    OperationalError("connection failed: server closed the connection unexpectedly"),
    InterfaceError("connection already closed"),
    OSError(errno.ENOSPC, "No space left on device"),
]


@pytest.mark.parametrize("error", FAULTS, ids=str)
@pytest.mark.parametrize("path", ["/fi/", "/sv/", "/fi/haku/?q=kvartsi"])
def test_a_fault_that_passes_is_told_calmly_and_in_one_line(tuotos, reader, away, caplog, path, error):
    with away(error):
        answer = reader.get(path)
    content = answer.content.decode()
    assert answer.status_code == 503 and all(sentence in content for sentence in SENTENCES)
    assert (answer["Retry-After"], answer["Cache-Control"]) == ("10", "no-store")
    assert "Traceback" not in caplog.text and "<form" not in content
    assert reader.get("/fi/").status_code == 200  # it heals by itself


def test_a_fault_of_ours_is_an_error_and_told_with_its_trace(tuotos, reader, away, caplog):
    with away(OperationalError("no such column: title")):
        answer = reader.get("/fi/")
    assert answer.status_code == 500 and "Traceback" in caplog.text


def offered(answer) -> dict:
    """Return what an answer offers to send again."""
    fields = re.findall(r'<textarea name="([^"]*)" hidden>\n(.*?)</textarea>', answer.content.decode(), re.DOTALL)
    return {html.unescape(name): html.unescape(value) for name, value in fields}


def test_what_an_editor_wrote_is_not_lost(tuotos, admin_user, away):
    raw = scene(hotspot(1, "Aula"))
    page = picture_page(tuotos, raw)
    client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    client.force_login(admin_user)
    token = "a" * 32
    client.cookies["csrftoken"] = token
    sent = {**form_data(raw), "title": 'Uusi "otsikko" & ääkköset', "csrfmiddlewaretoken": token}
    place = f"/admin/pages/{page.pk}/edit/"
    with away(OperationalError("database is locked")):
        answer = client.post(place, sent, headers={"Origin": "https://localhost"})
    content = answer.content.decode()
    assert answer.status_code == 503 and "Lähetä uudelleen" in content and "Skicka på nytt" in content
    again = offered(answer)
    assert again == {name: str(value) for name, value in sent.items()}
    assert client.post(place, again, headers={"Origin": "https://localhost"}).status_code == 302
    assert type(page).objects.get(pk=page.pk).get_latest_revision_as_object().title == 'Uusi "otsikko" & ääkköset'


def test_a_password_is_in_no_answer(tuotos, reader, away):
    with away(OperationalError("database is locked")):
        answer = reader.post("/account/login/", {"login": "liisa", "password": "salaisuus"})
    assert answer.status_code == 503 and "salaisuus" not in answer.content.decode()


def test_what_a_reader_wrote_is_not_lost_and_counts_once(tuotos, reader, monkeypatch):
    quick(monkeypatch)
    form = a_form(tuotos.site, "survey")
    sent = {**filled(form, long='"Vastaus" & ääkköset'), "stamp": hidden(reader.get(address(form)).content.decode())}

    def refuse(*_args, **_fields):
        raise OperationalError("database is locked")

    with monkeypatch.context() as broken:
        broken.setattr(registering, "take", refuse)
        answer = send(reader, form, sent)
    assert answer.status_code == 503
    assert offered(answer) == sent
    for _time in range(2):
        assert send(reader, form, offered(answer)).status_code == 303
    assert form.answers.get().rows[0][1] == '"Vastaus" & ääkköset'


def test_a_reader_is_not_offered_to_send_again(tuotos, reader, away):
    page = tuotos.page(BlogPostPage)
    with away(OperationalError("database is locked")):
        assert "<textarea" not in reader.post(page.get_url_parts()[2], {"a": "b"}).content.decode()
