"""A searchable set of works: its index, its words, and the outside engine if the site has one."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.conf import settings

from search.analysis import index_terms, words
from search.vocabulary import Vocabulary
from search.works.documents import BODY, WEIGHTS, WorkDocument
from search.works.local import local_index

ANALYSED = ("fi", "sv", "en")


@dataclass
class Corpus:
    """Where works are indexed and looked up. `name` is "" for the public one, else that of a scratch corpus."""

    name: str = ""

    def __post_init__(self):
        self.vocabulary = Vocabulary(self.name)
        self.local = local_index(f"search_{self.name}works")
        self.outside = outside_index(self.name)


def outside_index(name: str = ""):
    """Return the index of works in the engine of SEARCH_URL; None when the site's own database is the engine."""
    if not settings.SEARCH_URL:
        return None
    from search.works.outside import OutsideIndex

    return OutsideIndex.of_url(settings.SEARCH_URL, name)


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
    for weight, language, text in texts:
        code = analysed_as(language)
        for word in words(text):
            key = code, word.text
            terms = seen.get(key)
            if terms is None:
                terms = seen[key] = terms_of(word.text, code)
            streams[weight].extend(terms)
    return Analysed({weight: " ".join(terms) for weight, terms in streams.items() if terms}, seen)


def analysed_as(language: str) -> str:
    """Return the language whose rules a text is analysed by; foreign words are cut as English ones."""
    return language if language in ANALYSED else "en"


def plain_document(pk: int, site: int, text: str, language: str) -> tuple[WorkDocument, dict]:
    """Return one text as a document of its own and the terms of its words: for scratch corpora."""
    analysed = analyse([(BODY, language, text)])
    return WorkDocument(pk, site, analysed.terms), analysed.words
