"""Take the pictures of the editors' guides from the demo's admin, in Finnish and Swedish. Needs Chromium.

    python -m tools.site_tour.guide_pictures [--url http://127.0.0.1:8000] [NAME…]

They go into `docs/guides/pictures/<language>/`, cropped to what the guide tells. Without --url a server is started
meanwhile, with data of its own: a form that is only opened may still save itself.
"""

import argparse
import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from demo.staff import PASSWORD, PROJECT_EDITORS
from tools.chromium import launch
from tools.site_tour.demo_server import ROOT, demo_server
from tools.site_tour.tour import INTERACTIVE, POST

TARGET = ROOT / "docs" / "guides" / "pictures"
WINDOW = {"width": 1100, "height": 2000}  # so tall that nothing has to be scrolled to
QUALITY = 70
LARGEST = 60_000  # bytes of one picture
MARGIN = 4  # pixels around what is shown
# "Choose File": Chromium says it in the language of its own, whatever the page's.
WITHOUT_WORDS_OF_THE_BROWSER = (
    "input[type=file] { color: transparent !important } ::file-selector-button { display: none }"
)


class Shot(NamedTuple):
    """A picture: how to get there, and the parts of the page that it shows, from the first to the last."""

    name: str
    go: Callable[["Visit"], None]
    parts: list[str]
    height: int = 640  # pixels at most


class Visit(NamedTuple):
    """Somebody signed in to the admin of the demo, in a language."""

    page: Page
    base: str
    language: str

    def open(self, path: str):
        self.page.goto(f"{self.base}/admin/{path}")
        self.page.wait_for_load_state("networkidle", timeout=90_000)

    def first(self, things: str, **wanted: str) -> int:
        """Return the id of a page or a file, by what the admin's own API knows of it."""
        found = self.page.request.get(f"{self.base}/admin/api/main/{things}/", params=wanted).json()
        return found["items"][0]["id"]

    def page_id(self, stop, language: str = "") -> int:
        """Return the id of a stop of the tour; its page is the last part of its address."""
        language = language or self.language
        return self.first("pages", slug=getattr(stop, language).strip("/").rsplit("/", 1)[-1], locale=language)


def in_admin(path: str) -> Callable[[Visit], None]:
    return lambda visit: visit.open(path)


def new(model: str, lists: dict[str, str]) -> Callable[[Visit], None]:
    """Open the form of a new page below the list whose slugs are given."""

    def go(visit: Visit):
        slug = lists[visit.language]
        visit.open(f"pages/add/{model}/{visit.first('pages', slug=slug, locale=visit.language)}/")

    return go


def form_of(stop, language: str) -> Callable[[Visit], None]:
    """Open the form of a page in a language: the translator, where the page is a translation."""
    return lambda visit: visit.open(f"pages/{visit.page_id(stop, language)}/edit/")


def with_file(visit: Visit):
    """Open a file with something to mend."""
    visit.open(f"documents/edit/{visit.first('documents', title='Ilmoitus: Verkostokahvit 2.11.2022')}/")


def with_picture(visit: Visit):
    visit.open(f"images/{visit.first('images')}/")


def with_schedule(visit: Visit):
    form_of(POST, "fi")(visit)
    visit.page.locator("[data-side-panel-toggle=status]").first.click()
    visit.page.locator("[data-a11y-dialog-show=schedule-publishing-dialog]").first.click()
    visit.page.wait_for_selector("#schedule-publishing-dialog [name=go_live_at]")


SHOTS = [
    Shot("waiting", in_admin(""), [".waiting", ".beginnings"]),
    Shot("form", new("blog/blogpostpage", {"fi": "blogi", "sv": "blogg"}), ["main form"]),
    Shot("publishing", new("blog/blogpostpage", {"fi": "blogi", "sv": "blogg"}), ["footer"]),
    Shot("event", new("events/eventpage", {"fi": "tapahtumat", "sv": "evenemang"}), ["main form"]),
    Shot("picture", with_picture, ["main form"]),
    Shot("file", with_file, [".file-report"]),
    Shot("translating", form_of(POST, "sv"), ["main"]),
    Shot("states", in_admin("works/list/?ordering=-outputpage__date"), ["#listing-results"]),
    Shot("interactive", form_of(INTERACTIVE, "fi"), [".hotspots"], height=820),
    Shot("schedule", with_schedule, ["#schedule-publishing-dialog .w-dialog__box"]),  # last: its panel stays open
]


def clip(page: Page, shot: Shot) -> dict[str, float]:
    """Return the part of the page that a picture shows."""
    if "footer" not in shot.parts:
        page.add_style_tag(content="footer { visibility: hidden !important }")  # it lies over what is told
    page.add_style_tag(content=WITHOUT_WORDS_OF_THE_BROWSER)
    boxes = [page.locator(part).locator("visible=true").first.bounding_box() for part in shot.parts]
    left, top = (min(box[side] for box in boxes) for side in "xy")
    right = max(box["x"] + box["width"] for box in boxes)
    bottom = min(max(box["y"] + box["height"] for box in boxes), top + shot.height)
    inside = page.locator("main").first.bounding_box()["x"]  # beside the menu
    x, y = max(left - MARGIN, inside), max(top - MARGIN, 0)
    return {"x": x, "y": y, "width": right + MARGIN - x, "height": bottom + MARGIN - y}


def save(picture: bytes, file: Path):
    """Write a picture as WebP, small enough for a page that has many."""
    for quality in (QUALITY, 55, 40, 25):
        Image.open(io.BytesIO(picture)).convert("RGB").save(file, "WEBP", quality=quality, method=6)
        if file.stat().st_size <= LARGEST:
            return
    raise SystemExit(f"{file.name} is larger than {LARGEST} bytes: show less")


def photograph(base: str, names: list[str]):
    """Write the pictures in both languages."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for login, language in PROJECT_EDITORS:
            page = browser.new_page(viewport=WINDOW, color_scheme="light", locale=f"{language}-FI")
            page.goto(f"{base}/admin/")
            page.fill("[name=login]", login)
            page.fill("[name=password]", PASSWORD)
            page.locator("form button[type=submit]").first.click()
            page.wait_for_url("**/admin/")
            (TARGET / language).mkdir(parents=True, exist_ok=True)
            for shot in SHOTS:
                if not names or shot.name in names:
                    shot.go(Visit(page, base, language))
                    save(page.screenshot(clip=clip(page, shot)), TARGET / language / f"{shot.name}.webp")
        browser.close()


def main():
    """Read the arguments and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--url")
    options = parser.parse_args()
    if options.url:
        photograph(options.url.rstrip("/"), options.names)
    else:
        with demo_server() as base:
            photograph(base, options.names)


if __name__ == "__main__":
    main()
