"""Letters about reviews and comments leave after the save, and a mail server that is away undoes no save."""

import logging
from datetime import timedelta
from smtplib import SMTPServerDisconnected
from socket import gaierror

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.admin.mail import send_notification
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowState, WorkflowTask

from core.models import User
from home.models import ContentPage
from tests.factories import work
from tests.factories.mail_server import away
from tests.interactives.pictures import form_data, hotspot, picture_page, scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def review(tuotos):
    """Pages of the site are reviewed by Rauha."""
    group = Group.objects.create(name="Tarkistajat")
    rauha = User.objects.create_superuser("rauha", "rauha@example.org", "x")
    rauha.groups.add(group)
    workflow, task = Workflow.objects.create(name="Tarkistus"), GroupApprovalTask.objects.create(name="Lue")
    task.groups.add(group)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(page=tuotos.fi["home"], workflow=workflow)
    return rauha


def submit(tuotos, client):
    page = picture_page(tuotos)
    data = {**form_data(scene(hotspot(1, "Portaikko"))), "title": "Uusi", "action-submit": "1"}
    response = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert response.status_code == 302
    assert type(page).objects.get(pk=page.pk).get_latest_revision_as_object().title == "Uusi"
    assert WorkflowState.objects.get().status == "in_progress"


def letters():
    return DBTaskResult.objects.filter(task_path__endswith="send_letter")


def sent() -> list:
    return [message.to for message in mail.outbox]


def test_who_reviews_gets_a_letter_from_the_worker(tuotos, review, admin_client):
    submit(tuotos, admin_client)
    assert mail.outbox == []
    work()
    assert ["rauha@example.org"] in sent() and len(sent()) == letters().count()
    assert "Uusi" in mail.outbox[0].subject
    assert mail.outbox[0].extra_headers["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize("error", [SMTPServerDisconnected("closed"), gaierror("no such host"), TimeoutError()])
def test_a_server_that_is_away_undoes_nothing_and_the_letter_comes_later(
    tuotos, review, admin_client, caplog, monkeypatch, error
):
    server = away(monkeypatch, error)
    submit(tuotos, admin_client)
    with caplog.at_level(logging.WARNING, logger="core"):
        work()
    told = [record for record in caplog.records if record.name == "core.worker.queue"]
    assert len(told) == letters().count() and not any(record.exc_info for record in told)
    server.comes_back()
    letters().update(run_after=timezone.now() - timedelta(seconds=1))
    work()
    work()
    assert ["rauha@example.org"] in sent() and len(sent()) == letters().count()


def test_a_letter_about_a_comment_that_is_undone_is_not_sent(tuotos, review):
    page = tuotos.page(ContentPage)
    facts = {"page": page, "commenter": review, "new_comments": [], "resolved_comments": []}
    facts |= {"deleted_comments": [], "replied_comments": [], "editor": review, "subscribers": []}

    def save(fails):
        with transaction.atomic():
            send_notification([review], "updated_comments", facts)
            assert not fails

    with pytest.raises(AssertionError):
        save(fails=True)
    assert not letters().exists()
    save(fails=False)
    work()
    assert [message.to for message in mail.outbox] == [["rauha@example.org"]]
