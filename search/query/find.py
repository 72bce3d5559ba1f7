"""From a query to the works that a reader may open: ranked, narrowed by facets, sorted. One hit is one work."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from search.engines.errors import EngineDown
from search.engines.selection import MOST_OPENED, NEWEST, OLDEST, RELEVANCE, SORTS, TITLE, Selection
from search.expressions import NOTHING
from search.index.corpus import Corpus
from search.index.vocabulary import Vocabulary
from search.query import phrases
from search.query.apart import with_hyphens
from search.query.by_columns import ByColumns
from search.query.by_engine import ByEngine
from search.query.cascade.found import Found
from search.query.cascade.running import run
from search.query.columns import Columns
from search.query.question import Question, parse
from search.query.synonyms import synonyms_for

__all__ = ["NEWEST", "OLDEST", "RELEVANCE", "SORTS", "TITLE", "Results", "facet_values", "find"]
Answer = TypeVar("Answer")


class Asked:
    """Asks the outside engine where the site has one, else the site's own index; the latter when the first is down.

    EngineDown comes out only for a site that is too big for its own index.
    """

    def __init__(self, corpus: Corpus):
        self.corpus, self.engine_down = corpus, False

    def ask(self, question: Callable[[ByColumns | ByEngine], Answer]) -> Answer:
        """Return what an engine answers to a question that is put to it."""
        if self.corpus.outside and not self.engine_down:
            try:
                return question(self._by_engine)
            except EngineDown as error:
                self.give_up(error)
        return question(self._by_columns)

    def give_up(self, error: EngineDown):
        """Let the database answer from here on."""
        self.engine_down = True
        if Columns.are_too_many(self.corpus.name, self.corpus.site):
            raise error

    @cached_property
    def _by_engine(self) -> ByEngine:
        return ByEngine(self.corpus)

    @cached_property
    def _by_columns(self) -> ByColumns:
        return ByColumns(self.corpus)


class Results:
    """What a query found.

    `found` tells what was looked for, `total` how many works there are, of which those up to place `openable` can be
    paged through; `counts` has for each facet the numbers of works of its values.
    """

    def __init__(self, question: Question, found: Found, asked: Asked, selection: Selection):
        self.question, self.found, self.asked, self.selection = question, found, asked, selection
        self.works = asked.ask(lambda engine: engine.works(selection))

    @property
    def engine_down(self) -> bool:
        """Whether the site's own database answered for the outside engine."""
        return self.asked.engine_down

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of the site, as they were when the search asked."""
        return self.asked.corpus.vocabulary

    def values(self, facet: str) -> dict[str, int]:
        """Return how many works of the site have each value of a facet, whatever was looked for."""
        return self.asked.ask(lambda engine: engine.values(facet))

    @property
    def total(self) -> int:
        return self.works.total

    @property
    def openable(self) -> int:
        return min(self.total, MOST_OPENED)

    @property
    def counts(self) -> dict[str, Counter]:
        return self.works.counts

    def pks(self, start: int, end: int) -> list[int]:
        """Return the ids of the hits from place `start` up to `end`, in order; none beyond `openable`."""
        end = min(end, MOST_OPENED)
        if not 0 <= start < end:
            return []
        try:
            return self.works.pks(start, end)
        except EngineDown as error:
            self.asked.give_up(error)
            self.works = self.asked.ask(lambda engine: engine.works(self.selection))
            return self.works.pks(start, end)


def find(text: str, site, language: str, *, chosen=None, sort=RELEVANCE, repair=True, corpus=None) -> Results:
    """Return what a query finds on a site.

    `chosen` maps names of facets to lists of values; `repair` looks for the nearest known word where one is unknown.
    Any text is a query, and none raises. Facets without a word narrow all pages.
    """
    corpus, question = (corpus or Corpus(site.pk)).for_one_search(), parse(text)
    asked, found, expression = Asked(corpus), Found(), None if chosen else NOTHING
    question = with_hyphens(question, corpus, asked.ask)
    if question.words:
        found = look_for(question, corpus, asked, repair, synonyms_for(question, site))
        expression = found.expression
    selection = Selection(expression, found.tiers, chosen or {}, sort, language)
    if question.phrases:
        every = replace(selection, chosen={}, sort=RELEVANCE)
        best = asked.ask(lambda engine: engine.works(every, counted=False).pks(0, phrases.MOST_CHECKED))
        selection = replace(selection, only=tuple(phrases.with_phrases(corpus, question, found, best)))
    return Results(question, found, asked, selection)


def look_for(question: Question, corpus: Corpus, asked: Asked, repair: bool, synonyms: dict) -> Found:
    """Return what the words of a question lead to."""

    def count(expression) -> int:
        return asked.ask(lambda engine: engine.count(expression))

    return run(corpus, question, count, repair=repair, synonyms=synonyms)


def facet_values(site: int, facet: str) -> dict[str, int]:
    """Return how many works of a site have each value of a facet."""
    return Asked(Corpus(site)).ask(lambda engine: engine.values(facet))
