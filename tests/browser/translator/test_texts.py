"""Texts with marks, texts that changed, and what happens when the connection goes or two write at once."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import expect
from wagtail_localize.models import StringTranslation

from blog.models import BlogPostPage
from tests.core.admin.translator.pages import FIRST, linked_page, stored
from tests.factories import edit, translate

BODY = f"body.{FIRST}"
LINK = "Linkki: hankkeen raportti"


@pytest.fixture
def twins(build_once):
    return build_once(build_twins)


def build_twins(tuotos):
    page = linked_page(tuotos)
    return page, translate(page, title="Inlägg")


def open_translator(staff_page, tuotos, twin, language="fi"):
    admin = staff_page(language)
    admin.goto(tuotos.url + reverse("wagtailadmin_pages:edit", args=[twin.pk]))
    return admin


def state(admin, box):
    return admin.locator("[data-text]", has=box).locator("[data-saved-words]")


def test_bold_and_a_link_are_made_by_their_buttons(live_tuotos, staff_page, twins):
    page, twin = twins
    admin = open_translator(staff_page, live_tuotos, twin)
    box = admin.get_by_role("textbox", name="Ruotsiksi – Teksti", exact=True)
    box.click()
    admin.keyboard.type("Läs ")
    admin.get_by_role("button", name="Lihavointi").click()
    admin.keyboard.type("först")
    admin.get_by_role("button", name="Lihavointi").click()
    admin.keyboard.type(" rapporten")
    expect(state(admin, box)).to_have_text("Tallennettu keskeneräisenä: lukijat eivät näe sitä.")
    expect(admin.get_by_text("Linkki ”hankkeen raportti” puuttuu.")).to_be_visible()
    assert Axe().run(admin, context=".translator").response["violations"] == []
    for _sign in "rapporten":
        admin.keyboard.press("Shift+ArrowLeft")
    admin.get_by_role("button", name=LINK).click()
    expect(state(admin, box)).to_have_text("Tallennettu")
    expect(admin.get_by_text("puuttuu.")).to_be_hidden()
    assert stored(page, BODY).data == 'Läs <b>först</b> <a id="a1">rapporten</a>'
    admin.reload()
    expect(box.locator("b")).to_have_text("först")
    expect(box.locator("a")).to_have_text("rapporten")


def test_what_is_typed_before_the_script_came_is_saved_too(live_tuotos, staff_page, twins):
    """A slow line brings the script late; the boxes are there before."""
    page, twin = twins
    admin, waiting = staff_page("fi"), []
    admin.route("**/text-box*.js", lambda route: waiting.append(route))
    address = live_tuotos.url + reverse("wagtailadmin_pages:edit", args=[twin.pk])
    admin.goto(address, wait_until="commit")
    box = admin.get_by_label("Ruotsiksi – Sisältö · Otsikko")
    box.fill("Tidigt skrivet")
    while not waiting:
        admin.wait_for_timeout(50)
    waiting[0].continue_()
    expect(state(admin, box)).to_have_text("Tallennettu")
    assert stored(page, "title").data == "Tidigt skrivet"


def test_copying_the_original_brings_its_links(live_tuotos, staff_page, twins):
    page, twin = twins
    admin = open_translator(staff_page, live_tuotos, twin)
    admin.get_by_role("button", name="Kopioi alkuperäinen – Teksti").last.click()
    box = admin.get_by_role("textbox", name="Ruotsiksi – Teksti", exact=True)
    expect(box).to_be_focused()
    expect(state(admin, box)).to_have_text("Tallennettu")
    assert stored(page, BODY).data == 'Lue <b>ensin</b> <a id="a1">hankkeen raportti</a>.'


def test_pasted_and_inserted_text_brings_words_only(live_tuotos, staff_page, twins):
    page, twin = twins
    admin = open_translator(staff_page, live_tuotos, twin)
    box = admin.get_by_role("textbox", name="Ruotsiksi – Teksti", exact=True)
    box.click()
    admin.evaluate(
        """() => {
          const data = new DataTransfer();
          data.setData("text/html", "<p style='color:red' onclick='x()'><script>alert(1)</script><b>Hej</b></p>");
          data.setData("text/plain", "Hej\\n du");
          const told = {clipboardData: data, bubbles: true, cancelable: true};
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", told));
        }"""
    )
    admin.keyboard.insert_text(" 🙂")  # dictation, an input method or the emoji panel
    expect(state(admin, box)).to_have_text("Tallennettu keskeneräisenä: lukijat eivät näe sitä.")
    assert stored(page, BODY).data == "Hej du 🙂"


def test_an_old_translation_is_accepted_as_it_is(live_tuotos, staff_page, twins):
    page, twin = twins
    admin = open_translator(staff_page, live_tuotos, twin)
    box = admin.get_by_label("Ruotsiksi – Sisältö · Ingressi")
    box.fill("Början")
    expect(state(admin, box)).to_have_text("Tallennettu")
    edit(page, intro="Uusi alku on tässä.")
    admin.reload()
    expect(box).to_have_value("Början")
    expect(admin.locator("ins")).to_contain_text("Uusi")
    admin.get_by_role("button", name="Vanha käännös käy yhä").click()
    expect(state(admin, box)).to_have_text("Tallennettu")
    assert stored(page, "intro").data == "Början"


def test_without_a_connection_the_text_stays_and_is_saved_later(live_tuotos, staff_page, twins):
    page, twin = twins
    admin = open_translator(staff_page, live_tuotos, twin)
    box = admin.get_by_label("Ruotsiksi – Sisältö · Ingressi")
    admin.context.set_offline(True)
    box.fill("Början")
    box.blur()
    expect(admin.get_by_text("Ei yhteyttä. Tekstisi pysyy tässä")).to_be_visible()
    admin.context.set_offline(False)
    expect(state(admin, box)).to_have_text("Tallennettu")
    assert stored(page, "intro").data == "Början"


def test_one_who_leaves_at_once_is_asked(live_tuotos, staff_page, twins):
    _page, twin = twins
    admin = open_translator(staff_page, live_tuotos, twin)
    asked = []
    admin.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    admin.route("**/strings/**", lambda route: route.abort())
    admin.get_by_label("Ruotsiksi – Sisältö · Ingressi").press_sequentially("Början")
    admin.get_by_role("link", name="Avaa suomenkielinen sivu").click(no_wait_after=True)
    expect(admin.get_by_label("Ruotsiksi – Sisältö · Ingressi")).to_have_value("Början")
    assert asked == ["beforeunload"]


def test_the_second_of_two_translators_is_told(live_tuotos, staff_page, twins):
    page, twin = twins
    admin = open_translator(staff_page, live_tuotos, twin)
    other = open_translator(staff_page, live_tuotos, twin)
    other_box, box = (each.get_by_label("Ruotsiksi – Sisältö · Ingressi") for each in (other, admin))
    other_box.fill("Den andras")
    expect(state(other, other_box)).to_have_text("Tallennettu")
    box.fill("Min")
    expect(admin.get_by_text("yllapitaja kirjoitti tähän sillä välin: ”Den andras”.")).to_be_visible()
    assert StringTranslation.objects.filter(data="Min").count() == 0
    admin.get_by_role("button", name="Pidä minun tekstini").click()
    expect(state(admin, box)).to_have_text("Tallennettu")
    assert stored(page, "intro").data == "Min"
    assert BlogPostPage.objects.get(pk=twin.pk).intro != "Min"
