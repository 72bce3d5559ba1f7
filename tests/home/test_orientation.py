"""Where readers are, and what they came for, shows at once."""

import re

import pytest

from events.models import EventPage
from home.models import ContentPage
from tests.factories import path_of, translate
from tests.factories.samples import picture

pytestmark = pytest.mark.django_db
MARKED = re.compile(r'<a href="([^"]+)" aria-current="(\w+)"')


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_menu_marks_the_page_and_the_section_that_it_is_in(tuotos, client, language):
    page = tuotos.page(EventPage, date="2026-03-12")
    twin = translate(page)
    shown = {"fi": page, "sv": twin}[language]
    section = getattr(tuotos, language)["events"]
    assert MARKED.findall(client.get(section.url).content.decode()) == [(path_of(section), "page")]
    assert MARKED.findall(client.get(shown.url).content.decode()) == [(path_of(section), "true")]


def test_facts_of_the_project_stand_before_the_picture(tuotos, client):
    page = tuotos.page(ContentPage, shows_project=True, lead_image=picture())
    content = client.get(page.url).content.decode()
    assert 0 < content.index('id="project"') < content.index('<figure class="lead-image">')
