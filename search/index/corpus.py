"""The searchable works of a site: their index, their words, and the outside engine if there is one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from django.conf import settings

from search.analysis import in_title, index_terms, of_kind, title_terms, words
from search.engines.documents import BODY, SUMMARY, TITLE, WEIGHTS
from search.engines.local import local_index
from search.index.vocabulary import Vocabulary

ANALYSED = ("fi", "sv", "en")
KIND = 0  # in the place of a weight: the names of kind and type, which weigh as a summary does


class RememberedVocabulary(Vocabulary):
    """Made for one search, and never changed: the page of a search asks several times about the same words."""

    def __init__(self, site: int, index: str = ""):
        super().__init__(site, index)
        self._known_terms: dict[frozenset, bool] = {}
        self._surfaces: dict[frozenset, set[str]] = {}
        self._speller = None

    def knows(self, terms: Iterable[str]) -> bool:
        key = frozenset(terms)
        if key not in self._known_terms:
            self._known_terms[key] = super().knows(key)
        return self._known_terms[key]

    def surfaces(self, terms: Iterable[str]) -> set[str]:
        key = frozenset(terms)
        if key not in self._surfaces:
            self._surfaces[key] = super().surfaces(key)
        return self._surfaces[key]

    def speller(self):
        self._speller = self._speller or super().speller()
        return self._speller


@dataclass
class Corpus:
    """Where the works of a site are indexed and looked up: nothing of another site's is asked or counted.

    `name` is "" for the public one, else that of a scratch corpus.
    """

    site: int
    name: str = ""

    def __post_init__(self):
        self.vocabulary = Vocabulary(self.site, self.name)
        self.local = local_index(table_of(self.site, self.name))
        self.outside = outside_index(self.name)

    def for_one_search(self) -> "Corpus":
        """Return the same works, whose words remember what they were asked."""
        corpus = Corpus(self.site, self.name)
        corpus.vocabulary = RememberedVocabulary(self.site, self.name)
        return corpus


def table_of(site: int, name: str = "") -> str:
    """Return the name of the table that is the index of a site's works in the site's own database."""
    return f"search_{name}works_{site}"


def outside_index(name: str = ""):
    """Return the index of all works in the engine of SEARCH_URL; None when the site's own database is the engine."""
    if not settings.SEARCH_URL:
        return None
    from search.engines.outside import OutsideIndex

    return OutsideIndex(settings.SEARCH_URL, name)


@dataclass
class Analysed:
    """The texts of a work as an engine and the vocabulary take them.

    `terms` are the streams by weight, `words` the terms of each word: (language, surface) → terms.
    """

    terms: dict[int, str] = field(default_factory=dict)
    words: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)


def analyse(texts: Iterable[tuple[int, str, str]], terms_of=index_terms) -> Analysed:
    """Return the terms by weight and the words of texts given as (weight, language, text)."""
    streams, seen = {weight: [] for weight in WEIGHTS}, {}
    for kind, language, text in texts:
        code, weight = analysed_as(language), kind or SUMMARY
        found = [word.text for word in words(text)]
        for word in found:
            terms = seen.get((code, word))
            if terms is None:
                terms = seen[code, word] = terms_of(word, code)
            streams[weight].extend(terms)
        if weight == TITLE:  # once only, lest they weigh
            streams[BODY].extend(chain.from_iterable(title_terms(found, (code,))))
            streams[BODY].extend(term for word in found for term in in_title(seen[code, word]))
        if kind == KIND:
            streams[BODY].extend(term for word in found for term in of_kind(seen[code, word]))
    return Analysed({weight: " ".join(terms) for weight, terms in streams.items() if terms}, seen)


def analysed_as(language: str) -> str:
    """Return the language whose rules a text is analysed by; foreign words are cut as English ones."""
    return language if language in ANALYSED else "en"
