"""Pages made of the words of the evaluation set, with facets dealt at random: common words often, rare ones seldom."""

from itertools import accumulate
from pathlib import Path
from random import Random

from core.findable.parts import BODY
from core.page_types import SearchPart, kinds
from search.analysis import words
from search.index.collecting import WorkEntry

PAGE_WORDS, RARE_WORDS = 295, 5


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
