"""What is done to answers is done wholly or not at all, wherever it is stopped, with its letters and the places."""

from itertools import count

import pytest
from django.test import RequestFactory
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from blog.models import BlogPostPage
from forms import erasing, opinions, registering
from forms.models import Erasure, Form, Opinion
from tests.core.changes.stopping import Stopped, stopped_at, stopped_at_each
from tests.forms.samples import a_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def full(tuotos) -> Form:
    """A form with one place, which somebody has, and two who wait."""
    form = a_form(tuotos.site, places=1, notify_email="palaute@example.org")
    for name in ("a", "b", "c"):
        registering.take(form.pk, name, language="fi", content=[], email=f"{name}@example.org")
    return Form.objects.get(pk=form.pk)


def test_taking_an_answer(full):
    stopped_at_each(lambda: registering.take(full.pk, "d", language="fi", content=[], email="d@example.org"))
    assert full.answers.count() == 4


def test_cancelling_and_moving_up(full):
    stopped_at_each(lambda: registering.cancel(full.answers.first().pk))
    assert list(full.answers.values_list("state", flat=True)) == ["cancelled", "place", "queue"]


def test_erasing_by_the_clock_notes_what_is_gone_and_nothing_else(full, monkeypatch):
    monkeypatch.setattr(erasing, "AT_ONCE", 2)
    for number in count(1):
        try:
            with stopped_at(number):
                erasing.erase(full, full.answers.all(), Erasure.Reason.TIME)
        except Stopped:
            assert sum(Erasure.objects.values_list("number", flat=True)) + full.answers.count() == 3
        else:
            break
    assert not full.answers.exists()


@pytest.mark.parametrize("deed", ["erase", "cancel"])
def test_what_staff_do_with_an_answer(full, admin_client, deed):
    address = reverse("answer_act", args=[full.answers.first().pk])
    admin_client.get(reverse("answers", args=[full.pk]))  # what a session begins with
    stopped_at_each(lambda: admin_client.post(address, {"deed": deed}))
    assert full.answers.filter(state="place").count() == 1


def test_more_places(full, admin_client):
    address = reverse("wagtailsnippets_forms_form:edit", args=[full.pk])
    names = ("name_fi", "name_sv", "slug", "kept_days", "notify_email", "reason_fi", "reason_sv")
    questions = [
        {"id": each.pk, "kind": each.kind, "label_fi": each.label_fi, "is_required": "on" if each.is_required else ""}
        for each in full.questions.all()
    ]
    data = {name: getattr(full, name) for name in names} | {"places": 2, "has_queue": "on", "is_published": "on"}
    data |= {"site": full.site_id, "questions": inline_formset(questions, initial=len(questions))}
    admin_client.get(address)

    def save():
        assert admin_client.post(address, nested_form_data(data)).status_code == 302

    stopped_at_each(save)
    assert list(full.answers.values_list("state", flat=True)) == ["place", "place", "queue"]


def test_deleting_a_form(full, admin_client):
    address = reverse("wagtailsnippets_forms_form:delete", args=[full.pk])
    admin_client.get(address)
    stopped_at_each(lambda: admin_client.post(address))
    assert Erasure.objects.get().number == 3


def test_whether_a_page_helped(tuotos):
    page, request = tuotos.page(BlogPostPage), RequestFactory().post("/")
    stopped_at_each(lambda: opinions.keep(request, page, helped=True))
    assert Opinion.objects.count() == 1
