"""From a query to the works that a reader may open: ranked, narrowed by facets, sorted.

One hit is one work. The order by relevance puts works first whose title is just what was asked for, then those in the
reader's language.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import repeat
from operator import neg, not_

from core.lists.filters import alphabetical
from search.analysis import title_terms
from search.engines.errors import EngineDown
from search.expressions import AllOf, AnyOf
from search.index.corpus import Corpus
from search.models import IndexedWork
from search.query.cascade import FOREIGN, LANGUAGES, Found, run
from search.query.columns import Columns
from search.query.facets import Narrowed, narrow
from search.query.phrases import with_phrases
from search.query.question import Question, parse
from search.query.synonyms import synonyms_for

RELEVANCE, NEWEST, OLDEST, TITLE = "relevance", "newest", "oldest", "title"
SORTS = (RELEVANCE, NEWEST, OLDEST, TITLE)
LAST_DATE = 10**8


@dataclass
class Results:
    """What a query found.

    `titled` are the works with a title of just the words asked for; `engine_down` tells that the site's own database
    answered for the outside engine.
    """

    question: Question
    found: Found
    narrowed: Narrowed
    columns: Columns
    scores: dict[int, float] = field(default_factory=dict)
    titled: set[int] = field(default_factory=set)
    language: str = "fi"
    sort: str = RELEVANCE
    engine_down: bool = False

    @property
    def total(self) -> int:
        return len(self.narrowed.places)

    def pks(self, start: int, end: int) -> list[int]:
        """Return the ids of the hits from place `start` up to `end`, in order."""
        pks = list(map(self.columns.pks.__getitem__, self.narrowed.places))
        return [row[-1] for row in nsmallest(end, zip(*self._keys(pks), pks, strict=True))[start:]]

    def _keys(self, pks: list[int]) -> list[Iterable]:
        """Return what the hits are ordered by, as one list or more; the smallest come first."""
        columns, places = self.columns, self.narrowed.places
        if self.sort == TITLE:
            titles = self._titles(set(pks))
            return [map(titles.get, pks, repeat(""))]  # a work may be gone since
        if self.sort == NEWEST:
            return [map(neg, map(columns.dates.__getitem__, places))]
        if self.sort == OLDEST:
            return [(columns.dates[place] or LAST_DATE for place in places)]
        foreign = {text: self.language not in text for text in set(columns.readable_in)}
        others = map(foreign.__getitem__, map(columns.readable_in.__getitem__, places))
        keys = [others, map(neg, map(self.scores.get, pks, repeat(0)))]
        return [map(not_, map(self.titled.__contains__, pks)), *keys] if self.titled else keys

    def _titles(self, wanted: set[int]) -> dict[int, str]:
        rows = IndexedWork.objects.filter(index=self.columns.index, site=self.columns.site)
        own, other = ("title_fi", "title_sv") if self.language == "fi" else ("title_sv", "title_fi")
        rows = rows.values_list("pk", own, other).iterator(chunk_size=5000)
        return {pk: alphabetical(first or second) for pk, first, second in rows if pk in wanted}


def find(text: str, site, language: str, *, chosen=None, sort=RELEVANCE, repair=True, corpus=None) -> Results:
    """Return what a query finds on a site.

    `chosen` maps names of facets to lists of values; `repair` looks for the nearest known word where one is unknown.
    Any text is a query, and none raises.
    """
    corpus, question = corpus or Corpus(site.pk), parse(text)
    columns = Columns.of(corpus.name, site.pk)
    asked = Asked(corpus, columns)
    if question.words:
        synonyms = synonyms_for(question, site)
        languages = (*LANGUAGES, FOREIGN) if columns.has_other_languages(LANGUAGES) else LANGUAGES
        found = run(corpus, question, asked.scores, repair=repair, synonyms=synonyms, languages=languages)
        titled = works_titled(asked, question, found, languages)
        scores = dict(found.scores)
        pks = list(scores)
    else:
        found, titled, scores, pks = Found(), set(), {}, columns.pages() if chosen else []
    if question.phrases:
        pks = with_phrases(corpus, question, found, [pk for pk in pks if pk in columns.places], titled)
    narrowed = narrow(columns, pks, chosen or {})
    return Results(question, found, narrowed, columns, scores, titled, language, sort, asked.engine_down)


def works_titled(asked: "Asked", question: Question, found: Found, languages: tuple[str, ...]) -> set[int]:
    """Return the works that have a title of just the words looked for, inflected or not, in any order.

    The site's own index is asked, whatever the engine: it knows all works, and few are to be found.
    """
    words = [found.corrections.get(word, word) for word in question.words]
    expression = AllOf(tuple(AnyOf(terms) for terms in title_terms(words, languages)))
    return {pk for pk, _score in asked.local_scores(expression)}


class Asked:
    """Asks the outside engine where the site has one, else the site's own index; the latter when the first is down."""

    def __init__(self, corpus: Corpus, columns: Columns):
        self.corpus, self.columns, self.engine_down = corpus, columns, False

    def scores(self, expression) -> list[tuple[int, float]]:
        """Return the scores of all works of the site that match."""
        if self.corpus.outside and not self.engine_down:
            try:
                return self.corpus.outside.scores(self.corpus.site, expression)
            except EngineDown:
                self.engine_down = True
        return self.local_scores(expression)

    def local_scores(self, expression) -> list[tuple[int, float]]:
        """Return the scores that the site's own index gives. A site without a work has none yet."""
        return self.corpus.local.scores(expression) if self.columns.places else []
