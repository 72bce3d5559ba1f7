"""A real browser, a real server and a site to look at. Without Chromium these tests are skipped, and say so.

A browser does much a moment later, so tests wait for what they look for (`expect`), never for a while. One that fails
now and then has found a race, to be mended in the product or in the test.
"""

import os
import shutil
import threading

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.cache import cache
from django.test import override_settings
from playwright.sync_api import expect, sync_playwright
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Site
from wagtail.users.models import UserProfile

from core.models import User
from tests import database
from tests.browser.waiting import NOTE_OPEN_WINDOWS, NOTE_THE_FORM
from tests.database import sqlite
from tests.factories import load_site
from tests.missing import missing
from tests.standing import anew

# The same engine without what a window needs takes a third less of the processor.
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"))), None
)

CROSSED = ({"mouse", "sv"}, {"keyboard", "fi"}, {"first half", "sv"}, {"second half", "fi"})


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker("browser")
            if is_crossed(item):
                item.add_marker("crossed")


def is_crossed(item) -> bool:
    """Whether it is the half of a long walk that CI leaves out, which takes the mouse in Finnish, keys in Swedish."""
    chosen = set(item.callspec.id.split("-")) if hasattr(item, "callspec") else set()
    return bool(item.get_closest_marker("slow")) and any(pair <= chosen for pair in CROSSED)


@pytest.fixture(scope="session")
def chromium():
    """The browser, started once. Playwright keeps an event loop, which Django would take for its own."""
    if not CHROMIUM:
        missing("Chromium is not installed (sudo apt install chromium)")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    expect.set_options(timeout=15_000)  # milliseconds; a loaded machine is slow, and waiting ends as soon as it may
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def live_server():
    """A server that speaks plain http, as a site does where `HTTPS=false`: there is no web server before it."""
    with override_settings(SECURE_SSL_REDIRECT=False):
        server = LiveServer("localhost")
    yield server
    server.stop()


@pytest.fixture
def live_tuotos(transactional_db, live_server, settings, worker_beside):
    """A site that the live server shows."""
    settings.SECURE_SSL_REDIRECT = settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False  # plain http
    cache.clear()
    host, port = live_server.url.removeprefix("http://").split(":")
    Site.objects.filter(is_default_site=True).update(hostname=host, port=port)
    cache.clear()
    tuotos = load_site(host)
    tuotos.url = live_server.url
    yield tuotos
    finish_requests()
    cache.clear()


@pytest.fixture(scope="module")
def built_sites():
    """What the tests of a module have built, and the database with it, by who built it."""
    sites = {}
    yield sites
    for _built, copy in sites.values():
        copy.close()


@pytest.fixture
def build_once(live_tuotos, built_sites):
    """A function that builds what the tests of a module begin with: the first one builds it, the others get a copy.

    It returns what was built, read anew. Uploaded files are not copied, so it is not for tests that delete them.
    """

    def begin_with(build):
        if not database.is_a_file():
            return build(live_tuotos)
        if build not in built_sites:
            built_sites[build] = build(live_tuotos), sqlite.remember()
        else:
            sqlite.go_back_to(built_sites[build][1])
        cache.clear()
        return anew(built_sites[build][0])

    return begin_with


def finish_requests():
    """Let the server end what a closing page still asked of it (it gives its editing session back)."""
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread._started.wait(5)  # one that is just starting is listed too, and cannot be joined yet
            thread.join(5)


@pytest.fixture
def no_autosave(settings):
    """The page's form is saved by its buttons only, so that nothing is still on its way when a test ends."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0


@pytest.fixture
def browser_page(chromium, live_tuotos):
    """Return a function that opens an empty browser page; options are Playwright's. Script errors fail the test.

    It asks for the server, so that pages close before the server waits for what they still ask.
    """
    contexts, errors = [], []

    def open_page(**options):
        context = chromium.new_context(**{"locale": "fi-FI", "viewport": {"width": 1280, "height": 800}, **options})
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(NOTE_THE_FORM + NOTE_OPEN_WINDOWS)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.set_default_timeout(15_000)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture
def staff_page(browser_page, live_tuotos):
    """Return a function that opens a browser page signed in as an administrator, in a language of the admin."""

    def open_page(language="fi", **options):
        user, created = User.objects.get_or_create(
            username="yllapitaja", defaults={"is_superuser": True, "is_staff": True, "email": "y@example.org"}
        )
        if created:
            user.set_password("salasana")
            user.save()
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language, "dismissibles": {}})
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.save()
        page = browser_page(**options)
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": live_tuotos.url}]
        )
        return page

    return open_page
