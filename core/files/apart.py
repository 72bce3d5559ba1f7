"""Looks into files of strangers by a process of their own, which may take some processor time and memory, and no more.

A picture of a few kilobytes may unpack to a gigabyte, and a page of a PDF file may take an hour. Here the process that
opens it pays for that, and not the server or the worker.
"""

import base64
import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from core.files.extraction import Facts, Locked, PageText, Unreadable

HOME = Path(__file__).resolve().parents[2]
LONGEST_LINE = 16 * 1024 * 1024
SECONDS = 20  # of processor time, for opening a file, for one page, for a picture
WAIT = 300  # seconds; on a machine that is very busy processor time passes slowly
REFUSED = {"Locked": Locked, "Unreadable": Unreadable}


class TooHeavy(Exception):
    """Reading the file takes more than a file may take."""


def verdict(task: str, upload, *arguments) -> str:
    """Return what a look at an uploaded file says: whole, broken, or heavy."""
    return look(task, upload, *arguments)["verdict"]


def look(task: str, upload, *arguments) -> dict:
    """Return all that a look at an uploaded file says, its `verdict` among it."""
    path = upload.temporary_file_path() if hasattr(upload, "temporary_file_path") else "-"
    upload.seek(0)
    data = None if path != "-" else upload.read()
    upload.seek(0)
    return _told(task, path, *arguments, data=data)


def look_at_path(task: str, path: str, *arguments) -> dict:
    """Return all that a look at a file on the disk says, its `verdict` among it."""
    return _told(task, path, *arguments, data=b"")


def _told(task: str, path: str, *arguments, data: bytes | None) -> dict:
    try:
        done = subprocess.run(  # noqa: S603
            _command(task, path, *arguments), input=data, timeout=WAIT, **_surroundings()
        )
        return json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):  # it was ended before it told anything
        return {"verdict": "heavy"}


class PdfReading:
    """One reading of a PDF file: a context, in which the file is told piece by piece. Raises what opening it raises."""

    def __init__(self, path: str):
        self._process = subprocess.Popen(  # noqa: S603
            _command("read", path), stdin=subprocess.DEVNULL, **_surroundings()
        )

        self.record: dict = {}  # what is offered for the record of the work; told with the rest

    def __enter__(self):
        try:
            told = self._next()
            if refused := told.get("refused"):
                raise REFUSED[refused]
            self.page_count = told["pages"]
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_error):
        self._process.kill()
        self._process.stdout.close()
        self._process.wait()

    def pages(self):
        """Yield the pages."""
        for _number in range(self.page_count):
            yield PageText(**self._next()["page"])

    def rest(self) -> tuple[Facts, bytes]:
        """Return what stands beside the pages, and the picture of the first page; b"" where it cannot be drawn.

        After the pages. What takes too much here costs neither the pages nor what was told before.
        """
        facts, picture = Facts(**self._next()["facts"]), b""
        with suppress(TooHeavy):
            self.record = self._next()["record"]
            picture = base64.b64decode(self._next()["picture"])
            facts = Facts(**self._next()["facts"])
        return facts, picture

    def judged(self) -> dict[str, list[int]]:
        """Return what hinders people who do not see the file, with its pages; after the rest."""
        try:
            return self._next()["judged"]
        except (TooHeavy, KeyError):  # a step before it may have ended the process, or told of itself in its place
            return {"unjudged": []}

    def _next(self) -> dict:
        line = self._process.stdout.readline(LONGEST_LINE)
        if not line.endswith(b"\n"):
            raise TooHeavy
        return json.loads(line)


def _command(task: str, path: str, *arguments) -> list[str]:
    return [sys.executable, "-m", "core.files.reader", str(SECONDS), task, path, *map(str, arguments)]


def _surroundings() -> dict:
    """Return what such a process gets: the code, and nothing of ours besides."""
    return {
        "cwd": HOME,
        "env": {"PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"},
        "stdout": subprocess.PIPE,
        "stderr": subprocess.DEVNULL,
    }
