"""Splits Swedish compounds: `arbetsmarknaden` into arbete and marknad. Neither dictionary does it."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

SHORTEST_HEAD = 3
SHORTEST_FIRST = 3
MOST_PARTS = 5
LONGEST = 50


class Split(NamedTuple):
    """Base forms of a compound's parts, each part with all of its readings; and the letters before the last part."""

    parts: tuple[tuple[str, ...], ...]
    begin: str


class Splitter:
    """Splits by a dictionary."""

    def __init__(self, dictionary, lemmas: Callable[[str], tuple[str, ...]]):
        self._dictionary, self._lemmas = dictionary, lemmas
        self._first = lru_cache(4096)(self._first_part)

    def split(self, word: str) -> Split | None:
        """Return the likeliest split of a word, or None where there is none."""
        if len(word) > LONGEST:
            return None
        found = self._best(word, MOST_PARTS, {})
        return found[1] if found and len(found[1].parts) > 1 else None

    def _best(self, word: str, parts: int, seen: dict) -> tuple[tuple, Split] | None:
        """Return the best split with its price; a word that is none by itself is split further."""
        if (word, parts) in seen:
            return seen[word, parts]
        best = None
        for place in range(len(word) - SHORTEST_HEAD, SHORTEST_FIRST - 1, -1):
            first = self._first(word[:place])
            if not first:
                continue
            rest = word[place:]
            for tail in (rest, word[place - 1] + rest) if word[place - 1] * 2 == word[place - 2 : place] else (rest,):
                candidate = self._joined(first, word[:place], tail, parts, seen)
                if candidate and (best is None or candidate[0] < best[0]):
                    best = candidate
        seen[word, parts] = best
        return best

    def _joined(self, first, begin: str, tail: str, parts: int, seen: dict):
        cost, bases = first
        head = self._head(tail)
        found = []
        if head:
            found.append(((2, cost, -len(tail)), Split((bases, head), begin)))
        if parts > 2:
            deeper = self._best(tail, parts - 1, seen)
            if deeper:
                (count, price, size), split = deeper
                price = (count + 1, price + cost, size)
                found.append((price, Split((bases, *split.parts), begin + split.begin)))
        return min(found, key=lambda each: each[0]) if found else None

    def _head(self, word: str) -> tuple[str, ...]:
        """Return the base forms of a word that may end a compound."""
        return tuple(lemma for lemma in self._lemmas(word) if len(lemma) >= SHORTEST_HEAD)

    def _first_part(self, form: str) -> tuple[int, tuple[str, ...]] | None:
        """Return the price and the base forms of what may begin a compound, or None.

        The dictionary says what may (flags X, U); beyond it a listed noun may, with or without its linking letters.
        """
        flags = self._dictionary.flags(form)
        if any("^" in each for each in flags):
            return None
        marked = any(set("XU") & set(each) for each in flags)
        bases = [form] if any("Z" not in each and "¤" not in each for each in flags) else []
        bases += [base for base in self._linked(form) if base not in bases and self._is_noun(base)]
        if not bases:
            return (1, (form,)) if marked else None
        return (0 if marked else 1, tuple(bases[:2]))

    def _linked(self, form: str):
        """Yield the words whose linking form a first part may be: `arbets` of arbete, `kvinno` of kvinna."""
        if form.endswith("s"):
            yield from (form[:-1], form[:-1] + "e", form[:-1] + "a")
        yield from (form + "a", form + "e")
        if form[-1] in "oue":
            yield from (form[:-1] + "a", form[:-1])
        if form.endswith("es"):
            yield from (form[:-2], form[:-2] + "a")
        if form.endswith("ie"):
            yield form[:-1] + "um"
        if form.endswith("el"):
            yield from (form[:-2] + "la", form[:-2] + "le")

    def _is_noun(self, word: str) -> bool:
        return any(set("ABDE") & set(flags) and "^" not in flags for flags in self._dictionary.flags(word))
