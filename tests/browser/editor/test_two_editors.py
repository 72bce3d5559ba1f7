"""Two editors have one interactive image open: the second is told who edits, and nothing is overwritten unseen."""

import re

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.urls import reverse
from playwright.sync_api import expect
from wagtail.users.models import UserProfile

from core.models import User
from tests.browser.waiting import until_noted
from tests.interactives.pictures import picture_page


@pytest.fixture
def signed_in(browser_page, live_tuotos):
    """Return a function that opens a browser of its own for a person."""

    def open_as(name, language):
        user = User.objects.create(username=name.lower(), first_name=name, is_superuser=True, is_staff=True)
        UserProfile.objects.create(user=user, preferred_language=language, dismissibles={})
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.save()
        page = browser_page()
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": live_tuotos.url}
        page.context.add_cookies([cookie])
        return page

    return open_as


@pytest.mark.parametrize(
    ("language", "told", "save", "changed"),
    [
        ("fi", "Maija tallensi uuden version", "Tallenna luonnos", "Katso, mitä on muutettu"),
        ("sv", "Maija har sparat en ny version", "Spara utkast", "Se vad som har ändrats"),
    ],
)
def test_second_editor_is_told_who_saved_and_what_changed(
    live_tuotos, signed_in, settings, language, told, save, changed
):
    settings.WAGTAIL_EDITING_SESSION_PING_INTERVAL = 1000
    picture = picture_page(live_tuotos)
    url = live_tuotos.url + reverse("wagtailadmin_pages:edit", args=[picture.pk])
    first, second = signed_in("Maija", "fi"), signed_in("Oskar", language)
    second.goto(url)
    until_noted(second)
    first.goto(url)
    expect(second.locator(".w-editing-sessions__session")).to_be_visible()  # the first one has the page open
    until_noted(first)
    write_name(first, "Pääaula")
    first.get_by_role("button", name="Tallenna luonnos", exact=True).click()
    expect(second.get_by_role("button", name=told)).to_be_visible()
    assert saved_name(picture) == "Pääaula"

    write_name(second, "Sisäänkäynti")
    second.get_by_role("button", name=save, exact=True).click()
    dialog = second.get_by_role("dialog", name=told)
    expect(dialog).to_be_visible()
    assert saved_name(picture) == "Pääaula"  # nothing is overwritten before it is confirmed
    address = dialog.get_by_role("link", name=re.compile(changed)).get_attribute("href")
    comparison = signed_in("Kaisa", language)
    comparison.goto(live_tuotos.url + address)
    expect(comparison.get_by_text("Pääaula").first).to_be_visible()


def write_name(page, name):
    """Write the name of the first hotspot, which may stand in a closed part of the form."""
    field = page.locator("input[name$='hotspots-0-value-title']")
    field.evaluate("(node, name) => { node.value = name; }", name)
    for event in ("input", "change"):
        field.evaluate("(node, event) => node.dispatchEvent(new Event(event, { bubbles: true }))", event)


def saved_name(picture):
    latest = type(picture).objects.get(pk=picture.pk).get_latest_revision_as_object()
    return latest.scenes[0].value["hotspots"][0]["title"]
