"""Take pictures of the demo site into `docs/screenshots/`, at three widths and in both schemes. Needs Chromium.

    python -m tools.site_tour.screenshots [--url http://127.0.0.1:8000] [--whole] [--to DIR] [NAME…]

Names are those of `tools/site_tour/tour.py`. Without --url a server with production settings is started meanwhile.
The committed pictures were taken with Liberation Sans and Noto Serif (Debian: fonts-liberation, fonts-noto-core).
"""

import argparse
import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tools.chromium import launch
from tools.site_tour.demo_server import ROOT, demo_server
from tools.site_tour.tour import TOUR

WIDTHS = {360: 800, 768: 1024, 1280: 900}  # pixels: width and height of the window
SCHEMES = ["light", "dark"]
BOTH_LANGUAGES = {"front", "post", "search", "interactive"}
LEFT_OUT = {
    "search-empty",
    "list-nothing",
    "publication-elsewhere",
    "services",
    "interactives",
    "accessibility",
    "privacy",
    "library-last-page",
    "library-withdrawn-list",
}
TALLEST = 6000  # pixels, with --whole
QUALITY = 62
OPENED = {"interactive": ".marker"}  # what is pressed before the picture is taken; without it the page as it opens


def shots(wanted: list[str]):
    """Give each stop of the tour, language, width and scheme that is wanted; without names those of the documents."""
    for stop in TOUR:
        if stop.name in wanted if wanted else stop.name not in LEFT_OUT:
            for language in ["fi", "sv"] if stop.name in BOTH_LANGUAGES else ["fi"]:
                for width in WIDTHS:
                    for scheme in SCHEMES:
                        yield stop, language, width, scheme


def take(page, url: str, opened: str | None, whole: bool) -> Image.Image:
    """Return the picture of a page, as the reader sees it when it opens, or the whole length of it."""
    page.goto(url)
    page.wait_for_load_state("networkidle")
    if opened and page.locator(opened).count():
        page.locator(opened).first.scroll_into_view_if_needed()
        page.locator(opened).first.click(force=True)
        page.wait_for_timeout(500)
        page.evaluate("document.querySelector('.scene').scrollIntoView()")
    if whole:
        height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
        page.set_viewport_size({"width": page.viewport_size["width"], "height": height})
        page.wait_for_load_state("networkidle")
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def photograph(base: str, target: Path, names: list[str], whole: bool) -> int:
    """Write the pictures; return their size in bytes."""
    target.mkdir(parents=True, exist_ok=True)
    total = 0
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for stop, language, width, scheme in shots(names):
            window = {"width": width, "height": WIDTHS[width]}
            page = browser.new_page(viewport=window, color_scheme=scheme, locale=f"{language}-FI")
            picture = take(page, stop.url(base, language), OPENED.get(stop.name), whole)
            file = target / f"{stop.name}-{language}-{width}-{scheme}.webp"
            picture.save(file, "WEBP", quality=QUALITY, method=6)
            total += file.stat().st_size
            page.close()
        browser.close()
    return total


def main():
    """Read the arguments and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--url")
    parser.add_argument("--to", type=Path, default=ROOT / "docs/screenshots")
    parser.add_argument("--whole", action="store_true")
    options = parser.parse_args()
    arguments = (options.to, options.names, options.whole)
    if options.url:
        total = photograph(options.url.rstrip("/"), *arguments)
    else:
        with demo_server() as base:
            total = photograph(base, *arguments)
    print(f"{total / 1_000_000:.1f} MB of pictures in {options.to}")


if __name__ == "__main__":
    main()
