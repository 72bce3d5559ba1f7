"""The form in which editors build a form asks of each question what its kind needs; readers meet what they wrote."""

from django.urls import reverse
from playwright.sync_api import expect

from forms.kinds import KINDS
from tests.forms.samples import a_form, address, ask


def test_choices_are_asked_of_questions_that_have_some(live_tuotos, staff_page):
    form = a_form(live_tuotos.site, "survey")
    ask(form, kind="heading", label_fi="Taustatiedot")
    page = staff_page()
    page.goto(live_tuotos.url + reverse("wagtailsnippets_forms_form:edit", args=[form.pk]))
    choices, must = (page.locator(f"#id_questions-0-{name}") for name in ("choices_fi", "is_required"))
    expect(choices).to_be_hidden()
    expect(must).to_be_visible()
    for kind in ("one", "list", "many"):
        page.locator("#id_questions-0-kind").select_option(kind)
        expect(choices).to_be_visible()
    expect(page.locator("#id_questions-1-choices_fi")).to_be_hidden()
    expect(page.locator("#id_questions-1-is_required")).to_be_hidden()
    expect(page.locator("#id_questions-1-label_fi")).to_be_visible()


def test_a_long_word_of_a_question_stays_on_a_narrow_screen(live_tuotos, browser_page):
    form = a_form(live_tuotos.site, "survey", name_fi="Lomake")
    word = "pitkäyhdyssanahirviö" * 12
    for kind, _name in KINDS:
        ask(form, kind=kind, label_fi=word, help_fi=word, choices_fi=f"{word}\nEi", is_required=True)
    page = browser_page(viewport={"width": 320, "height": 800})
    page.goto(live_tuotos.url + address(form))
    page.locator("form:has([name=stamp]) [type=submit]").click()
    page.locator("#faults").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
