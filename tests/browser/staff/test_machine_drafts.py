"""Drafts of a machine are asked for in the translator, read, mended and approved one by one; a colleague is named."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import expect

from blog.models import BlogPostPage
from tests.core.translation.machine.server import engine_of_the_site
from tests.factories import translate

pytestmark = pytest.mark.slow
WORDS = {
    "fi": {
        "draft": "Tee konekäännösluonnokset",
        "machine": "Tämä on konekäännös.",
        "box": "Ruotsiksi – Sisältö · Ingressi",
        "all": "Kaikki tekstit on käännetty.",
        "publish": "Julkaise ruotsiksi",
    },
    "sv": {
        "draft": "Gör maskinöversatta utkast",
        "machine": "Det här är maskinöversatt.",
        "box": "På svenska – Innehåll · Ingress",
        "all": "Alla texter är översatta.",
        "publish": "Publicera på svenska",
    },
}


@pytest.fixture
def server(settings, monkeypatch):
    with engine_of_the_site(settings, monkeypatch) as stand_in:
        yield stand_in


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_drafts_are_approved_one_by_one(live_tuotos, member, hand, server, settings, language):
    settings.WAGTAIL_EDITING_SESSION_PING_INTERVAL = 1000
    words = WORDS[language]
    page = live_tuotos.page(BlogPostPage, title="Etätyö", intro="Uusi johdanto")
    twin = translate(page, title="Distansarbete")
    address = live_tuotos.url + reverse("wagtailadmin_pages:edit", args=[twin.pk])
    colleague = member("translators_sv")
    colleague.goto(address)
    admin = member("editors", language)
    translator = hand(admin)
    admin.goto(address)
    expect(admin.locator(".w-editing-sessions__session")).to_have_count(1)  # the colleague
    expect(colleague.locator(".w-editing-sessions__session")).to_have_count(1)
    admin.locator(".w-editing-sessions__session").focus()
    expect(admin.get_by_text("Translators_Sv").first).to_be_visible()
    translator.press(admin.get_by_role("button", name=words["draft"]))
    box = admin.get_by_label(words["box"])
    expect(box).to_be_focused()
    expect(box).to_have_value("Uusis johdantos")
    expect(admin.get_by_text(words["machine"])).to_be_visible()
    assert Axe().run(admin, context=".translator").response["violations"] == []
    translator.tab_to(box)
    admin.keyboard.press("Control+a")
    admin.keyboard.insert_text("Ny ingress")
    text = admin.locator("[data-text]", has=box)
    translator.press(text.locator("[data-accept]"))
    expect(admin.get_by_text(words["all"])).to_be_visible()
    expect(box).to_be_focused()
    translator.press(admin.get_by_role("button", name=words["publish"]))
    expect(admin.locator(".messages")).to_contain_text("Distansarbete")
    assert BlogPostPage.objects.get(pk=twin.pk).intro == "Ny ingress"
