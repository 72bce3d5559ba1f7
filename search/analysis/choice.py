"""Which analyser a language has on this machine."""

import logging
import threading

from search.analysis.analysed import Analyser
from search.analysis.build import built
from search.analysis.snowball import SnowballAnalyser
from search.analysis.text import cased

# Raised when our own rules change the terms: whoever stored an index compares it and asks for a rebuild.
RULES = 4

_lock = threading.Lock()
_analysers: dict[str, Analyser] = {}
logger = logging.getLogger(__name__)


def analyser_for(language: str) -> Analyser:
    """Return the best analyser that this machine has for a language (`fi`, `sv-fi`), loaded at first need."""
    found = _analysers.get(language)
    if found is None:
        with _lock:
            found = _analysers.get(language) or _load(language.partition("-")[0].lower())
            _analysers[language] = found
    return found


def forget() -> None:
    """Load the analysers anew at the next word."""
    _analysers.clear()


def _load(language: str) -> Analyser:
    for make in MAKERS.get(language, ()):
        try:
            return make()
        except Exception as error:  # a missing library has many ways to say so, and the next choice is ready
            logger.info("%s cannot be used for %s: %s", make.__name__, language, error)
    if language in MAKERS:
        logger.warning("No dictionary of %s on this machine: its words are cut by rule", language)
    return SnowballAnalyser(language, fallback=language in MAKERS)


def finnish_by_library() -> Analyser:
    """Finnish by the system's libvoikko."""
    from search.analysis.finnish.analyser import FinnishAnalyser
    from search.analysis.finnish.voikko import Libvoikko

    return FinnishAnalyser(Libvoikko())


def finnish_by_file() -> Analyser:
    """Finnish by the flat file."""
    from search.analysis.finnish.analyser import FinnishAnalyser
    from search.analysis.finnish.voikko import Flat

    return FinnishAnalyser(built("fi", Flat))


def swedish_by_files() -> Analyser:
    """Swedish by the tries."""
    from search.analysis.swedish.analyser import SwedishAnalyser

    return built("sv", SwedishAnalyser)


# In the order of preference. What they need is imported when they are called, so that a missing wheel harms no other.
MAKERS = {"fi": (finnish_by_library, finnish_by_file), "sv": (swedish_by_files,)}


def base_form(word: str, language: str) -> str:
    """Return the likeliest base form of a word; the word itself where no dictionary knows it."""
    return next(iter(analyser_for(language).known_lemmas(cased(word))), word)


def analyser(language: str) -> str:
    """Return name and version of what analyses a language, with the number of our own rules. Stored with an index."""
    return f"{analyser_for(language).name}, rules {RULES}"


def is_fallback(language: str) -> bool:
    """Tell whether the language's dictionaries are missing, so that only stems by rule are left."""
    return analyser_for(language).fallback
