"""Answers go by themselves so many days after, by the clock of the worker, and it is noted that they did."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from wagtail.models import Site

from core.worker import scheduler
from forms import erasing
from forms.models import Answer, Erasure, Form, Letter, Opinion
from tests.forms.samples import a_form, an_event, fill_in

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def days(number: int) -> timedelta:
    return timedelta(days=number)


def move_clock(monkeypatch, moment):
    """Let the clock of the worker say another time."""
    monkeypatch.setattr(erasing.timezone, "now", lambda: moment)


def run_jobs():
    for job in scheduler.JOBS:
        if job.name in ("erase answers", "give out places"):
            job.run()


def test_answers_are_erased_when_their_time_is_up_and_that_is_noted(tuotos, client, monkeypatch):
    form = a_form(tuotos.site, "survey", kept_days=30, name_fi="Kysely")
    fill_in(client, form)
    now = timezone.now()
    move_clock(monkeypatch, now + days(30) - HOUR)
    run_jobs()
    assert form.answers.count() == 1
    move_clock(monkeypatch, now + days(30) + HOUR)
    run_jobs()
    assert not Answer.objects.exists()
    assert not Letter.objects.exists()
    noted = Erasure.objects.get()
    assert (noted.form, noted.number, noted.reason, noted.site) == (form, 1, "time", tuotos.site)
    run_jobs()
    assert Erasure.objects.count() == 1, "nothing to erase is nothing to note"


def test_registrations_wait_for_the_end_of_the_event(tuotos, client, monkeypatch):
    event = an_event(tuotos, days=60)
    form = a_form(tuotos.site, event=event, kept_days=10)
    fill_in(client, form)
    for moment, left in ((event.ends_at + days(10) - HOUR, 1), (event.ends_at + days(10) + HOUR, 0)):
        move_clock(monkeypatch, moment)
        run_jobs()
        assert form.answers.count() == left


def test_feedback_waits_for_its_reply_but_not_for_ever(tuotos, client, monkeypatch):
    form = a_form(tuotos.site, "feedback", kept_days=30)
    for _number in range(2):
        fill_in(client, form)
    replied = form.answers.first()
    now = timezone.now()
    Answer.objects.filter(pk=replied.pk).update(replied_at=now)
    move_clock(monkeypatch, now + days(31))
    run_jobs()
    assert form.answers.count() == 1
    move_clock(monkeypatch, now + days(61))
    run_jobs()
    assert not form.answers.exists()


def test_what_goes_with_a_deleted_form_is_noted_too(tuotos, client):
    form = a_form(tuotos.site, "survey", name_fi="Poistuva")
    fill_in(client, form)
    form.delete()
    noted = Erasure.objects.get()
    assert (noted.form_name, noted.number, noted.reason) == ("Poistuva", 1, "form")


def test_a_site_is_deleted_with_its_forms(tuotos, client):
    form = a_form(Site.objects.get(hostname="naapuri.example"), "survey")
    fill_in(client, a_form(tuotos.site, "survey", name_fi="Jäävä"))
    Answer.objects.create(form=form, stamp="1", language="fi")
    form.site.delete()
    connection.check_constraints()
    assert Answer.objects.get().form.name_fi == "Jäävä"


def test_erased_registrations_leave_their_places_to_others(tuotos, client, monkeypatch):
    form = a_form(tuotos.site, places=1, has_queue=False, kept_days=30)
    fill_in(client, form)
    assert Form.objects.get(pk=form.pk).standing().value == "full"
    move_clock(monkeypatch, timezone.now() + days(31))
    run_jobs()
    assert Form.objects.get(pk=form.pk).standing().value == "open"


def test_words_about_pages_go_after_a_year_and_the_numbers_stay(tuotos):
    Opinion.objects.create(page=tuotos.fi["home"], helped=False, text="Vanha", at=timezone.now() - days(366))
    Opinion.objects.create(page=tuotos.fi["home"], helped=True, text="Uusi")
    run_jobs()
    assert list(Opinion.objects.order_by("pk").values_list("helped", "text")) == [(False, ""), (True, "Uusi")]


def test_a_thousand_answers_are_erased_in_parts(tuotos):
    form = a_form(tuotos.site, "survey")
    old = timezone.now() - days(100)
    Answer.objects.bulk_create(Answer(form=form, stamp=str(number), language="fi", at=old) for number in range(1100))
    erasing.erase_due()
    assert not form.answers.exists()
    assert sum(Erasure.objects.values_list("number", flat=True)) == 1100
    assert Form.objects.filter(pk=form.pk).exists()
