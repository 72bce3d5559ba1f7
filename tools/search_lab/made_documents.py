"""Documents of made pages as an outside engine gets them, put together of ready terms: a million in minutes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from random import Random

from search.analysis import in_title, index_terms, title_terms
from search.engines.documents import BODY, TITLE, WorkDocument, WorkFacts
from search.index.storing import joined
from search.models import IndexedWork
from search.models.works import sort_key
from tools.search_lab.made_pages import PAGE_WORDS, RARE_WORDS, Pages

MOST_RARE = 20_000
RUN, RUNS = 59, 20_000  # words that follow one another, and how many such passages each text is made of are drawn
TITLE_WORDS = 5
FACTS = 5_000


class MadeDocuments:
    """Makes the same documents each time, whichever process makes them.

    Texts are as long and their words as common as those of `Pages`; their rare compounds are 20,000 at most, of their
    titles and facts there are 5,000, of passages 20,000.
    """

    def __init__(self, source: Path, pages: int, site: int):
        self.site, self.pages = site, Pages(source)
        self.rare = [self.pages.compound() for _number in range(min(MOST_RARE, 1 + pages * 2 // 5))]
        self.terms = {word: index_terms(word, "fi") for word in (*self.pages.known, *self.rare)}
        self.streams = {word: " ".join(terms) for word, terms in self.terms.items()}
        self.passages = [self._passage() for _number in range(min(RUNS, 1 + pages // 4))]
        self.heads = [self._head() for _number in range(FACTS)]

    def _passage(self) -> tuple[frozenset[str], str]:
        """Return the words of a passage, each once, and their terms."""
        text = self.pages.random.choices(self.pages.known, cum_weights=self.pages.shares, k=RUN)
        return frozenset(text), " ".join(map(self.streams.__getitem__, text))

    def _head(self) -> tuple[list[str], str, str, WorkFacts]:
        """Return the words of a title, their terms, their marks, and the facts of a work of that title."""
        title = self.pages.random.sample(self.pages.long, TITLE_WORDS)
        terms, marks = (" ".join(map(each.__getitem__, title)) for each in (self.streams, self.title_marks))
        key = sort_key((" ".join(title),))
        return title, terms, marks, replace(self._facts(), titles={"fi": key, "sv": key})

    def _facts(self) -> WorkFacts:
        facts = {name: joined(each) if isinstance(each, set) else each for name, each in self.pages.facts().items()}
        return IndexedWork(**facts).facts()

    @cached_property
    def title_marks(self) -> dict[str, str]:
        """What is stored of a word of a title where only titles count: see `search.index.corpus.analyse`."""
        others = tuple(map(str, range(1, TITLE_WORDS)))
        return {
            word: " ".join(chain(title_terms((word, *others), ("fi",))[0], in_title(self.terms[word])))
            for word in self.pages.long
        }

    def name(self, number: int) -> str:
        """Return the lasting name of a made work."""
        return f"bench:{number}"

    def documents(self, numbers: range, counts: Counter[str]) -> Iterator[WorkDocument]:
        """Yield the documents with some numbers; note in `counts` in how many of them each word stands."""
        pick = Random(numbers.start)  # noqa: S311  the same documents each time, no secret
        for number in numbers:
            (title, of_title, marks, facts), rare = pick.choice(self.heads), pick.choices(self.rare, k=RARE_WORDS)
            passages = pick.choices(self.passages, k=PAGE_WORDS // RUN)
            counts.update(set(title).union(rare, *(words for words, _terms in passages)))
            body = [*(terms for _words, terms in passages), *map(self.streams.__getitem__, rare), marks]
            yield WorkDocument(number, self.site, {TITLE: of_title, BODY: " ".join(body)}, self.name(number), facts)
