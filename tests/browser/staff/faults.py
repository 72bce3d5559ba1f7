"""What goes wrong behind the page while somebody works: errors of scripts, and requests that were not answered."""


class Faults:
    """Notes what fails in a browser page, until it is asked."""

    def __init__(self, page):
        self.noted = []
        page.on("pageerror", lambda error: self.noted.append(f"script: {error}"))
        page.on("console", self._console)
        page.on("response", self._response)
        page.on("requestfailed", self._failed)

    def _console(self, message):
        if message.type == "error" and "Failed to load resource" not in message.text:  # the answer itself is noted
            self.noted.append(f"console: {message.text[:300]}")

    def _response(self, response):
        lacks_something = response.status == 400 and "/add/" in response.url  # a new page that saves itself too early
        if response.status >= 400 and not lacks_something:
            self.noted.append(f"{response.status}: {response.request.method} {response.url}")

    def _failed(self, request):
        if request.failure != "net::ERR_ABORTED":  # the browser gives up what a page that is left had asked
            self.noted.append(f"{request.failure}: {request.method} {request.url}")

    def take(self) -> list[str]:
        """Return what was noted since the last time."""
        noted, self.noted = self.noted, []
        return noted
