"""A site with its team, whose members sign in and work with the mouse or with the keyboard alone."""

from functools import partial

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from wagtail.users.models import UserProfile

from core.models import User
from home.staff import SiteNames, admit_team
from tests.browser.hand import Hand


@pytest.fixture
def team(live_tuotos):
    """The team of the site."""
    homes = [live_tuotos.fi["home"], live_tuotos.sv["home"]]
    return admit_team(live_tuotos.site, homes, SiteNames("Hanke", "Projekt"))


@pytest.fixture
def member(team, browser_page, live_tuotos):
    """Return a function that opens a browser for a new member of the team, in a language of the admin."""

    def open_as(role, language="fi", **fields):
        address = f"{role}.{language}@example.org"
        user = User.objects.create(username=f"{role}-{language}", email=address, first_name=role.title(), **fields)
        user.groups.add(getattr(team, role))
        UserProfile.objects.create(user=user, preferred_language=language, dismissibles={})
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.save()
        page = browser_page()
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": live_tuotos.url}
        page.context.add_cookies([cookie])
        page.user = user
        return page

    return open_as


@pytest.fixture(params=["mouse", "keyboard"])
def hand(request):
    """Return a function that gives a page to somebody with a mouse, and in another test to one without."""
    return partial(Hand, way=request.param)
