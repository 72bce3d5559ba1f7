"""Registration to an event: places, the waiting list, the letters, cancelling, and what is never kept or set."""

import re
from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core import mail
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import PageViewRestriction

from forms import registering
from forms.models import Answer, Form, Letter
from tests.factories import edit, path_of, translate, work
from tests.factories.mail_server import away
from tests.forms.samples import a_form, address, an_event, fill_in, filled, hidden, send

pytestmark = pytest.mark.django_db


def states(form) -> list[str]:
    return list(form.answers.order_by("pk").values_list("state", flat=True))


def letter_to(name: str):
    """Return the newest letter to somebody, once the worker has done its work."""
    work()
    return next(each for each in reversed(mail.outbox) if each.to == [name])


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_somebody_registers_and_gets_a_letter(tuotos, client, language):
    event = an_event(tuotos, title="Työpaja")
    translate(event, title="Workshop")
    form = a_form(tuotos.site, event=event)
    response = fill_in(client, form, language)
    assert response.status_code == 303
    page = client.get(response["Location"]).content.decode()
    assert {"fi": "Sinulla on paikka", "sv": "Du har en plats"}[language] in page
    assert "maija@example.org" in page
    letter = letter_to("maija@example.org")
    assert letter.subject == {"fi": "Ilmoittautumisesi: Työpaja", "sv": "Din anmälan: Workshop"}[language]
    assert {"fi": "/fi/tapahtumat/", "sv": "/sv/evenemang/"}[language] in letter.body
    assert {"fi": "Terveisin", "sv": "Hälsningar"}[language] in letter.body
    assert {"fi": "paikka: Työpaja\n", "sv": "plats: Workshop\n"}[language] in letter.body
    answer = form.answers.get()
    assert (answer.state, answer.language, answer.name) == ("place", language, "Maija Meikäläinen")
    assert answer.consent


def test_readers_get_no_cookie_and_nothing_is_kept(tuotos, client):
    form = a_form(tuotos.site)
    response = fill_in(client, form)
    for each in (client.get(address(form)), response, client.get(response["Location"])):
        assert not each.cookies
        assert each["Cache-Control"] == "private, no-store"
    assert not client.cookies


def test_the_last_place_the_waiting_list_and_who_moves_up(tuotos, client):
    form = a_form(tuotos.site, places=1)
    fill_in(client, form)
    response = fill_in(client, form, email="toinen@example.org")
    fill_in(client, form, email="kolmas@example.org")
    assert states(form) == ["place", "queue", "queue"]
    assert "jonotuslistalla" in client.get(response["Location"]).content.decode()
    own = re.search(r"https://localhost(/fi/lomakkeet/oma/\S+)", letter_to("maija@example.org").body)[1]
    assert "Peru ilmoittautumiseni" in client.get(own).content.decode()
    assert states(form) == ["place", "queue", "queue"], "a program that only opens links cancels nothing"
    assert client.post(own, HTTP_ORIGIN="https://localhost").status_code == 303
    client.post(own, HTTP_ORIGIN="https://localhost")  # twice is once
    assert states(form) == ["cancelled", "place", "queue"]
    assert "sinulle" in letter_to("toinen@example.org").body
    assert not [each for each in mail.outbox if each.to == ["kolmas@example.org"]][1:]


def test_nobody_goes_past_those_who_wait(tuotos, client):
    form = a_form(tuotos.site, places=1)
    for name in ("a", "b"):
        fill_in(client, form, email=f"{name}@example.org")
    Form.objects.filter(pk=form.pk).update(places=2)  # more places, and nobody has moved up yet
    for name in ("c", "d"):
        fill_in(client, form, email=f"{name}@example.org")
    assert states(form) == ["place", "queue", "queue", "queue"]
    registering.move_up(form.pk)
    assert states(form) == ["place", "place", "queue", "queue"]


def test_a_full_form_without_a_waiting_list_takes_nobody(tuotos, client):
    form = a_form(tuotos.site, places=1, has_queue=False)
    page = client.get(address(form)).content.decode()
    fill_in(client, form)
    late = send(client, form, {**filled(form), "stamp": hidden(page)})
    assert late.status_code == 409
    assert "täynnä" in late.content.decode()
    assert states(form) == ["place"]


def test_sent_twice_it_counts_once(tuotos, client):
    form = a_form(tuotos.site)
    data = {**filled(form), "stamp": hidden(client.get(address(form)).content.decode())}
    answers = {send(client, form, data).status_code for _time in range(3)}
    assert answers == {303}
    assert form.answers.count() == 1
    assert Letter.objects.count() == 1


