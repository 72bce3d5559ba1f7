"""Firefox and WebKit as Debian has them, driven by selenium: the engines that are not Chromium's."""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import ActionChains, Remote, WebKitGTK
from selenium.webdriver.common.by import By
from selenium.webdriver.firefox.options import Options as FirefoxOptions
from selenium.webdriver.remote.command import Command
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options as WebKitOptions
from selenium.webdriver.webkitgtk.service import Service

from tests.missing import missing

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
WEBKIT_DRIVER = shutil.which("WebKitWebDriver")
MINI_BROWSER = next(iter(Path("/usr").glob("lib/*/webkit2gtk-4.*/MiniBrowser")), None)
HEIGHT = 900
PATIENCE = 15  # seconds; a loaded machine is slow, and waiting ends as soon as it may
# MiniBrowser's own buttons keep its window wider than a phone; its theme may make them as small as one likes.
SMALL_BUTTONS = "* { min-width: 0; padding: 0; margin: 0; font-size: 6px; } button { margin-left: -12px; }"
# The window of Firefox cannot be as narrow as a phone's either; what it shows can.
NARROW = "gBrowser.selectedBrowser.style.cssText = `width: ${arguments[0]}px; height: ${arguments[1]}px; flex: none`"
PREFERENCES = """
user_pref("marionette.port", 0);
user_pref("intl.accept_languages", "fi");
user_pref("ui.useOverlayScrollbars", 1);
user_pref("network.http.speculative-parallel-limit", 0);
user_pref("services.settings.server", "data:,#nothing-is-asked-of-the-network");
user_pref("app.update.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("browser.safebrowsing.provider.mozilla.updateURL", "");
"""


class Browser:
    """A browser under test, with the few things that the tests ask of it."""

    def __init__(self, driver, resize):
        self.driver = driver
        self.resize = resize

    def open(self, url: str, width: int = 1280):
        """Show a page in a window so wide."""
        self.resize(width, HEIGHT)
        self.driver.get(url)
        self.wait("document.fonts.status === 'loaded'")

    def ask(self, expression: str, *things):
        """Return the value of JavaScript; `arguments` are the things."""
        return self.driver.execute_script(f"return {expression}", *things)

    def wait(self, expression: str, *things):
        """Wait until JavaScript says yes."""
        told = f"{expression} is not true at {self.driver.current_url}"
        return WebDriverWait(self.driver, PATIENCE, 0.1).until(lambda _driver: self.ask(expression, *things), told)

    def find(self, selector: str):
        """Return the first element, when it is there."""
        self.wait("document.querySelector(arguments[0]) !== null", selector)
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def press(self, *keys: str):
        ActionChains(self.driver).send_keys(*keys).perform()

    @property
    def mouse(self):
        return ActionChains(self.driver, duration=50)


class Marionette:
    """Selenium's way to Firefox without geckodriver, which Debian does not have: it only passes on what is below."""

    COMMANDS = {
        Command.NEW_SESSION: "WebDriver:NewSession",
        Command.GET: "WebDriver:Navigate",
        Command.GO_BACK: "WebDriver:Back",
        Command.GET_CURRENT_URL: "WebDriver:GetCurrentURL",
        Command.ADD_COOKIE: "WebDriver:AddCookie",
        Command.SCREENSHOT: "WebDriver:TakeScreenshot",
        Command.FIND_ELEMENT: "WebDriver:FindElement",
        Command.CLICK_ELEMENT: "WebDriver:ElementClick",
        Command.SEND_KEYS_TO_ELEMENT: "WebDriver:ElementSendKeys",
        Command.W3C_EXECUTE_SCRIPT: "WebDriver:ExecuteScript",
        Command.W3C_ACTIONS: "WebDriver:PerformActions",
        Command.W3C_CLEAR_ACTIONS: "WebDriver:ReleaseActions",
    }

    def __init__(self, port: int):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.answers = self.socket.makefile("rb")
        self.count = 0
        self.receive()  # Firefox says first what it speaks

    def receive(self):
        length = b""
        while (letter := self.answers.read(1)) != b":":
            length += letter
        return json.loads(self.answers.read(int(length)))

    def send(self, name: str, params: dict):
        self.count += 1
        message = json.dumps([0, self.count, name, params]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        return self.receive()[2:]

    def execute(self, command: str, params: dict) -> dict:
        """Answer as selenium's own connection does."""
        error, result = self.send(self.COMMANDS[command], {"full": False, **params})  # a picture of what is seen
        if error:
            return {"status": error["error"], "value": error}
        value = result["value"] if isinstance(result, dict) and set(result) == {"value"} else result
        return {"status": None, "value": value}

    def resize(self, width: int, height: int):
        self.send("Marionette:SetContext", {"value": "chrome"})
        self.send("WebDriver:ExecuteScript", {"script": NARROW, "args": [width, height]})
        self.send("Marionette:SetContext", {"value": "content"})


def until(answer, process):
    """Return what `answer` gives as soon as it gives anything."""
    for _try in range(PATIENCE * 20):
        if (found := answer()) or process.poll() is not None:
            return found
        time.sleep(0.05)
    return None


@contextmanager
def firefox():
    """Start Firefox without a window."""
    if not FIREFOX:
        missing("Firefox is not installed (sudo apt install firefox-esr)")
    with tempfile.TemporaryDirectory(prefix="tuotos-firefox-") as profile:
        (Path(profile) / "user.js").write_text(PREFERENCES)
        command = [FIREFOX, "--headless", "--no-remote", "--marionette", "--remote-allow-system-access"]
        command += ["--profile", profile]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
        try:
            port = Path(profile) / "MarionetteActivePort"
            marionette = Marionette(int(until(lambda: port.exists() and port.read_text(), process)))
            yield Browser(Remote(marionette, options=FirefoxOptions()), marionette.resize)
        finally:
            process.terminate()
            process.wait(timeout=20)


@contextmanager
def webkit():
    """Start WebKit's small browser on a screen that nobody sees."""
    if not (WEBKIT_DRIVER and MINI_BROWSER and shutil.which("Xvfb")):
        missing("WebKit is not installed (sudo apt install webkit2gtk-driver xvfb)")
    with screen() as display, tempfile.TemporaryDirectory(prefix="tuotos-webkit-") as settings:
        theme = Path(settings) / "gtk-3.0/gtk.css"
        theme.parent.mkdir()
        theme.write_text(SMALL_BUTTONS)
        environment = {**os.environ, "DISPLAY": display, "XDG_CONFIG_HOME": settings, "LANGUAGE": "fi"}
        if os.geteuid() == 0:  # its sandbox does not start for root
            environment["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1"
        options = WebKitOptions()
        options.binary_location = str(MINI_BROWSER)
        options.add_argument("--automation")
        driver = WebKitGTK(options, Service(WEBKIT_DRIVER, env=environment))
        try:
            yield Browser(driver, lambda width, height: driver.set_window_size(width, height))
        finally:
            driver.quit()


@contextmanager
def screen():
    """Start a screen in memory, and give its name."""
    out, into = os.pipe()
    command = ["Xvfb", "-displayfd", str(into), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[into], stderr=subprocess.DEVNULL)  # noqa: S603
    try:
        yield f":{os.read(out, 20).decode().strip()}"
    finally:
        process.terminate()
        process.wait(timeout=20)
        os.close(out)
        os.close(into)


ENGINES = {"firefox": firefox, "webkit": webkit}
