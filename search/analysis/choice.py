"""Which analyser a language has on this machine."""

import logging
import threading

from search.analysis.analysed import Analyser
from search.analysis.finnish import FinnishAnalyser
from search.analysis.snowball import SnowballAnalyser
from search.analysis.swedish import SwedishAnalyser
from search.analysis.voikko import Flat, Libvoikko

# Raised when our own rules change the terms: whoever stored an index compares it and asks for a rebuild.
RULES = 1

_lock = threading.Lock()
_analysers: dict[str, Analyser] = {}
logger = logging.getLogger(__name__)


def analyser_for(language: str) -> Analyser:
    """Return the best analyser that this machine has for a language, loaded at first need."""
    found = _analysers.get(language)
    if found is None:
        with _lock:
            found = _analysers.get(language) or _load(language)
            _analysers[language] = found
    return found


def _load(language: str) -> Analyser:
    for make in MAKERS.get(language, ()):
        try:
            return make()
        except Exception:
            logger.warning("No %s of %s on this machine", make.__name__, language, exc_info=True)
    return SnowballAnalyser(language, fallback=language in MAKERS)


def finnish_by_library() -> Analyser:
    return FinnishAnalyser(Libvoikko())


def finnish_by_file() -> Analyser:
    return FinnishAnalyser(Flat())


# In the order of preference.
MAKERS = {"fi": (finnish_by_library, finnish_by_file), "sv": (SwedishAnalyser,)}


def analyser(language: str) -> str:
    """Return name and version of what analyses a language, with the number of our own rules. Stored with an index."""
    return f"{analyser_for(language).name}, rules {RULES}"


def is_fallback(language: str) -> bool:
    """Tell whether the language's dictionaries are missing, so that only stems by rule are left."""
    return analyser_for(language).fallback
