"""Lines of a file to import, and what is wrong with them, by row."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _


class UnreadableFile(Exception):
    """A file that cannot be read at all."""


class RowError(Exception):
    """What is wrong with one row, in the user's language."""


@dataclass(frozen=True)
class Problem:
    """What is wrong with one row of a file, or what the user should know about it."""

    row: int
    text: str
    file: str = ""

    def __str__(self):
        words = {"row": self.row, "file": self.file, "problem": self.text}
        return _("%(file)s, row %(row)s: %(problem)s") % words if self.file else _("Row %(row)s: %(problem)s") % words


def read_lines(path: str) -> Iterator[tuple[int, bytes]]:
    """Yield the number and the bytes of each line that is not empty, from 1.

    Raises UnreadableFile when there is no such file, or it cannot be opened.
    """
    try:
        content = Path(path).read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(_("There is no such file: %(path)s.") % {"path": path}) from None
    except OSError as error:
        raise UnreadableFile(
            _("The file cannot be read: %(path)s (%(reason)s).") % {"path": path, "reason": error.strerror}
        ) from None
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            yield number, line.rstrip(b"\r")


def decode(line: bytes) -> str:
    """Return the text of a line. Raises RowError when it is not UTF-8 or holds a NUL."""
    try:
        text = line.decode()
    except UnicodeDecodeError:
        raise RowError(_("The text is not in UTF-8.")) from None
    if "\0" in text:
        raise RowError(_("There is a NUL character in the text."))
    return text
