"""Voikko's morphology of Finnish: by the system's libvoikko, else by the flat transducer."""

import re
import threading
from importlib.metadata import version
from pathlib import Path

from search.analysis.files import data_folder
from search.analysis.flat import FlatTransducer
from search.analysis.flat_build import build

LONGEST = 60
DICTIONARY_FOLDERS = ("/usr/lib/voikko", "/usr/share/voikko", "/usr/local/lib/voikko", "/opt/homebrew/lib/voikko")


class Libvoikko:
    """The library of the system. Its handles are for one thread at a time, so each thread has its own."""

    def __init__(self):
        """Raise ImportError, OSError or a VoikkoException when binding, library or dictionary is missing."""
        import libvoikko

        self._open = lambda: libvoikko.Voikko("fi")
        self._local = threading.local()
        self._local.handle = self._open()
        self.name = f"libvoikko {libvoikko.Voikko.getVersion()} / voikko-fi {_dictionary_version()}"

    def outputs(self, word: str) -> list[str]:
        """Return the description of each reading of a word."""
        if len(word) > LONGEST:
            return []
        handle = getattr(self._local, "handle", None)
        if handle is None:
            handle = self._local.handle = self._open()
        return [reading["FSTOUTPUT"] for reading in handle.analyze(word) if "FSTOUTPUT" in reading]


def _dictionary_version() -> str:
    """Return the version that the system's dictionary states of itself: libvoikko has no call for it."""
    for folder in DICTIONARY_FOLDERS:
        for index in sorted(Path(folder).glob("5/mor-*/index.txt")):
            found = re.search(r"^SM-Version: *(.+)$", index.read_text("utf-8", "replace"), re.MULTILINE)
            if found:
                return found[1].strip()
    return "unknown"


class Flat:
    """The transducer of the pyvoikko wheel, turned into a flat file at first need."""

    def __init__(self):
        """Raise OSError or ValueError when the wheel is missing or the file can be neither read nor written."""
        wheel = version("pyvoikko")
        path = data_folder() / f"finnish-{wheel}.flat"
        self.name = f"voikko-flat, pyvoikko {wheel}"
        try:
            self._transducer = FlatTransducer(path)
        except (OSError, ValueError):
            build(path)
            self._transducer = FlatTransducer(path)

    def outputs(self, word: str) -> list[str]:
        """Return the description of each reading of a word."""
        return self._transducer.readings(word) if len(word) <= LONGEST else []
