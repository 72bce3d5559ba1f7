"""What a search looks for, and what was changed to find anything."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain

from core.languages import LANGUAGES  # a query is read in all of them: nobody has to say which one it is in
from search.expressions import NOTHING, AnyOf, Expression, Without, all_of

READ_AS = (*LANGUAGES, "en")  # works in other languages are read as English ones; their stems meet no other word
Ask = Callable[[Expression], int]  # how many works match


@dataclass
class Found:
    """What a cascade found: the expression that finds it, the words looked for, and what was changed to find anything.

    Works that match the first of `tiers` come before the others, then those that match the second, and so on.
    """

    expression: Expression = NOTHING
    hits: int = 0  # how many works match it
    whole: int = 0  # how many of them have all words
    tiers: tuple[Expression, ...] = ()
    terms: dict[str, tuple[str, ...]] = field(default_factory=dict)  # word → the terms of which one must be found
    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)  # compound → the terms of its parts
    corrections: dict[str, str] = field(default_factory=dict)  # word typed → word looked for
    offered: dict[str, str] = field(default_factory=dict)  # word that no text has → one spelled almost alike
    unwanted: tuple[str, ...] = ()  # words that no hit has

    @property
    def marked(self) -> dict[str, tuple[str, ...]]:
        """The terms of the words to mark in texts, by the word of the query that they stand for."""
        return {word: terms + self.parts.get(word, ()) for word, terms in self.terms.items()}

    @property
    def any_word(self) -> bool:
        """Whether nothing has all words; the hits have some."""
        return bool(self.hits) and not self.whole

    @property
    def some_follow(self) -> bool:
        """Whether works with some of the words, or with its parts, follow those that have all."""
        return 0 < self.whole < self.hits

    @property
    def is_one_word(self) -> bool:
        """Whether one word alone was looked for, so that hits without it have its parts."""
        return len(self.terms) == 1


@dataclass
class Groups:
    """What each word of a question is found by; of words joined by "or" one is enough."""

    of: dict[str, Expression]
    choices: tuple[tuple[str, ...], ...] = ()
    without: tuple[Expression, ...] = ()

    @property
    def wanted(self) -> tuple[Expression, ...]:
        """The expressions that a work must match all."""
        chosen = set(chain.from_iterable(self.choices))
        single = [group for word, group in self.of.items() if word not in chosen]
        found = (tuple(self.of[word] for word in each if word in self.of) for each in self.choices)
        return (*single, *(AnyOf(each) for each in found if each))  # words that say nothing are not there

    def joined(self, *expressions: Expression) -> Expression:
        """Return what matches all of the expressions, and nothing that is not wanted."""
        return all_of(dict.fromkeys((*expressions, *map(Without, self.without))))
