"""axe finds nothing on any page type, in either language, at a phone's and a desk's width, in either scheme."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from blog.models import BlogPostPage
from core.sites import permalinks
from core.works import states
from home.models import ContentPage
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.factories import credit, organisation, path_of, person, translate
from tests.factories.samples import full_page
from tests.factories.types import PAGE_TYPES
from tests.forms.walks import form_pages, shown_states

ROUTES = [
    "/fi/",
    "/sv/",
    "/fi/tuotokset/",
    "/sv/resultat/",
    "/fi/julkaisut/",
    "/fi/tapahtumat/",
    "/sv/evenemang/",
    "/fi/haku/",
    "/fi/haku/?q=sivu",
    "/fi/haku/?q=sivu&kind=page",
    "/sv/sok/?q=olematon",
    "/fi/haku/?q=%22",
    "/fi/ei-ole/",
]
FOCUSED_LINK = "document.activeElement.matches('a') && document.activeElement.innerText.split('\\n')[0]"
# A scheme changes colours and nothing else, so in the dark one axe looks at the colours.
SCHEMES = {"light": None, "dark": {"runOnly": {"type": "tag", "values": ["cat.color"]}}}


def addresses(tuotos):
    """Publish a page of each kind and state; return the addresses to look at, in both languages."""
    related = tuotos.page(BlogPostPage, title="Liittyvä")
    found = list(ROUTES)
    for model in PAGE_TYPES:
        page = full_page(tuotos, model, related=related)
        twin = translate(page, title=f"{model.__name__} på svenska")
        found += [path_of(page), path_of(twin)]
    announced = tuotos.page(BlogPostPage, title="Tulossa", state="announced")
    withdrawn = tuotos.page(PublicationPage, title="Poissa")
    states.withdraw(withdrawn, reason_fi="Tiedoissa oli virhe.", reason_sv="Uppgifterna var felaktiga.")
    gone = tuotos.page(ContentPage, title="Poistettu")
    gone.unpublish()
    found += [path_of(announced), path_of(withdrawn), path_of(gone)]
    found.append(f"/sv/saknas/{permalinks.encode(related.translation_key)}/")
    found.append(f"/fi/ihmiset/{credit(related, person('Matti')).slug}/")
    found.append(f"/sv/organisationer/{credit(related, organisation()).slug}/")
    return [*found, *form_pages(tuotos)]


@pytest.mark.slow
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(width, live_tuotos, build_once, browser_page):
    paths = build_once(addresses)
    axe, faults = Axe(), []
    for scheme, options in SCHEMES.items():
        page = browser_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
        for path in shown_states(page, live_tuotos.url, paths):
            results = axe.run(page, options=options)
            faults += [
                f"{path} {scheme}: {fault['id']} {fault['nodes'][0]['html'][:200]}"
                for fault in results.response["violations"]
            ]
    assert faults == []


@pytest.mark.slow
def test_nothing_scrolls_sideways(live_tuotos, build_once, browser_page):
    paths, faults = build_once(addresses), []
    narrow = browser_page(viewport={"width": 320, "height": 640})
    for path in shown_states(narrow, live_tuotos.url, paths):
        if narrow.evaluate("document.documentElement.scrollWidth") > 320:
            faults.append(f"{path}: scrolls sideways at 320 px")
    large = browser_page(viewport={"width": 640, "height": 800})
    for path in shown_states(large, live_tuotos.url, paths):
        large.evaluate("document.documentElement.style.fontSize = '200%'")
        if large.evaluate("document.documentElement.scrollWidth") > 640:
            faults.append(f"{path}: scrolls sideways when its text is twice as large")
    assert faults == []


@pytest.mark.slow
def test_axe_finds_nothing_among_the_patterns(live_tuotos, staff_page):
    full_page(live_tuotos, InteractivePage)
    axe, faults = Axe(), []
    for width in (360, 1280):
        page = staff_page(viewport={"width": width, "height": 800})
        for scheme in ("light", "dark"):
            page.goto(f"{live_tuotos.url}/fi/tyylit/?scheme={scheme}")
            assert page.locator("main .entry").count() > 5
            faults += [
                f"{fault['id']} {fault['nodes'][0]['html'][:200]}" for fault in axe.run(page).response["violations"]
            ]
            if page.evaluate("document.documentElement.scrollWidth") > width:
                faults.append(f"scrolls sideways at {width} px")
    assert faults == []


@pytest.mark.parametrize(("language", "steps"), [("fi", ["Julkaisut", "Raportti"]), ("sv", ["Blogg", "Inlägg"])])
def test_keyboard_alone_leads_from_the_front_page_to_an_outcome(live_tuotos, browser_page, language, steps):
    translate(live_tuotos.page(PublicationPage, title="Raportti"), title="Rapport")
    translate(live_tuotos.page(BlogPostPage, title="Kirjoitus"), title="Inlägg")
    page = browser_page()
    page.goto(f"{live_tuotos.url}/{language}/")
    for name in steps:
        for _press in range(40):
            page.keyboard.press("Tab")
            if (
                page.evaluate("document.activeElement.matches('a') && document.activeElement.innerText.split('\\n')[0]")
                == name
            ):
                break
        with page.expect_navigation():
            page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(steps[-1])


@pytest.mark.parametrize("path", ["/fi/tuotokset/", "/fi/haku/"])
def test_lists_work_without_javascript(live_tuotos, browser_page, path):
    live_tuotos.page(PublicationPage, title="Raportti työnhausta", year=2022)
    live_tuotos.page(BlogPostPage, title="Kirjoitus työnhausta", date="2023-01-02")
    page = browser_page(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page.goto(live_tuotos.url + path)
    if path == "/fi/haku/":
        page.get_by_role("searchbox").first.fill("raportti")
        page.get_by_role("button", name="Hae").first.click()
    else:
        page.locator("details > summary").first.click()
        page.get_by_label("Tyyppi").select_option("publication")
        page.locator("form.filters button").click()
    page.wait_for_url("**/*=*")  # what is asked stands in the address
    expect(page.get_by_role("link", name="Raportti työnhausta")).to_have_count(1)
    expect(page.get_by_role("link", name="Kirjoitus työnhausta")).to_have_count(0)


def test_skip_link_is_first_and_leads_to_the_content(live_tuotos, browser_page):
    page = browser_page()
    page.goto(live_tuotos.url + "/fi/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_readers_browser_asks_one_host_only_and_keeps_no_cookie(live_tuotos, browser_page):
    post = full_page(live_tuotos, BlogPostPage)
    page, hosts = browser_page(), set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.goto(live_tuotos.url + path_of(post))
    page.wait_for_load_state("networkidle")
    assert hosts == {live_tuotos.url.split("/")[2]} and page.context.cookies() == []
