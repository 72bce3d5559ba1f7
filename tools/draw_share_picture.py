"""Draw what stands for the site elsewhere: share picture, touch icon and favicon. Needs Chromium."""

import io
import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tools.chromium import launch

STATIC = Path(__file__).resolve().parents[1] / "static"
HEADER = STATIC.parent / "templates/navigation/header.html"
INK, PAPER, POINT = "#102a22", "#ffffff", "#b31076"
KINDS = ["report", "post", "event", "picture", "service", "model"]
SCALE, BASE = 1.5, 94.5  # of the drawings of kinds: all stand on one line, at 94.5 of their 96


def wordmark() -> str:
    """Return the name as it is drawn in the header, in the inks of the picture."""
    drawn = re.search(r'<svg viewBox="0 0 160 36"[^>]*>(.*?)</svg>', HEADER.read_text(encoding="utf-8"))
    return drawn[1].replace("currentColor", INK).replace("var(--point)", POINT)


def kinds() -> str:
    """Return the outputs in a row on their line. Their points are open, because a drawing has one point only."""
    symbols = (STATIC / "icons.svg").read_text(encoding="utf-8")
    drawn = []
    for number, name in enumerate(KINDS):
        shape = re.search(rf'<symbol id="k-{name}"[^>]*>(.*?)</symbol>', symbols)[1]
        shape = re.sub(r'fill="var[^"]*" stroke="none"', "", shape)
        drawn.append(f'<g transform="translate({60 + number * 180} {540 - BASE * SCALE}) scale({SCALE})">{shape}</g>')
    return "".join(drawn)


def share_picture() -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><path fill="{PAPER}" d="M0 0h1200v630H0z"/>'
        f'<g transform="translate(92 104) scale(5)">{wordmark()}</g>'
        f'<g fill="none" stroke="{INK}" stroke-width="{5 / SCALE:.2f}">{kinds()}</g>'
        f'<path stroke="{INK}" stroke-width="5" d="M0 540h60M1140 540h60"/></svg>'
    )


def icon(margin: int) -> str:
    """Return the mark on paper, with room around it."""
    mark = (STATIC / "mark.svg").read_text(encoding="utf-8")
    shapes = "".join(re.findall(r"<(?:path|circle) [^>]*/>", mark))
    shapes = shapes.replace("<path ", f'<path fill="none" stroke="{INK}" stroke-width="5.6" ')
    shapes = shapes.replace("<circle ", f'<circle fill="{POINT}" ')
    side = 32 + 2 * margin
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-margin} {-margin} {side} {side}">'
        f'<path fill="{PAPER}" d="M{-margin} {-margin}h{side}v{side}h{-side}z"/>{shapes}</svg>'
    )


def save(browser, svg: str, name: str, width: int, height: int):
    """Write a drawing as a PNG with few colours."""
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_content(f"<style>body {{ margin: 0 }} svg {{ display: block; inline-size: 100% }}</style>{svg}")
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(48)
    image.save(STATIC / name, optimize=True)
    page.close()
    print(f"{name:16} {(STATIC / name).stat().st_size:7,} bytes")


def main():
    with sync_playwright() as playwright:
        browser = launch(playwright)
        save(browser, share_picture(), "share.png", 1200, 630)
        save(browser, icon(8), "touch-icon.png", 180, 180)
        save(browser, icon(2), "favicon.png", 32, 32)
        browser.close()


if __name__ == "__main__":
    main()
