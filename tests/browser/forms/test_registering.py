"""A registration from its building to its cancelling, in both languages, with the keyboard alone."""

import csv
import re
from io import StringIO

import pytest
from django.core import mail
from django.urls import reverse
from openpyxl import load_workbook
from playwright.sync_api import expect

from forms.models import Form
from tests.browser.hand import Hand
from tests.browser.staff.conftest import member, team
from tests.factories import translate
from tests.forms.samples import a_form, address, an_event, quick

pytestmark = pytest.mark.slow
__all__ = ["member", "team"]
WORDS = {
    "fi": {
        "add": "Lisää kysymys",
        "place": "Sinulla on paikka",
        "queue": "Olet jonotuslistalla",
        "cancelled": "Ilmoittautuminen on peruttu",
        "free": "Sait paikan:",
        "error": "Virhe:",
        "csv": "CSV",
        "name": "Nimi",
    },
    "sv": {
        "add": "Lägg till fråga",
        "place": "Du har en plats",
        "queue": "Du är på väntelistan",
        "cancelled": "Platsen är avbokad",
        "free": "Du fick en plats:",
        "error": "Fel:",
        "csv": "CSV",
        "name": "Namn",
    },
}


class Keys(Hand):
    """Somebody who goes on by Tab, writes, and presses Enter or the space bar."""

    def __init__(self, page):
        super().__init__(page, "keyboard")

    def write(self, selector: str, text: str):
        self.tab_to(self.page.locator(selector), most=200)
        self.page.keyboard.type(text)

    def key(self, what, name="Enter"):
        self.tab_to(what, most=200)
        self.page.keyboard.press(name)


@pytest.fixture(autouse=True)
def quick_readers(monkeypatch):
    quick(monkeypatch)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_an_editor_builds_a_registration(live_tuotos, member, no_autosave, language):
    page = member("editors", language)
    keys = Keys(page)
    page.goto(live_tuotos.url + reverse("wagtailsnippets_forms_form:add"))
    keys.tab_to(page.locator("#id_kind"))
    page.locator("#id_kind").select_option("registration")
    keys.write("#id_name_fi", "Ilmoittaudu mukaan")
    keys.write("#id_name_sv", "Anmäl dig")
    keys.key(page.locator("main form [type=submit]").first)
    expect(page.locator("#id_questions-2-label_sv")).to_be_visible()
    keys.key(page.get_by_role("button", name=re.compile(WORDS[language]["add"], re.I)).last)
    keys.write("#id_questions-3-label_fi", "Mistä tulet?")
    keys.write("#id_questions-3-label_sv", "Varifrån kommer du?")
    keys.key(page.locator("#id_is_published"), "Space")
    keys.write("#id_places", "1")
    keys.key(page.locator("main form [type=submit]").first)
    expect(page.locator(".messages .success")).to_be_visible()
    form = Form.objects.get(kind="registration")
    assert (form.is_published, form.places, form.questions.last().label_sv) == (True, 1, "Varifrån kommer du?")


def register(page, name: str, language: str, told: str):
    """Fill in the form that stands on the screen, and read what is said."""
    keys = Keys(page)
    keys.write("input[autocomplete=name]", name.title())
    keys.write("input[type=email]", f"{name}@example.org")
    keys.key(page.locator("[name=agree]"), "Space")
    keys.key(page.locator("main form:has([name=stamp]) [type=submit]"))
    expect(page.locator("h1")).to_have_text(told)


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("has_scripts", [True, False])
def test_readers_register_wait_and_cancel(live_tuotos, browser_page, member, language, has_scripts):
    words = WORDS[language]
    event = an_event(live_tuotos, title="Työpaja")
    translate(event, title="Workshop")
    form = a_form(live_tuotos.site, event=event, places=1)

    page = browser_page(java_script_enabled=has_scripts)
    page.goto(live_tuotos.url + address(form, language))
    keys = Keys(page)
    keys.key(page.locator("main form:has([name=stamp]) [type=submit]"))
    expect(page.locator("#faults")).to_be_focused()
    expect(page).to_have_title(re.compile(f"^{words['error']}"))
    keys.key(page.locator("#faults a").first)
    expect(page.locator("input[autocomplete=name]")).to_be_focused()
    register(page, "maija", language, words["place"])

    page.goto(live_tuotos.url + address(form, language))
    register(page, "ville", language, words["queue"])

    letter = next(each for each in mail.outbox if each.to == ["maija@example.org"])
    own = browser_page(java_script_enabled=has_scripts)
    own.goto(re.search(r"https?://\S+/(?:oma|egen)/\S+", letter.body)[0])
    Keys(own).key(own.locator("main form [type=submit]").first)
    expect(own.locator("[role=status]")).to_contain_text(words["cancelled"])
    assert mail.outbox[-1].to == ["ville@example.org"] and words["free"] in mail.outbox[-1].subject
    assert list(form.answers.values_list("state", flat=True)) == ["cancelled", "place"]

    if has_scripts:
        staff = member("editors", language)
        staff.goto(live_tuotos.url + reverse("answers", args=[form.pk]))
        expect(staff.locator("main")).to_contain_text("Ville")
        rows = list(csv.reader(StringIO(taken_out(staff, "csv").read_text("utf-8-sig")), delimiter=";"))
        assert words["name"] in rows[0] and ["Maija" in rows[1], "Ville" in rows[2]] == [True, True]
        assert load_workbook(taken_out(staff, "xlsx")).active.max_row == 3


def taken_out(page, ending: str):
    """Take the answers out with the keyboard; return the path of the file."""
    with page.expect_download() as download:
        Keys(page).key(page.locator(f"main a[href*='export={ending}']"))
    return download.value.path().rename(download.value.path().with_suffix(f".{ending}"))
