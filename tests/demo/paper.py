"""Pages as they come out of a printer. The browser reads files: no server sees what a test has not yet stored."""

import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from django.contrib.staticfiles import finders
from django.test import Client
from pypdfium2 import PdfDocument

from tests.browser.conftest import CHROMIUM

ASKED = re.compile(r'(?:href|src)="(/[^"]+\.(?:css|svg|webp|png|jpe?g))"')


def printed(path: str, folder: Path, host: str) -> list[str]:
    """Print the page at a path on A4; return the text of each sheet."""
    folder.mkdir()
    client = Client(headers={"host": host})
    page = client.get(path).content.decode()
    for address in set(ASKED.findall(page)):
        name = urlsplit(address).path
        static = finders.find(name.removeprefix("/static/")) if name.startswith("/static/") else None
        content = Path(static).read_bytes() if static else client.get(name).getvalue()
        file = folder / name.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    page = re.sub(r"<script\b.*?</script>", "", page, flags=re.DOTALL)
    (folder / "page.html").write_text(re.sub(r'((?:href|src)=")/', r"\1", page))
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    command += [f"--print-to-pdf={folder / 'page.pdf'}", f"file://{folder / 'page.html'}"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603
    return [sheet.get_textpage().get_text_range() for sheet in PdfDocument(folder / "page.pdf")]