def test_it_opens_and_closes_by_its_times_and_by_its_event(tuotos, client):
    now = timezone.now()
    form = a_form(tuotos.site, opens_at=now + timedelta(hours=1), closes_at=now + timedelta(hours=2))
    assert form.standing().value == "soon"
    assert form.standing(now + timedelta(hours=1)).value == "open"
    assert form.standing(now + timedelta(hours=2)).value == "closed"
    assert "stamp" not in client.get(address(form)).content.decode()
    event = an_event(tuotos)
    form = a_form(tuotos.site, event=event)
    page = client.get(address(form)).content.decode()
    edit(event, event_status="cancelled")
    assert send(client, form, {**filled(form), "stamp": hidden(page)}).status_code == 409
    assert "päättynyt" in client.get(address(form)).content.decode()
    past = a_form(tuotos.site, event=an_event(tuotos, days=-1))
    assert "stamp" not in client.get(address(past)).content.decode()


def test_the_page_of_the_event_leads_to_the_form_and_says_that_it_is_full(tuotos, client):
    event = an_event(tuotos, title="Työpaja")
    swedish = translate(event, title="Workshop")

    def shown(page):
        return client.get(path_of(page), headers={"Accept-Encoding": "gzip"})

    assert b"lomakkeet/" not in client.get(path_of(event)).content
    form = a_form(tuotos.site, event=event, places=1)
    for page, way in ((event, address(form)), (swedish, address(form, "sv"))):
        shown(page)
        assert way in client.get(path_of(page)).content.decode()
        assert way in client.get(path_of(page.get_parent())).content.decode()
    fill_in(client, form)
    assert "Ilmoittaudu jonotuslistalle" in client.get(path_of(event)).content.decode()
    edit(event, event_status="cancelled")
    assert address(form) not in client.get(path_of(event)).content.decode()


def test_who_waits_moves_up_when_the_event_is_held_again(tuotos, client):
    event = an_event(tuotos)
    form = a_form(tuotos.site, places=1, event=event)
    for name in ("a", "b"):
        fill_in(client, form, email=f"{name}@example.org")
    edit(event, event_status="cancelled")
    registering.cancel(form.answers.first().pk)
    assert states(form) == ["cancelled", "queue"]
    edit(event, event_status="scheduled")
    registering.move_up_everywhere()
    assert states(form) == ["cancelled", "place"]
    registering.move_up_everywhere()
    assert Letter.objects.filter(kind="moved-up").count() == 1


def test_only_who_may_open_a_private_event_registers_for_it(tuotos, client, admin_client):
    event = an_event(tuotos, title="Kutsutuille")
    form = a_form(tuotos.site, event=event)
    stamp = hidden(client.get(address(form)).content.decode())
    PageViewRestriction.objects.create(page=translate(event), restriction_type="login")
    late = send(client, form, {**filled(form), "stamp": stamp})
    assert late.status_code == 409
    for reader in (late, client.get(address(form))):
        assert 'name="stamp"' not in reader.content.decode()
        assert "Kutsutuille" not in reader.content.decode()
    assert fill_in(admin_client, form).status_code == 303
    assert states(form) == ["place"]


@pytest.mark.engines
def test_while_the_mail_server_is_away_the_registration_stands_and_the_letter_follows(tuotos, client, monkeypatch):
    server = away(monkeypatch, SMTPServerDisconnected("away"))
    form = a_form(tuotos.site)
    assert fill_in(client, form).status_code == 303
    work()
    assert states(form) == ["place"]
    assert (Letter.failed().count(), len(mail.outbox)) == (1, 0)
    row = DBTaskResult.objects.get(task_path="forms.letters.send")
    assert "maija" not in f"{row.args_kwargs} {row.traceback}", "no name lies in the queue"
    server.comes_back()
    DBTaskResult.objects.filter(pk=row.pk).update(run_after=timezone.now())
    work()
    assert (Letter.failed().count(), len(mail.outbox)) == (0, 1)
    assert Letter.objects.get().sent_at


def test_an_address_that_is_refused_is_not_tried_for_ever(tuotos, client, monkeypatch):
    away(monkeypatch, SMTPRecipientsRefused({"maija@example.org": (550, b"no")}))
    fill_in(client, a_form(tuotos.site))
    work()
    assert Letter.failed().get().fault == "SMTPRecipientsRefused"
    assert not DBTaskResult.objects.ready().filter(task_path="forms.letters.send").exists()


def test_a_form_of_another_site_is_not_here(tuotos, client):
    from wagtail.models import Site

    neighbour = a_form(Site.objects.get(hostname="naapuri.example"), slug="naapurin")
    assert client.get(address(neighbour)).status_code == 404
    assert client.get(address(neighbour), headers={"Host": "naapuri.example"}).status_code == 200


def test_a_link_that_is_guessed_or_whose_answer_is_erased_leads_nowhere(tuotos, client):
    form = a_form(tuotos.site)
    done = fill_in(client, form)["Location"]
    Answer.objects.all().delete()
    for place in (done, "/fi/lomakkeet/oma/arvattu/", f"{address(form)}kiitos/arvattu/"):
        assert client.get(place).status_code == 404
