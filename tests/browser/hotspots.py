"""The editor of hotspots in a real browser: opening it, and its parts."""

from uuid import uuid4

from django.urls import reverse
from playwright.sync_api import expect

from interactives.blocks.scene import ScenesBlock
from interactives.models import InteractivePage
from tests.factories.samples import picture

SPOT = {"shape": "point", "w": None, "h": None, "points": "", "icon": "", "colour": "point", "content": []}


def spot(title, x, y, **fields):
    """Return the raw data of a hotspot."""
    return {"type": "item", "id": str(uuid4()), "value": {**SPOT, "title": title, "x": x, "y": y, **fields}}


def scene(title="Kortteli", spots=(), size=(1200, 800)):
    """Return the raw data of a scene whose picture is new."""
    image = {"image": picture(f"{title}.png", size).pk, "decorative": False, "alt_text": ""}
    value = {"title": title, "image": image, "hotspots": list(spots)}
    return {"type": "scene", "id": str(uuid4()), "value": value}


def page_with(tuotos, *scenes, language="fi", live=False):
    """Create an interactive image of raw scenes."""
    value = ScenesBlock().to_python(list(scenes))
    return tuotos.page(InteractivePage, language, live=live, title="Kartta", slug="kartta", scenes=value)


class HotspotEditor:
    """The tool of the first scene of a page that is open in the admin."""

    def __init__(self, page, tuotos, edited):
        self.page = page
        page.goto(tuotos.url + reverse("wagtailadmin_pages:edit", args=[edited.pk]))
        self.tool = page.locator(".hotspots[data-ready]").first
        expect(self.tool).to_be_visible()

    @property
    def marks(self):
        return self.tool.locator(".hotspots__mark")

    @property
    def said(self):
        return self.tool.locator("[aria-live=polite]")

    def do(self, name):
        self.tool.locator(f"[data-do={name}]:visible").click()

    def mode(self, name):
        self.tool.locator(f"button[data-mode={name}]").click()

    def names(self):
        return self.tool.locator(".hotspots__list button > span:nth-child(2)").all_inner_texts()

    def at(self, x, y):
        """Return the place of per cents of the picture on the screen, in pixels."""
        canvas = self.tool.locator(".hotspots__canvas")
        canvas.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
        box = canvas.bounding_box()
        return box["x"] + box["width"] * x / 100, box["y"] + box["height"] * y / 100

    def click(self, x, y):
        self.page.mouse.click(*self.at(x, y))

    def drag(self, start, end):
        self.page.mouse.move(*self.at(*start))
        self.page.mouse.down()
        for part in (0.3, 0.7, 1):
            self.page.mouse.move(*self.at(*(a + (b - a) * part for a, b in zip(start, end, strict=True))))
        self.page.mouse.up()

    def number(self, name):
        return self.tool.locator(f"input[data-number={name}]")

    def field(self, name):
        """The field of the chosen hotspot in Wagtail's form."""
        return self.tool.locator(f"[data-contentpath={name}]:visible").first

    def focused(self):
        """Return the name of what has the focus."""
        script = "() => document.activeElement.getAttribute('aria-label') || document.activeElement.name || ''"
        return self.page.evaluate(script)

    def save(self):
        """Save a draft, and wait until the form is there again."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Tallenna luonnos").click()
        expect(self.tool).to_be_visible()

    def publish(self, message="julkaistu: Kartta", asked_first=False):
        """Publish. `asked_first`: points that open nothing are told of, and the second press goes on."""
        if asked_first:
            self.publish("valitse sama painike")
            expect(self.tool).to_be_visible()
        self.page.locator("footer [data-w-dropdown-target=toggle], footer .w-dropdown__toggle").first.click()
        self.page.locator("button[value='action-publish']").click()
        expect(self.page.locator(".messages")).to_contain_text(message)


def saved(page):
    """Return the newest version of a page."""
    return InteractivePage.objects.get(pk=page.pk).get_latest_revision_as_object()


def spots_of(page):
    """Return the hotspots of the first scene of the newest version of a page, in their order."""
    return list(saved(page).scenes[0].value["hotspots"])
