"""The editors' guides in the admin: two languages that tell the same, and the way to each section from its place."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils.translation import override
from PIL import Image
from wagtail.users.models import UserProfile

from core.admin.guides import places, texts
from core.page_types import kinds
from events.models import EventPage
from home.models import ContentPage
from search.models import Synonym
from tests.factories import person, translate
from tests.whole_site.admin_addresses import patterns

PICTURES = texts.FOLDER / "pictures"
LARGEST = 60_000  # bytes of a picture


def told_keys() -> set[str]:
    """Return every key that a place of the admin leads to."""
    views = [getattr(view, "view_class", None) for _address, _namespace, view in patterns()]
    models = [getattr(view, "view_initkwargs", {}).get("model") for _address, _namespace, view in patterns()]
    own = {getattr(teller, "guide_section", "") for teller in (*views, *models)} - {""}
    of_packages = [*places.BY_MODEL.values(), *places.BY_NAMESPACE.values(), *places.BY_ADDRESS.values()]
    return own | {places.ANY_PAGE, "waiting", "machine-drafts", *of_packages, *kinds()}


def pictures_of(language: str) -> list[tuple[str, str]]:
    """Return the alternative text and the address of each picture of a guide."""
    return re.findall(r"!\[(.*?)\]\((.+?)\)", (texts.FOLDER / texts.FILES[language]).read_text())


def test_both_guides_have_the_same_sections_with_words_in_each():
    finnish, swedish = texts.guide_in("fi"), texts.guide_in("sv")
    shape = [(section.key, section.others, section.level) for section in finnish.sections]
    assert shape == [(section.key, section.others, section.level) for section in swedish.sections]
    assert all(section.html.strip() for guide in (finnish, swedish) for section in guide.sections)
    keys = [key for section in finnish.sections for key in (section.key, *section.others)]
    assert len(keys) == len(set(keys))


def test_every_heading_has_a_key():
    for name in texts.FILES.values():
        text = (texts.FOLDER / name).read_text()
        assert len(re.findall(r"^##+ ", text, re.MULTILINE)) == len(texts.MARK.findall(text)), name


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_guide_has_a_section_for_every_place_that_leads_to_one(language):
    assert {"searching", "yearly-list"} <= told_keys()
    assert [key for key in sorted(told_keys()) if not texts.guide_in(language).section(key)] == []


def test_guide_of_an_unknown_language_is_finnish():
    assert texts.guide_in("en-gb") == texts.guide_in("fi")


def test_html_in_a_guide_is_shown_as_it_is_written(tmp_path, monkeypatch):
    file = tmp_path / "sisallontuottajan-opas.md"
    file.write_text("# Opas\n\n<script>alert(1)</script>\n\n<!-- start -->\n## Alku\n\n| a |\n|---|\n| b |\n")
    monkeypatch.setattr(texts, "FOLDER", tmp_path)
    guide = texts.guide_in("fi")
    assert "&lt;script&gt;" in guide.beginning and "<script>" not in guide.beginning
    assert '<th scope="col">a</th>' in guide.section("start").html


@pytest.mark.parametrize(
    ("language", "title", "heading"),
    [("fi", "Sisällöntuottajan opas", "Kääntäminen"), ("sv", "Guide för innehållsproducenter", "Översätta")],
)
def test_guide_is_shown_in_the_language_of_the_user(tuotos, admin_client, admin_user, language, title, heading):
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": language})
    html = admin_client.get(reverse("guide")).content.decode()
    assert title in html and '<section id="guide-translating">' in html and f'">{heading}</a>' in html
    assert '"url": "/admin/guide/"' in html, "in the menu Help"


def test_guide_is_for_staff(tuotos, client):
    assert client.get(reverse("guide")).status_code == 302


def test_forms_lead_to_the_section_of_their_kind(tuotos, admin_client):
    add = "/admin/pages/add/{}/{}/{}/"
    for model, parent, key in ((EventPage, "events", "event"), (ContentPage, "home", "new-page")):
        names = (model._meta.app_label, model._meta.model_name, tuotos.fi[parent].pk)
        assert links(admin_client, add.format(*names)) == [key]
    event = tuotos.page(EventPage, date=date(2026, 3, 12))
    assert links(admin_client, f"/admin/pages/{event.pk}/edit/") == ["event"]
    twin = translate(event)
    assert links(admin_client, f"/admin/pages/{twin.pk}/edit/") == ["translating"]


def test_lists_and_reports_lead_to_their_sections(tuotos, admin_client):
    somebody, synonym = person(), Synonym.objects.create(words="digituki\natk-tuki")
    for address, key in {
        "/admin/": "waiting",
        "/admin/images/": "pictures",
        "/admin/documents/": "files",
        "/admin/media/": "recordings",
        "/admin/bin/": "states",
        "/admin/snippets/core/project/": "project",
        reverse("yearly_list"): "yearly-list",
        f"/admin/snippets/core/person/edit/{somebody.pk}/": "things",
        f"/admin/snippets/search/synonym/edit/{synonym.pk}/": "searching",
        reverse("search_state:index"): "searching",
        f"/admin/pages/{tuotos.page(EventPage, date=date(2026, 3, 12)).pk}/history/": "history",
    }.items():
        assert links(admin_client, address) == [key], address


def test_link_says_where_it_leads_and_that_a_tab_opens(tuotos, admin_client):
    with override("fi"):
        html = admin_client.get("/admin/images/").content.decode()
    assert 'aria-label="Opas: Kuvat (avautuu uuteen välilehteen)"' in html


def test_place_that_no_section_tells_of_has_no_link(tuotos, admin_client):
    assert links(admin_client, "/admin/redirects/") == []


def test_a_form_costs_no_query_for_its_link(tuotos, admin_client, django_assert_num_queries, rf):
    request = rf.get("/")
    with django_assert_num_queries(0):
        places.say_kind(request, EventPage)
        assert places.section_of(request) == "event" and texts.guide_in("sv").section("event")


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_pictures_have_words_and_are_small(language):
    pictures = pictures_of(language)
    assert pictures, "make guide-pictures takes them"
    for alt, address in pictures:
        file = texts.FOLDER / address
        assert len(alt) > 20 and address.startswith(f"pictures/{language}/") and file.is_file(), address
        assert file.stat().st_size <= LARGEST, address
    files = {f"pictures/{path.relative_to(PICTURES)}" for path in PICTURES.glob(f"{language}/*")}
    assert files == {address for _alt, address in pictures}


def test_both_guides_show_the_same_pictures_with_their_sizes():
    names = [[Path(address).name for _alt, address in pictures_of(language)] for language in ("fi", "sv")]
    assert names[0] == names[1]
    _alt, address = pictures_of("fi")[0]
    width, height = Image.open(texts.FOLDER / address).size
    html = "".join(section.html for section in texts.guide_in("fi").sections)
    assert f'src="/static/guides/fi/{names[0][0]}"' in html and f'width="{width}" height="{height}"' in html


def links(client, address: str) -> list[str]:
    """Return the sections to which a page of the admin leads."""
    response = client.get(address)
    assert response.status_code == 200, address
    return re.findall(r'guide-link" href="/admin/guide/#guide-([a-z-]+)"', response.content.decode())
