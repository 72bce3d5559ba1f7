"""The form in which editors build a form asks of each question what its kind needs."""

from django.urls import reverse
from playwright.sync_api import expect

from tests.forms.samples import a_form, ask


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
