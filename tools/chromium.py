"""The browser of the scripts that look at pages, draw or print."""

import shutil

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def launch(playwright):
    """Start Chromium without a window."""
    return playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
