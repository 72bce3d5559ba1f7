"""Somebody who works in a browser with the mouse, or with the keyboard alone."""

from playwright.sync_api import expect

from tests.browser.waiting import until_windows_stand


class Hand:
    """Somebody who uses the mouse, whose clicks are counted, or the keyboard alone."""

    def __init__(self, page, way):
        self.page, self.way, self.clicks = page, way, 0

    def press(self, what, **options):
        if self.way == "mouse":
            self.clicks += 1
            what.click(**options)
            return
        self.reach(what)
        self.page.keyboard.press("Enter")

    def reach(self, what):
        """Put the focus on something that the keyboard reaches."""
        expect(what).to_be_visible()
        until_windows_stand(self.page)
        what.focus()
        expect(what).to_be_focused()

    def tab_to(self, what, most=60):
        """Go on with the tabulator until something has the focus."""
        expect(what).to_be_attached()
        until_windows_stand(self.page)
        for _press in range(most):
            if what.evaluate("each => each === document.activeElement || each.contains(document.activeElement)"):
                return
            self.page.keyboard.press("Tab")
        expect(what).to_be_focused()
