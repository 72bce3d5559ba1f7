"""A locked database and a full disk, real ones: readers get the page or a calm sentence, nothing is saved by half."""

import subprocess
from contextlib import contextmanager

import pytest
from django.core.cache import cache
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection, connections
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.models import Page

from cms.settings.env import file_storage
from core import faults
from core.models import CustomDocument, Person, User
from tests import database
from tests.factories import load_site

PUBLIC = (
    "/fi/",
    "/sv/",
    "/fi/julkaisut/",
    "/fi/haku/?q=naapuri",
    "/sv/sok/?q=olematon",
    "/sitemap.xml",
    "/fi/olematon/",
)


@contextmanager
def site_in(folder, blocker):
    """The site of the tests in a database file, as a server has it; not in the memory, where nothing is ever locked."""
    if not database.is_a_file():
        pytest.skip("SQLite alone has a file that is locked, and a disk that this machine can fill.")
    usual = connections["default"]
    with blocker.unblock():
        own = connections.create_connection("default")
        own.settings_dict = {**own.settings_dict, "NAME": str(folder / "tuotos.sqlite3")}
        own.settings_dict["OPTIONS"] = {**own.settings_dict["OPTIONS"], "timeout": 0.3}
        connections["default"] = own
        try:
            database.engine().restore(database.template())
            cache.clear()
            yield own
        finally:
            own.close()
            connections["default"] = usual
            cache.clear()


@pytest.fixture
def site(tmp_path, django_db_setup, django_db_blocker):
    with site_in(tmp_path, django_db_blocker):
        User.objects.create_superuser("yllapito", password="x")
        yield load_site()


def signed_in() -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.get(username="yllapito"))
    return client


@contextmanager
def locked():
    """Another process holds the database for itself."""
    import sqlite3

    other = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def is_calm(response) -> bool:
    words = response.content.decode()
    return (
        response.status_code == 503
        and response["Retry-After"] == "10"
        and "no-store" in response["Cache-Control"]
        and "Palvelu on hetken poissa käytöstä" in words
        and "Tjänsten är tillfälligt ur bruk" in words
    )


def test_readers_read_on_while_the_database_is_locked(site):
    with locked():
        answers = {path: Client(raise_request_exception=False).get(path) for path in PUBLIC}
    assert {path: answer.status_code for path, answer in answers.items()} == {
        path: 404 if "olematon/" in path else 200 for path in PUBLIC
    }


def test_staff_are_told_that_nothing_was_saved_and_it_heals(site):
    client, form = signed_in(), {"given_name": "Maija", "family_name": "Mallikas"}
    address = reverse("wagtailsnippets_core_person:add")
    with locked():
        assert is_calm(client.post(address, form))
    assert not Person.objects.filter(family_name="Mallikas").exists()
    assert client.post(address, form).status_code == 302
    assert Person.objects.filter(family_name="Mallikas").exists()


def test_signing_in_is_answered_too(site):
    """The session is stored by a middleware, which no view knows of."""
    client = Client(raise_request_exception=False)
    form = {"login": "yllapito", "password": "x"}
    with locked():
        assert is_calm(client.post(reverse("account_login"), form))
    assert client.post(reverse("account_login"), form).status_code == 302


@pytest.fixture
def small_disk(tmp_path, settings, django_db_setup, django_db_blocker):
    """A disk of some megabytes with database and files on it."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:  # noqa: S603
        pytest.skip("A small disk can be made by root alone; tests/server/test_engines_away.py fills one by a limit.")
    settings.STORAGES = {**settings.STORAGES, "default": file_storage(folder)}
    try:
        with site_in(folder, django_db_blocker):
            User.objects.create_superuser("yllapito", password="x")
            load_site()
            yield folder
    finally:
        storages._storages.clear()
        subprocess.run(["umount", "-l", str(folder)], check=True)  # noqa: S603, S607


@contextmanager
def full(folder):
    """Nothing more fits."""
    filler = folder / "filler"
    with open(filler, "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
    try:
        yield
    finally:
        filler.unlink()


@pytest.mark.slow
def test_full_disk(small_disk):
    client, reader = signed_in(), Client(raise_request_exception=False)
    page = Page.objects.filter(depth=2).first()
    person = {"given_name": "Maija", "family_name": "x" * 90}
    upload = {"title": "x", "collection": 1}
    before = Page.objects.count()
    with full(small_disk):
        for path in PUBLIC:
            answer = reader.get(path)
            assert answer.status_code in (200, 404) or is_calm(answer), path
        told = [client.post(reverse("wagtailsnippets_core_person:add"), person) for _time in range(40)]
        assert is_calm(told[-1]) and all(answer.status_code == 302 or is_calm(answer) for answer in told)
        file = SimpleUploadedFile("a.txt", bytes(500_000))
        assert is_calm(client.post(reverse("wagtaildocs:add"), {**upload, "file": file}))
    assert not CustomDocument.objects.exists() and Page.objects.count() == before
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    file = SimpleUploadedFile("a.txt", bytes(500_000))
    assert client.post(reverse("wagtaildocs:add"), {**upload, "file": file}).status_code == 302
    assert reader.get(page.get_url_parts()[2]).status_code == 200


def test_a_fault_of_the_code_does_not_pass():
    for error in (OperationalError("no such table: core_x"), ValueError(), FileNotFoundError(2, "x"), None):
        assert not faults.template_for(error)
    assert faults.template_for(OperationalError("database is locked"))
    assert faults.template_for(OSError(28, "No space left on device"))
    assert faults.answer_fault(RequestFactory().get("/")).status_code == 500
