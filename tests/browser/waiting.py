"""What tests in a browser wait for, instead of waiting for a while."""

from playwright.sync_api import expect

# The page editor notes the form's first state about two seconds after loading, twice with a moment between; what was
# changed before the second time is not saved.
NOTE_THE_FORM = """
let noting;
addEventListener("w-unsaved:watch-edits", () => {
    clearTimeout(noting);
    noting = setTimeout(() => { document.documentElement.dataset.noted = "yes"; }, 500);
})"""

# A window that opens takes the focus for itself once more when it stands still, from a field that was reached before.
NOTE_OPEN_WINDOWS = """
addEventListener("focusin", ({ target }) => { if (target.matches(".modal")) target.dataset.stands = "yes"; });"""


def until_noted(page):
    """Wait until the page editor has noted the form's first state."""
    expect(page.locator("html[data-noted]")).to_have_count(1)


def until_windows_stand(page):
    """Wait until a window that opens has taken the focus."""
    expect(page.locator(".modal:not([data-stands])")).to_have_count(0)


class Held:
    """Requests that the test keeps on their way until it lets them go: a slow connection."""

    def __init__(self, page, address, is_held):
        self.page, self.address, self.is_held, self.routes = page, address, is_held, []
        page.route(address, self.meet)

    def meet(self, route):
        if self.is_held(route.request):
            self.routes.append(route)
        else:
            route.continue_()

    def let_go(self):
        routes, self.routes, self.is_held = self.routes, [], lambda request: False
        for route in routes:
            route.continue_()
        self.page.unroute(self.address)
