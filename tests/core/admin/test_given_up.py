"""Administrators see which tasks were given up and why, try them again or forget them; others see nothing of it."""

from itertools import pairwise

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from core.models import User
from core.worker import given_up, queue
from tests.factories import work

pytestmark = pytest.mark.django_db
TROUBLE = []


@task()
def send():
    for error in TROUBLE:
        raise error


@pytest.fixture
def failed(tuotos, monkeypatch):
    """A task that was given up because the mail server is away."""
    monkeypatch.setattr(queue, "MOST_TRIES", 1)
    monkeypatch.setitem(given_up.NAMES, send.module_path, "Sending <letters>")
    monkeypatch.setattr(f"{__name__}.TROUBLE", [TimeoutError("no answer")])
    send.enqueue()
    work()
    return given_up.given_up().get(task_path=send.module_path)


def staff():
    user = User.objects.create_user("staff")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    return user


def test_what_when_and_why(failed, admin_client):
    text = admin_client.get(reverse("given_up")).content.decode()
    assert "Sending &lt;letters&gt;" in text and "ei vastannut tunteihin" in text and "TimeoutError: no answer" in text


def test_each_kind_of_reason_has_words(failed):
    failed.exception_class_path = "builtins.ValueError"
    assert "virhe" in given_up.reason_of(failed)
    failed.exception_class_path = ""
    assert "muistia" in given_up.reason_of(failed)


def test_every_task_of_ours_has_a_name():

    paths = set()
    for path in settings.BASE_DIR.glob("[a-z]*/**/*.py"):
        parts = path.relative_to(settings.BASE_DIR).with_suffix("").parts
        if parts[0] not in ("tests", "var", "scripts", "tools"):
            lines = path.read_text().splitlines()
            names = [after.split("(")[0][4:] for line, after in pairwise(lines) if line == "@task()"]
            paths |= {".".join([*parts, name]) for name in names}
    assert len(paths) > 8 and paths - set(given_up.NAMES) == set()


def test_tried_again_it_is_done(failed, admin_client, monkeypatch):
    monkeypatch.setattr(f"{__name__}.TROUBLE", [])
    address = reverse("given_up_again", args=[failed.pk])
    assert admin_client.get(address).status_code == 405
    assert admin_client.post(address).url == reverse("given_up")
    work()
    failed.refresh_from_db()
    assert failed.status == "SUCCESSFUL"
    assert "ei ole enää listalla" in admin_client.post(address, follow=True).content.decode()


def test_forgotten_it_is_gone(failed, admin_client):
    admin_client.post(reverse("given_up_forget", args=[failed.pk]))
    assert not DBTaskResult.objects.filter(pk=failed.pk).exists()


def test_the_first_page_of_the_admin_tells_administrators_only_when_there_are_any(failed, admin_client, client):
    words, home = "tehtävä on epäonnistunut", reverse("wagtailadmin_home")
    assert words in admin_client.get(home).content.decode()
    failed.delete()
    assert words not in admin_client.get(home).content.decode()


def test_others_neither_see_nor_do_anything(failed, client):
    client.force_login(staff())
    home = reverse("wagtailadmin_home")
    text = client.get(home).content.decode()
    assert "epäonnistunut" not in text and reverse("given_up") not in text
    assert client.get(reverse("given_up")).url == home
    for name in ("given_up_again", "given_up_forget"):
        assert client.post(reverse(name, args=[failed.pk])).url == home
    failed.refresh_from_db()
    assert failed.status == "FAILED"


def test_a_forged_form_does_nothing(failed, admin_user):

    client = Client(enforce_csrf_checks=True)
    client.force_login(admin_user)
    assert client.post(reverse("given_up_forget", args=[failed.pk])).status_code == 403
