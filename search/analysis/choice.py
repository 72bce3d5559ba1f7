"""Which analyser a language has on this machine."""

import threading
from pathlib import Path

from search.analysis.analysed import Analyser
from search.analysis.snowball import SnowballAnalyser

# Raised when our own rules change the terms: whoever stored an index compares it and asks for a rebuild.
RULES = 1

_lock = threading.Lock()
_analysers: dict[str, Analyser] = {}
_folder: Path | None = None


def set_data_folder(path: str | Path) -> None:
    """Say where files built from the dictionaries may lie; until then it is a folder of the user's cache."""
    global _folder
    _folder = Path(path)


def analyser_for(language: str) -> Analyser:
    """Return the best analyser that this machine has for a language, loaded at first need."""
    found = _analysers.get(language)
    if found is None:
        with _lock:
            found = _analysers.get(language) or _load(language)
            _analysers[language] = found
    return found


def _load(language: str) -> Analyser:
    return SnowballAnalyser(language, fallback=language in ("fi", "sv"))


def analyser(language: str) -> str:
    """Return name and version of what analyses a language, with the number of our own rules. Stored with an index."""
    return f"{analyser_for(language).name}, rules {RULES}"


def is_fallback(language: str) -> bool:
    """Tell whether the language's dictionaries are missing, so that only stems by rule are left."""
    return analyser_for(language).fallback
