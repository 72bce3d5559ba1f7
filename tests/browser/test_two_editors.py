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


@pytest.mark.parametrize(("language", "words"), [("fi", "tallenti"), ("sv", "sparade")])
def test_second_editor_is_told_and_the_first_ones_hotspots_stay(live_tuotos, signed_in, language, words):
    picture = picture_page(live_tuotos)
    url = live_tuotos.url + reverse("wagtailadmin_pages:edit", args=[picture.pk])
    first, second = signed_in("Maija", "fi"), signed_in("Oskar", language)
    first.goto(url)
    first.wait_for_timeout(2500)  # the editor notes the form's first state about two seconds after loading
    second.goto(url)
    sessions = second.locator("[data-controller~='w-session'], .w-avatar-list, [data-w-session-ping-url-value]").first
    expect(sessions).to_be_attached()
    name = first.locator("input[name$='hotspots-0-value-title']")
    name.evaluate("node => { node.value = 'Pääaula'; node.dispatchEvent(new Event('input', {bubbles: true})); }")
    name.evaluate("node => node.dispatchEvent(new Event('change', {bubbles: true}))")
    first.get_by_role("button", name=re.compile("Tallenna luonnos")).first.click()
    first.wait_for_timeout(3000)
    assert saved_name(picture) == "Pääaula"
    second.wait_for_timeout(12000)
    second.screenshot(path=f"/tmp/translating/two-{language}.png")
    print(second.locator("body").inner_text()[:3000])
    assert words in second.locator("body").inner_text()


def saved_name(picture):
    latest = type(picture).objects.get(pk=picture.pk).get_latest_revision_as_object()
    return latest.scenes[0].value["hotspots"][0]["title"]
