"""Voikko's morphology of Finnish: by the system's libvoikko, else by the flat transducer."""

import re
from collections import deque
from importlib.metadata import version
from pathlib import Path

from search.analysis.finnish import building
from search.analysis.finnish.transducer import FlatTransducer

DICTIONARY_FOLDERS = ("/usr/lib/voikko", "/usr/share/voikko", "/usr/local/lib/voikko", "/opt/homebrew/lib/voikko")


class Libvoikko:
    """The library of the system. A handle is for one thread at a time, so they are lent from a pool."""

    def __init__(self):
        """Raise ImportError, OSError or a VoikkoException when binding, library or dictionary is missing."""
        import libvoikko

        libvoikko.VoikkoLibrary.open()  # a Voikko that finds no library is still finalised, and prints a traceback

        self._open = lambda: libvoikko.Voikko("fi")
        self._free = deque([self._open()])
        self.name = f"libvoikko {libvoikko.Voikko.getVersion()} / voikko-fi {_dictionary_version()}"

    def outputs(self, word: str) -> list[str]:
        """Return the description of each reading of a word."""
        try:
            handle = self._free.pop()
        except IndexError:
            handle = self._open()
        try:
            return [reading["FSTOUTPUT"] for reading in handle.analyze(word) if "FSTOUTPUT" in reading]
        finally:
            self._free.append(handle)


def _dictionary_version() -> str:
    """Return the version that the system's dictionary states of itself: libvoikko has no call for it."""
    for folder in DICTIONARY_FOLDERS:
        for index in sorted(Path(folder).glob("5/mor-*/index.txt")):
            found = re.search(r"^SM-Version: *(.+)$", index.read_text("utf-8", "replace"), re.MULTILINE)
            if found:
                return found[1].strip()
    return "unknown"


class Flat:
    """The transducer of the pyvoikko wheel, turned into a flat file."""

    def __init__(self):
        """Raise OSError, ValueError or PackageNotFoundError when the wheel or the file is missing."""
        self.name = f"voikko-flat, pyvoikko {version('pyvoikko')}"
        self._transducer = FlatTransducer(building.path())

    def outputs(self, word: str) -> list[str]:
        """Return the description of each reading of a word."""
        return self._transducer.readings(word)
