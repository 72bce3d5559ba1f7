"""Documents and docstrings name files and modules that are there."""

import re
import subprocess
from pathlib import Path

from django.conf import settings

APPS = "core|home|publications|blog|events|forms|interactives|search"
PATH = re.compile(rf"`((?:{APPS}|cms|demo|styleguide|tools|tests|scripts|templates|static|docs|locale)/[\w/.-]+)`")
MODULE = re.compile(rf"`((?:{APPS})(?:\.[a-z_]+)+)`")


def texts() -> dict[Path, str]:
    command = ["git", "ls-files", "*.py", "*.md", "*.html", "*.js"]
    names = subprocess.run(command, cwd=settings.BASE_DIR, capture_output=True, text=True, check=True).stdout.split()  # noqa: S603
    files = [settings.BASE_DIR / name for name in names if not name.startswith("docs/decisions/")]
    return {file: file.read_text() for file in files if file.is_file()}


def is_there(name: str) -> bool:
    """Whether a module is there, or something that stands in one."""
    path = settings.BASE_DIR / name.replace(".", "/")
    if path.is_dir() or path.with_suffix(".py").is_file():
        return True
    parent = path.parent.with_suffix(".py")
    return parent.is_file() and path.name in parent.read_text()


def test_paths_in_documents_lead_somewhere():
    named = {(file.name, path) for file, text in texts().items() for path in PATH.findall(text)}
    assert len(named) > 20
    assert [row for row in sorted(named) if not (settings.BASE_DIR / row[1]).exists()] == []


def test_modules_in_documents_are_there():
    named = {
        (file.name, module)
        for file, text in texts().items()
        for module in MODULE.findall(text)
        if not module.endswith((".py", ".html"))
    }
    assert len(named) > 20
    assert [row for row in sorted(named) if not is_there(row[1])] == []
