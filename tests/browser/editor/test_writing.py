"""Somebody writes and pastes a text, by mouse and by keys: nothing is lost, what comes from elsewhere comes right."""

import re
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from blog.models import BlogPostPage
from tests.browser.waiting import until_noted

DATA = Path(__file__).parents[2] / "data" / "pasted"
# A paste as the browser tells it: tests have no clipboard of an office program.
PASTE = """([html, text]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", text);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""
LATE_TIMERS = """late => {
  const stock = window.setTimeout;
  window.setTimeout = (act, wait = 0, ...values) => stock(act, wait + late, ...values);
}"""
PARTS = "#body-root > [data-streamfield-stream-container] > [data-streamfield-child]:not([aria-hidden])"
WORDS = {
    "fi": ("Lisää tekstiä, kuva …", "Otsikot, taulukot ja lainaukset ovat nyt omia osiaan.", "Yksi kuva jäi pois."),
    "sv": ("Lägg till text, bild …", "Rubriker, tabeller och citat är nu egna delar.", "En bild lämnades bort."),
}


@pytest.fixture
def write(live_tuotos, staff_page, no_autosave):
    """Return a function that opens the form of a new post in a language."""

    def open_form(language="fi", **options):
        page = staff_page(language, **options)
        parent = getattr(live_tuotos, language)["blog"]
        page.goto(live_tuotos.url + reverse("wagtailadmin_pages:add", args=["blog", "blogpostpage", parent.pk]))
        until_noted(page)
        return page

    return open_form


def parts(page):
    return [part.input_value() for part in page.locator(f"{PARTS} > input[name$='-type']").all()]


def editor(page, number=0):
    return page.locator(f"{PARTS} .public-DraftEditor-content").nth(number)


def publish(page):
    page.get_by_role("button", name=re.compile("Muut toiminnot|Fler åtgärder|Fler alternativ")).click()
    page.locator("button[value='action-publish']").click(no_wait_after=True)
    expect(page.locator(".messages")).to_contain_text("Uusi kirjoitus")
    return BlogPostPage.objects.get(title="Uusi kirjoitus")


def test_a_new_page_begins_with_its_title_and_an_open_text(write):
    page = write()
    expect(page.locator("#id_title")).to_be_focused()
    assert parts(page) == ["text"]
    expect(page.get_by_role("toolbar").get_by_role("button", name="Linkki")).to_be_visible()
    page.keyboard.type("Uusi kirjoitus")
    editor(page).click()
    page.keyboard.type("Ensimmäinen kappale.")
    created = publish(page)
    assert [(part.block_type, part.value.source.count("Ensimmäinen")) for part in created.body] == [("text", 1)]


@pytest.mark.parametrize("busy", [0, 150])
def test_text_that_no_key_wrote_stops_no_editor(write, busy):
    page = write()
    page.evaluate(LATE_TIMERS, busy)
    editor(page).click()
    dictate = "words => document.execCommand('insertText', false, words)"
    page.evaluate(dictate, "Sanelu alkaa")
    page.keyboard.type(", jatkuu")
    page.evaluate(dictate, " ja päättyy.")
    page.keyboard.press("Enter")
    page.evaluate(dictate, "Toinen")
    page.keyboard.insert_text(" äänellä 😀")
    expect(editor(page)).to_have_text("Sanelu alkaa, jatkuu ja päättyy.Toinen äänellä 😀")
    composing = page.context.new_cdp_session(page)
    page.keyboard.press("Enter")
    composing.send("Input.imeSetComposition", {"text": "ni", "selectionStart": 2, "selectionEnd": 2})
    composing.send("Input.insertText", {"text": "日本"})
    expect(editor(page)).to_contain_text("日本")


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_paper_from_word_becomes_parts_and_goes_back_in_one_step(write, language):
    page = write(language)
    button, moved, picture = WORDS[language]
    expect(page.locator(".c-sf-add-button").filter(visible=True).first).to_have_attribute("title", button)
    page.keyboard.type("Uusi kirjoitus")
    editor(page).click()
    page.keyboard.type("Alku. Loppu.")
    for _letter in " Loppu.":
        page.keyboard.press("ArrowLeft")
    page.evaluate(PASTE, [(DATA / "word.html").read_text(), "x"])
    note = page.locator(".paste-note")
    expect(note).to_contain_text(moved)
    expect(note).to_contain_text(picture)
    whole = ["text", "heading", "text", "heading", "text", "quote", "table", "text"]
    assert parts(page) == whole
    page.keyboard.press("Control+z")
    expect(note).to_be_empty()
    assert parts(page) == ["text"]
    expect(editor(page)).to_have_text("Alku. Loppu.")
    page.evaluate(PASTE, [(DATA / "word.html").read_text(), "x"])
    expect(note).to_contain_text(moved)
    body = publish(page).body
    assert [part.block_type for part in body] == whole
    assert "Alku." in body[0].value.source and "Loppu." in body[-1].value.source
    assert body[1].value == {"text": "Digituki kirjastoissa", "level": "2"}
    assert body[6].value["table"]["data"] == [["Kysely", "Vastaajia"], ["Alkukartoitus", "44"]]


@pytest.mark.slow
@pytest.mark.parametrize("program", ["word-online", "libreoffice", "google-docs", "web-page"])
def test_papers_of_other_programs_are_published_clean(write, program):
    page = write()
    page.keyboard.type("Uusi kirjoitus")
    editor(page).click()
    page.evaluate(PASTE, [(DATA / f"{program}.html").read_text(), "x"])
    expect(page.locator(".paste-note")).to_contain_text("Yksi kuva jäi pois.")
    body = publish(page).body
    assert [part.block_type for part in body][:4] == ["heading", "text", "heading", "text"]
    text = body[1].value.source
    assert '<a href="https://www.metropolia.fi/fi/hanke">hankkeen sivu</a>' in text and "<b>kokeili</b>" in text
    lists = body[3].value.source
    assert lists.count("<ul>") == 2 and lists.count("<ol>") == 1 and "style" not in text + lists


def test_too_much_to_paste_is_told_and_nothing_is_lost(write):
    page = write()
    editor(page).click()
    page.keyboard.type("Oma teksti")
    page.evaluate(PASTE, ["<p>" + "sana " * 500_000, "sana"])
    expect(page.locator(".paste-note")).to_contain_text("Teksti on liian pitkä liitettäväksi kerralla.")
    page.locator(".paste-note").get_by_role("button", name="Sulje").click()
    expect(editor(page)).to_have_text("Oma teksti")


def test_parts_are_added_by_keys_and_escape_leads_back(write):
    page = write()
    button = page.locator(".c-sf-add-button").filter(visible=True).last
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.get_by_role("combobox")).to_have_count(0)
    page.keyboard.press("Enter")
    page.keyboard.type("väliots")
    page.keyboard.press("Enter")
    expect(page.locator(PARTS)).to_have_count(2)
    assert parts(page) == ["text", "heading"]


def test_changing_the_words_of_a_link_glues_nothing(write, live_tuotos):
    page = write()
    page.keyboard.type("Uusi kirjoitus")
    editor(page).click()
    page.keyboard.type("Lue raportti nyt")
    for _letter in " nyt":
        page.keyboard.press("ArrowLeft")
    for _letter in " raportti":
        page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("Control+k")
    dialog = page.locator(".modal-dialog")
    expect(dialog.locator(".parent-page, tr").filter(has_text=live_tuotos.fi["home"].title).first).to_be_visible()
    dialog.get_by_role("link", name="Muu verkkosivu").click()
    dialog.get_by_label("Linkin teksti").fill("hankkeen raportti")
    dialog.locator("input[name$='url']").fill("https://hanke.example/raportti?utm_source=x&id=7")
    dialog.locator("button[type=submit], input[type=submit]").click()
    expect(editor(page)).to_have_text("Lue hankkeen raportti nyt")
    source = publish(page).body[0].value.source
    assert 'Lue <a href="https://hanke.example/raportti?id=7">hankkeen raportti</a> nyt' in source
