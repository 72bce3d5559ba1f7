"""The pattern page shows every component to staff, in both schemes and languages, and nothing to readers."""

import re
from collections import Counter

import pytest

from styleguide.words import FI, LONG, SV
from tests.factories.samples import picture

pytestmark = pytest.mark.django_db
COMPONENTS = [
    "entry",
    "event",
    "thread",
    "file",
    "facts",
    "badge",
    "badge--off",
    "badge--soon",
    "button--main",
    "call",
    "quote",
    "numbers",
    "note",
    "table",
    "scroll",
    "opens",
    "filters",
    "inside",
    "place",
    "chosen",
    "pager",
    "scene",
    "spot",
    "area",
    "places",
    "kinds",
    "lost",
    "entry__picture",
    "seek",
    "field__error",
    "links",
    "contact",
    "passage",
    "media",
    "topics",
]
PATHS = {"fi": "/fi/tyylit/", "sv": "/sv/stilar/"}


@pytest.fixture(params=["fi", "sv"])
def language(request):
    return request.param


def test_readers_get_404_and_no_cookie(tuotos, client, language):
    response = client.get(PATHS[language])
    assert response.status_code == 404 and not response.cookies
    assert client.get(f"{PATHS[language]}?scheme=dark").status_code == 404


def test_staff_see_both_schemes_beside_each_other(tuotos, admin_client, language):
    response = admin_client.get(PATHS[language])
    windows = re.findall(r'<iframe[^>]*src="([^"]+)"', response.content.decode())
    assert response.status_code == 200 and windows == ["?scheme=light", "?scheme=dark"]
    assert response["X-Robots-Tag"] == "noindex"
    other = "sv" if language == "fi" else "fi"
    assert f'href="{PATHS[other]}"' in response.content.decode()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_window_shows_every_component_once_with_its_long_word(tuotos, admin_client, language, scheme):
    picture()
    response = admin_client.get(f"{PATHS[language]}?scheme={scheme}")
    content = response.content.decode()
    assert response.status_code == 200 and " style=" not in content and "None" not in content
    assert f'<html lang="{language}" data-scheme="{scheme}">' in content and LONG[language] in content
    assert content.count("<h1") == 1
    repeated = [name for name, number in Counter(re.findall(r' id="([^"]*)"', content)).items() if number > 1]
    assert repeated == []
    for name in COMPONENTS:
        assert re.search(rf'class="[^"]*\b{name}\b|<{name}\b', content), name


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_window_keeps_its_scheme_whatever_the_reader_has(tuotos, admin_client, scheme, is_dark):
    content = admin_client.get(f"/fi/tyylit/?scheme={scheme}").content.decode()
    assert ("css/dark.css" in content) is is_dark
    assert "prefers-color-scheme" not in content


def test_unknown_scheme_shows_the_windows(tuotos, admin_client):
    assert "<iframe" in admin_client.get("/fi/tyylit/?scheme=pink&year=x").content.decode()


def test_samples_have_the_same_parts_in_both_languages():
    assert FI.keys() == SV.keys()
