"""What is heard of a picture with points, of the search, of a form and of the sign-in: kept as logs, one a language."""

import pytest
from playwright.sync_api import expect

from blog.models import BlogPostPage
from interactives.models import InteractivePage
from tests.factories import translate
from tests.factories.scenes import block, scene, scenes, spot, text
from tests.forms.samples import a_form, address, ask

LANGUAGES = ["fi", "sv"]
WORDS = {
    "fi": {"begin": "Katso kohta kerrallaan", "next": "Seuraava", "search": "/fi/haku/"},
    "sv": {"begin": "Visa en punkt i taget", "next": "Nästa", "search": "/sv/sok/"},
}


@pytest.fixture
def image(build_once):
    return build_once(build_image)


def build_image(tuotos):
    shown = tuotos.page(BlogPostPage, title="Digikulma", slug="digikulma", date="2024-03-12")
    article = {"text": "Lue artikkeli", "page": None, "document": None, "url": "https://example.org/artikel"}
    article |= {"name": "Välfärd och arbete", "language": "sv"}
    points = [
        spot("Digikulma", text("Täällä voi kysyä."), block("output", shown.pk)),
        spot("Ovi", text("Avoinna aina."), block("link", article), x="20", icon="place"),
    ]
    page = tuotos.page(
        InteractivePage, title="Kulmilla", slug="kulmilla", scenes=scenes(scene("Pihalla", *points), scene("Sisällä"))
    )
    twin = translate(page, title="I kvarteret", slug="i-kvarteret")
    return {"fi": page.full_url, "sv": twin.full_url}


@pytest.mark.parametrize("language", LANGUAGES)
def test_picture_its_list_an_open_point_and_the_guide(image, listener, as_kept, language):
    heard = listener(language)
    page = heard.page
    page.goto(image[language])
    expect(page.locator(".marker")).to_have_count(2)
    as_kept(f"picture-{language}", heard.hear("scene-view"))
    as_kept(f"list-{language}", heard.hear(".places"))
    page.locator(".marker").nth(1).click()
    as_kept(f"point-{language}", heard.hear("[data-open]"))
    page.keyboard.press("Escape")
    said = page.locator("[data-said]")
    page.get_by_role("button", name=WORDS[language]["begin"]).click()
    expect(said).to_contain_text("Täällä voi kysyä.")
    told = [said.inner_text().strip()]
    page.get_by_role("button", name=WORDS[language]["next"]).click()
    expect(said).to_contain_text("Avoinna aina.")
    as_kept(f"guide-{language}", [*told, said.inner_text().strip(), *heard.hear("[data-guide]")])


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_and_its_suggestions(live_tuotos, listener, as_kept, language):
    for title in ("Kvartsi ja hopea", "Kvartsin valo"):
        page = live_tuotos.page(BlogPostPage, title=title, date="2024-03-12")
        translate(page, slug=f"sv-{page.slug}")
    heard = listener(language)
    heard.page.goto(f"{live_tuotos.url}{WORDS[language]['search']}?q=kvartsi")
    as_kept(f"search-{language}", heard.hear())
    box = heard.page.get_by_role("combobox")
    box.fill("")
    box.press_sequentially("kva", delay=30)
    expect(heard.page.get_by_role("option").first).to_be_visible()
    as_kept(f"suggestions-{language}", heard.hear("form[role=search]"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sign_in_that_was_refused(live_tuotos, listener, as_kept, language):
    heard = listener(language)
    heard.page.goto(f"{live_tuotos.url}/account/login/")
    heard.page.locator("[name=login]").fill("olematon")
    heard.page.locator("[name=password]").fill("väärä")
    heard.page.locator("main button[type=submit], main [type=submit]").first.click()
    expect(heard.page.locator("[aria-invalid=true], [role=alert], .errorlist").first).to_be_visible()
    as_kept(f"sign-in-{language}", heard.hear())


@pytest.mark.parametrize("language", LANGUAGES)
def test_form_that_was_sent_with_errors(live_tuotos, listener, as_kept, language):
    form = a_form(live_tuotos.site)
    ask(form, kind="one", label_fi="Ruoka", label_sv="Mat", choices_fi="Kala\nKasvis", choices_sv="Fisk\nVegetarisk")
    heard = listener(language)
    heard.page.goto(live_tuotos.url + address(form, language))
    heard.page.locator("form:has([name=stamp]) [type=submit]").click()
    expect(heard.page.locator("#faults")).to_be_focused()
    as_kept(f"form-{language}", heard.hear())
