"""Answers as staff meet them: the table, its files, what is done about one, and nothing of another site."""

import csv
import re
from datetime import timedelta
from io import BytesIO, StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import GroupPagePermission, Site
from wagtail.users.models import UserProfile

from core.admin.waiting import ROWS
from core.models import AuditEntry, User
from forms.models import Answer, Erasure, Form, Letter
from tests.forms.samples import a_form, ask, fill_in

pytestmark = pytest.mark.django_db
FORMULAS = ['=HYPERLINK("https://paha.example";"x")', "+1+1", "-2", "@SUM(1)", "\t=1+1", "  =1+1"]


@pytest.fixture
def editor(tuotos):
    """Somebody who edits the pages of the site, and its forms."""
    return editor_of(tuotos.site)


def editor_of(site, language="fi", **fields) -> User:
    group = Group.objects.create(name=f"toimittajat {site.pk}")
    right = Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=group, page=site.root_page, permission=right)
    group.permissions.add(*Permission.objects.filter(codename__in=["access_admin"]))
    group.permissions.add(*Permission.objects.filter(content_type__app_label="forms", codename__endswith="_form"))
    user = User.objects.create_user(f"toimittaja-{site.pk}", password="x", **fields)
    user.groups.add(group)
    UserProfile.objects.create(user=user, preferred_language=language)
    return user


def act(client, answer, deed):
    return client.post(reverse("answer_act", args=[answer.pk]), {"deed": deed})


@pytest.mark.engines
def test_answers_are_taken_out_as_csv_and_xlsx_without_formulas(tuotos, client, editor):
    form = a_form(tuotos.site, "survey", name_fi="Kysely")
    ask(form, kind="many", label_fi="Värit", choices_fi="Sininen\n=Punainen", label_sv="Färger")
    for text in (*FORMULAS, 'Lainaus "ja; pilkku",\nuusi rivi', "ä" * 5000):
        fill_in(client, form, long=text)
    client.force_login(editor)
    address = reverse("answers", args=[form.pk])
    response = client.get(address, {"export": "csv"})
    assert response.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0][-2:] == ["Vastauksesi", "Värit"]
    assert len(rows) == 1 + 8
    assert 'Lainaus "ja; pilkku",\nuusi rivi' in rows[7][2].replace("\r", "")
    assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]
    sheet = load_workbook(BytesIO(client.get(address, {"export": "xlsx"}).content)).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert sheet.max_row == 9
    assert AuditEntry.objects.filter(kind="export").count() == 2


def test_an_export_of_one_and_of_twenty_answers_costs_the_same(tuotos, client, editor, django_assert_max_num_queries):
    form = a_form(tuotos.site, "survey")
    for _number in range(20):
        fill_in(client, form)
    client.force_login(editor)
    for more in ({}, {"export": "csv"}):
        client.get(reverse("answers", args=[form.pk]), more)
        with django_assert_max_num_queries(40):
            client.get(reverse("answers", args=[form.pk]), more)


def test_nobody_meets_answers_of_another_site(tuotos, client):
    form = a_form(tuotos.site, name_fi="Salainen lomake")
    fill_in(client, form, long="Salainen vastaus")
    answer = form.answers.get()
    Letter.objects.update(fault="OSError")
    neighbour = editor_of(Site.objects.get(hostname="naapuri.example"))
    client.force_login(neighbour)
    edit = reverse("wagtailsnippets_forms_form:edit", args=[form.pk])
    for address in (
        edit,
        reverse("answers", args=[form.pk]),
        f"{reverse('answers', args=[form.pk])}?export=csv",
        reverse("answers_erase", args=[form.pk]),
        reverse("answer", args=[answer.pk]),
    ):
        assert client.get(address).status_code in (302, 403, 404), address
    for deed in ("replied", "cancel", "erase", "again"):
        assert act(client, answer, deed).status_code in (302, 403, 404)
    client.post(reverse("answers_erase", args=[form.pk]))
    assert Answer.objects.get().state == "place"
    for address in (reverse("wagtailsnippets_forms_form:list"), reverse("answers_all"), "/admin/"):
        assert "Salainen" not in client.get(address).content.decode()
    assert all(row.find(neighbour).count() == 0 for row in ROWS if row.name in ("feedback", "registrations", "letters"))


def test_who_may_not_change_forms_meets_no_answers(tuotos, client):
    form = a_form(tuotos.site)
    fill_in(client, form)
    user = editor_of(tuotos.site)
    user.groups.get().permissions.remove(*Permission.objects.filter(content_type__app_label="forms"))
    client.force_login(User.objects.get(pk=user.pk))
    for address in (reverse("answers", args=[form.pk]), reverse("answers_all")):
        assert client.get(address).status_code in (302, 403)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_feedback_has_a_clock_of_fourteen_days(tuotos, client, editor, language):
    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": language})
    form = a_form(tuotos.site, "feedback", name_fi="Palaute", name_sv="Respons")
    fill_in(client, form)
    Answer.objects.update(at=timezone.now() - timedelta(days=11))
    client.force_login(User.objects.get(pk=editor.pk))
    home = client.get("/admin/").content.decode()
    assert {"fi": "vastausaikaa 3 päivää", "sv": "3 dagar kvar att svara"}[language] in home
    assert (
        reverse("answer", args=[form.answers.get().pk])
        in client.get(f"{reverse('answers_all')}?wait=reply").content.decode()
    )
    act(client, form.answers.get(), "replied")
    assert form.answers.get().replied_by == editor
    assert {"fi": "vastausaikaa", "sv": "kvar att svara"}[language] not in client.get("/admin/").content.decode()


def test_new_registrations_are_told_until_somebody_opens_the_list(tuotos, client, editor):
    form = a_form(tuotos.site)
    fill_in(client, form)
    client.force_login(editor)
    row = next(row for row in ROWS if row.name == "registrations")
    assert row.find(editor).count() == 1
    client.get(reverse("answers", args=[form.pk]))
    assert row.find(editor).count() == 0
    fill_in(client, form)
    assert row.find(editor).count() == 1


def test_an_answer_can_be_cancelled_and_erased_by_staff(tuotos, client, editor):
    form = a_form(tuotos.site, places=1)
    for name in ("a", "b", "c"):
        fill_in(client, form, email=f"{name}@example.org")
    client.force_login(editor)
    act(client, form.answers.first(), "cancel")
    assert list(form.answers.values_list("state", flat=True)) == ["cancelled", "place", "queue"]
    act(client, form.answers.get(email="b@example.org"), "erase")
    assert list(form.answers.values_list("state", flat=True)) == ["cancelled", "place"]
    assert Erasure.objects.get().by == editor
    client.post(reverse("answers_erase", args=[form.pk]))
    assert not form.answers.exists()
    assert not Form.objects.get(pk=form.pk).is_full


def test_what_cannot_be_taken_back_is_asked_once_more(tuotos, client):
    form = a_form(tuotos.site)
    fill_in(client, form)
    client.force_login(editor_of(tuotos.site))
    page = client.get(reverse("answer", args=[form.answers.get().pk])).content.decode()
    for deed in ("cancel", "erase"):
        assert re.search(rf"<details>(?:(?!</details>).)*value=\"{deed}\"", page, re.DOTALL)
