"""Draw the demo's pictures: write each as SVG beside its code, and as WebP for the site. Needs Chromium."""

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from demo.texts.captions import CAPTIONS
from tools.art import DRAWINGS, PORTRAITS, portrait
from tools.chromium import launch

ROOT = Path(__file__).resolve().parents[1]
SOURCES, FILES = ROOT / "tools/art", ROOT / "demo/files/pictures"
LIMIT, SCENE_LIMIT = 60_000, 180_000


def drawings(wanted):
    """Each picture's name and its SVG."""
    for draw in DRAWINGS:
        name = draw.__name__.replace("_", "-")
        if not wanted or name in wanted:
            yield name, draw()
    for initials in PORTRAITS:
        name = f"portrait-{initials.lower()}"
        if not wanted or name in wanted:
            yield name, portrait(initials)


def render(browser, svg):
    """The picture as it stands in the SVG, at its own size."""
    width, height = (int(number) for number in svg.split('viewBox="0 0 ')[1].split('"')[0].split())
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_content(f"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{svg}")
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    return image


def save(image, target, limit):
    """WebP at the best quality from 82 down that fits the limit."""
    for quality in range(82, 50, -6):
        image.save(target, "WEBP", quality=quality, method=6)
        if target.stat().st_size <= limit:
            break
    return target.stat().st_size


def main():
    """Draw all pictures, or those whose names are given."""
    FILES.mkdir(parents=True, exist_ok=True)
    total = 0
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for name, svg in drawings(sys.argv[1:]):
            source = SOURCES / f"{name}.svg"
            source.write_text(svg, encoding="utf-8")
            size = save(
                render(browser, svg), FILES / f"{name}.webp", SCENE_LIMIT if name.startswith("scene-") else LIMIT
            )
            total += size + source.stat().st_size
            described = "" if name in CAPTIONS or name.startswith("portrait-") else "  no alternative text"
            print(f"{name:32} svg {source.stat().st_size:7,}  webp {size:7,}{described}")
        browser.close()
    print(f"{'all':32} {total:,} bytes")


if __name__ == "__main__":
    main()
