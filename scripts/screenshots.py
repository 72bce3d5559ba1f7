"""Take pictures of the demo site into `docs/screenshots/`, at three widths and in both schemes. Needs Chromium.

    scripts/screenshots.py [--url http://127.0.0.1:8000] [--whole] [--to DIR] [NAME…]

Names are those of `scripts/tour.py`. Without --url a server with production settings is started for the time of it.
"""

import argparse
import io
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent))

from demo_server import ROOT, demo_server
from tour import TOUR

WIDTHS = {360: 800, 768: 1024, 1280: 860}  # pixels: width and height of the window
SCHEMES = ["light", "dark"]
SWEDISH = {"front", "post", "search"}  # shown in both languages
TALLEST = 6000  # pixels, with --whole
QUALITY = 68
OPENING = {"interactive": "a[href^='#'] .spot__dot, .spot"}  # what is pressed before the picture is taken


def shots(wanted: list[str]):
    """Give each stop of the tour, language, width and scheme that is wanted; without names those of the documents."""
    for stop in TOUR:
        if wanted and stop.name not in wanted:
            continue
        for language in ["fi", "sv"] if stop.name in SWEDISH else ["fi"]:
            for width in WIDTHS:
                for scheme in SCHEMES:
                    yield stop, language, width, scheme


def take(page, url: str, name: str, whole: bool) -> Image.Image:
    """Return the picture of a page, as the reader sees it when it opens, or the whole length of it."""
    page.goto(url)
    page.wait_for_load_state("networkidle")
    if name in OPENING and page.locator(OPENING[name]).count():
        page.locator(OPENING[name]).first.click(force=True)
        page.wait_for_timeout(400)
    height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
    if whole:
        page.set_viewport_size({"width": page.viewport_size["width"], "height": height})
        page.wait_for_load_state("networkidle")
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def photograph(base: str, target: Path, names: list[str], whole: bool) -> int:
    """Write the pictures; return their size in bytes."""
    target.mkdir(parents=True, exist_ok=True)
    total = 0
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for stop, language, width, scheme in shots(names):
            locale = {"fi": "fi-FI", "sv": "sv-FI"}[language]
            context = browser.new_context(
                viewport={"width": width, "height": WIDTHS[width]}, color_scheme=scheme, locale=locale
            )
            picture = take(context.new_page(), stop.url(base, language), stop.name, whole)
            file = target / f"{stop.name}-{language}-{width}-{scheme}.webp"
            picture.save(file, "WEBP", quality=QUALITY, method=6)
            total += file.stat().st_size
            context.close()
        browser.close()
    return total


def main():
    """Read the arguments and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
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
