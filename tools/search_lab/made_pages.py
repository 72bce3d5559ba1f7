"""Pages made of the words of the evaluation set, with facets dealt at random: common words often, rare ones seldom."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from random import Random

from core.findable.parts import BODY
from core.page_types import SearchPart, kinds
from search.analysis import index_terms, words
from search.engines.documents import BODY as BODY_WEIGHT
from search.engines.documents import TITLE, WorkDocument
from search.index.collecting import WorkEntry
from search.index.storing import joined
from search.models import IndexedWork

PAGE_WORDS, RARE_WORDS, MOST_RARE = 295, 5, 20_000


class Pages:
    """Makes pages of 300 words, the same ones each time."""

    def __init__(self, source: Path, seed: int = 1):
        self.random = Random(seed)  # noqa: S311  the same pages each time, no secret
        seen = dict.fromkeys(word.text for word in words(source.read_text(encoding="utf-8")) if word.text.isalpha())
        self.known = list(seen)
        self.shares = list(accumulate(1 / place for place in range(1, len(self.known) + 1)))
        self.kinds = list(kinds())
        self.long = [word for word in self.known if 5 <= len(word) <= 9]

    def compound(self) -> str:
        return self.random.choice(self.long) + self.random.choice(self.long)

    def common(self) -> list[str]:
        return self.random.choices(self.known, cum_weights=self.shares, k=PAGE_WORDS)

    def facts(self) -> dict:
        """Return the facts of a page."""
        pick = self.random
        return {
            "kind": pick.choice(self.kinds),
            "year": pick.randint(2005, 2026),
            "date": pick.randint(2005, 2026) * 10_000 + 101,
            "readable_in": {"fi"} if pick.random() < 0.7 else {"fi", "sv"},
            "languages": {"fi"} if pick.random() < 0.7 else {"fi", "sv"},
            "topics": set(pick.sample(range(1, 301), pick.randint(0, 5))),
            "people": set(pick.sample(range(1, 2001), pick.randint(1, 3))),
            "groups": set(pick.sample(range(1, 11), pick.randint(0, 2))),
        }

    def entry(self, number: int) -> WorkEntry:
        """Return a page with a number of its own, as pages are collected."""
        text = [*self.common(), *(self.compound() for _place in range(RARE_WORDS))]
        self.random.shuffle(text)
        title = " ".join(self.random.sample(self.long, 5))
        parts = [(None, SearchPart("", BODY, "fi", title, " ".join(text), "fi"))]
        return WorkEntry(f"bench:{number}", **self.facts(), titles={"fi": title}, parts=parts)


class MadeDocuments:
    """The same kind of pages as an outside engine gets them, made of ready terms: a million in minutes.

    Their rare compounds are 20,000 at most, which are analysed before. `counts` tells in how many documents each word
    stands, when all are made.
    """

    def __init__(self, source: Path, pages: int, site: int, index: str):
        self.pages, self.site, self.index = Pages(source), site, index
        self.number = pages
        self.rare = [self.pages.compound() for _number in range(min(MOST_RARE, pages))]
        self.counts: Counter[str] = Counter()

    @cached_property
    def terms(self) -> dict[str, tuple[str, ...]]:
        """The terms of each word."""
        return {word: index_terms(word, "fi") for word in (*self.pages.known, *self.rare)}

    def rows(self) -> Iterator[IndexedWork]:
        """Yield the row of each work, for the site's database."""
        for number in range(self.number):
            facts = {name: joined(each) if isinstance(each, set) else each for name, each in self.pages.facts().items()}
            title = " ".join(self.pages.random.sample(self.pages.long, 5))
            yield IndexedWork(index=self.index, site_id=self.site, work=f"bench:{number}", title_fi=title, **facts)

    def documents(self, rows) -> Iterator[WorkDocument]:
        """Yield the document of each row that the database has."""
        streams = {word: " ".join(terms) for word, terms in self.terms.items()}
        for row in rows:
            text = [*self.pages.common(), *self.pages.random.choices(self.rare, k=RARE_WORDS)]
            self.counts.update({*text, *row.title_fi.split()})
            terms = {TITLE: row.title_fi.split(), BODY_WEIGHT: text}
            written = {weight: " ".join(map(streams.__getitem__, found)) for weight, found in terms.items()}
            yield WorkDocument(row.pk, row.site_id, written, row.work, row.facts())
