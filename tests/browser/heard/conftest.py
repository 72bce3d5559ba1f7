"""A screen reader of sorts (npm's @guidepup/virtual-screen-reader): it goes through what assistive technology is given.

Its own words, such as "link" and "end of list", are English. It proves nothing of NVDA or VoiceOver.
"""

import os
import re
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import expect

from tests.missing import missing

READER = settings.BASE_DIR / (
    "scripts/browser-checks/node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js"
)
LOGS = Path(__file__).parent / "logs"
MOST = 2000  # phrases of a page
ROLES = "heading|link|button|image|group|region|article|navigation|dialog|checkbox|textbox|combobox|term|list"
FRAME = re.compile(
    r"(end of )?(paragraph|list|listitem|article|figure|caption|group|main|document)\b(?!,)|end of |listitem,"
)
LISTEN = """async ([selector, most]) => {
    const { virtual } = await import("/tests-screen-reader.js");
    await virtual.start({ container: document.body });
    const first = await virtual.lastSpokenPhrase();
    const wanted = document.querySelector(selector);
    const named = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("label")?.control;
    const belong = (one, other) => one.contains(other) || named(one) === other || named(other) === one;
    const heard = [];
    let before = null;
    for (let phrase = first, count = 0; count < most && phrase !== "end of document"; count += 1) {
        const node = virtual.activeNode;
        if (wanted === node || wanted.contains(node)) heard.push([phrase, Boolean(before && belong(before, node))]);
        else if (heard.length) break;
        before = node;
        await virtual.next();
        phrase = await virtual.lastSpokenPhrase();
    }
    await virtual.stop();
    return heard;
}"""


def plain(phrase: str) -> str:
    """Return what a phrase says without the words of the screen reader about it."""
    return re.sub(
        rf"^({ROLES}), |, (level|\d+ control|not |position|required|expanded|current).*$", "", phrase
    ).casefold()


class Listener:
    """Somebody who hears a page."""

    def __init__(self, page):
        self.page = page

    def hear(self, selector: str = "main") -> list[str]:
        """Return what is told of a part of the page, from its beginning to its end."""
        return [phrase for phrase, _is_inside in self._heard(selector)]

    def told_twice(self, selector: str = "main") -> list[str]:
        """Return names and texts that are told twice in a row, by things of which none is part or name of the other."""
        heard = [(plain(phrase), inside) for phrase, inside in self._heard(selector) if not FRAME.match(phrase)]
        return [
            now for (before, _inside), (now, is_inside) in pairwise(heard) if now and now == before and not is_inside
        ]

    def _heard(self, selector: str) -> list:
        expect(self.page.locator(selector).first).to_be_attached()
        return self.page.evaluate(LISTEN, [selector, MOST])


@pytest.fixture
def listener(browser_page):
    """Return a function that opens a browser page to listen to, in a browser of a language."""
    if not READER.exists():
        missing("The virtual screen reader is not installed (make browser-checks)")
    body = READER.read_text()

    def listen(language="fi"):
        page = browser_page(bypass_csp=True, locale=language)  # the policy lets no script of another place in
        page.route("**/tests-screen-reader.js", lambda route: route.fulfill(body=body, content_type="text/javascript"))
        return Listener(page)

    return listen


@pytest.fixture
def as_kept(request):
    """Return a function that compares what is heard with the log that was kept; `WRITE_LOGS=1` writes it anew."""

    def compare(name: str, phrases: list[str]):
        path, heard = LOGS / f"{name}.txt", "\n".join(phrases) + "\n"
        if os.environ.get("WRITE_LOGS"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(heard)
        assert heard == path.read_text(), f"read {path.name}, then WRITE_LOGS=1 if it is better now"

    return compare
