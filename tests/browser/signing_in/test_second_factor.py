"""Signing in with an app and with a passkey, by a real browser and a security key that it imitates."""

import pytest
from allauth.mfa.models import Authenticator
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from core.models import User
from tests.core.signing_in.codes import code_of

LISTEN = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));
"""
KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def staff(live_tuotos):
    return User.objects.create_superuser("maija", "maija@example.org", "salasana")


@pytest.fixture
def person(browser_page, live_tuotos, staff):
    """Return a browser page at the sign-in. Narrow, so that every page is tried so."""
    page = browser_page(viewport={"width": 320, "height": 700})
    page.add_init_script(LISTEN)
    page.goto(f"{live_tuotos.url}/admin/")
    return page


def sign_in(page):
    page.get_by_label("Käyttäjätunnus tai sähköpostiosoite").fill("maija")
    page.get_by_label("Salasana").fill("salasana")
    page.keyboard.press("Enter")


def is_sound(page):
    """Nothing of a page is refused by the policy, hard to reach, or wider than a small phone."""
    assert page.evaluate("refused") == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []


def open_settings(page, live_tuotos):
    expect(page).to_have_url(f"{live_tuotos.url}/admin/")
    page.goto(f"{live_tuotos.url}/account/2fa/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kaksivaiheinen kirjautuminen ja pääsyavaimet")
    is_sound(page)


def confirm(page):
    expect(page.get_by_role("heading", level=1)).to_have_text("Vahvista henkilöllisyytesi")
    is_sound(page)
    page.get_by_label("Salasana").fill("salasana")
    page.get_by_role("button", name="Jatka").click()


def test_code_from_an_app(person, live_tuotos):
    page = person
    is_sound(page)
    sign_in(page)
    open_settings(page, live_tuotos)
    page.get_by_role("link", name="Ota sovellus käyttöön").click()
    confirm(page)
    expect(page.get_by_role("img", name="Luettava koodi")).to_be_visible()
    is_sound(page)
    secret = page.locator("code").inner_text()
    page.get_by_label("Koodi sovelluksesta").fill(code_of(secret))
    page.get_by_role("button", name="Ota sovellus käyttöön").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Varakoodit")
    is_sound(page)
    page.context.clear_cookies()
    page.goto(f"{live_tuotos.url}/admin/reports/locked/")
    sign_in(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Kaksivaiheinen kirjautuminen")
    is_sound(page)
    page.get_by_label("Koodi").fill(code_of(secret, 1))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{live_tuotos.url}/admin/reports/locked/")


def test_passkey(person, live_tuotos, staff):
    page = person
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    sign_in(page)
    open_settings(page, live_tuotos)
    page.get_by_role("link", name="Lisää pääsyavain").click()
    confirm(page)
    expect(page.get_by_label("Kirjaudu tällä pääsyavaimella ilman salasanaa")).to_be_checked()
    is_sound(page)
    page.get_by_label("Nimi").fill("Puhelin")
    page.get_by_role("button", name="Lisää pääsyavain").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Varakoodit")
    page.goto(f"{live_tuotos.url}/account/2fa/webauthn/")
    expect(page.get_by_role("heading", level=2)).to_have_text("Puhelin")
    expect(page.get_by_text("Kirjautuu ilman salasanaa.")).to_be_visible()
    is_sound(page)
    page.get_by_role("link", name="Muuta nimeä Puhelin").click()
    page.get_by_label("Nimi").fill("Vanha puhelin")
    page.get_by_role("button", name="Tallenna").click()
    expect(page.get_by_role("heading", level=2)).to_have_text("Vanha puhelin")

    page.context.clear_cookies()
    page.goto(f"{live_tuotos.url}/admin/reports/locked/")
    page.get_by_role("button", name="Kirjaudu pääsyavaimella").click()
    expect(page).to_have_url(f"{live_tuotos.url}/admin/reports/locked/")  # no password, no code

    page.context.clear_cookies()
    page.goto(f"{live_tuotos.url}/admin/")
    sign_in(page)
    page.get_by_role("button", name="Käytä pääsyavainta").click()  # as the second step after a password
    expect(page).to_have_url(f"{live_tuotos.url}/admin/")

    page.goto(f"{live_tuotos.url}/account/2fa/webauthn/")
    page.get_by_role("link", name="Poista Vanha puhelin").click()
    confirm(page)
    is_sound(page)
    page.get_by_role("button", name="Poista pääsyavain").click()
    expect(page.get_by_text("Sinulla ei ole pääsyavaimia.")).to_be_visible()
    assert not Authenticator.objects.filter(user=staff).exists()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_passkey_that_is_not_read_is_told(browser_page, live_tuotos, scheme):
    page = browser_page(color_scheme=scheme)
    page.add_init_script(LISTEN)
    page.goto(f"{live_tuotos.url}/account/login/")
    is_sound(page)
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": {**KEY, "isUserVerified": False}})
    page.get_by_role("button", name="Kirjaudu pääsyavaimella").click()
    expect(page.get_by_role("alert")).to_have_text(
        "Pääsyavainta ei saatu luettua. Yritä uudelleen tai valitse toinen tapa."
    )


def test_password_alone_needs_no_script(browser_page, live_tuotos, staff):
    page = browser_page(java_script_enabled=False)
    page.goto(f"{live_tuotos.url}/admin/")
    assert "Pääsyavain tarvitsee JavaScriptin." in page.content()
    sign_in(page)
    expect(page).to_have_url(f"{live_tuotos.url}/admin/")
