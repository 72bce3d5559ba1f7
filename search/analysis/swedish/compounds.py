"""Splits Swedish compounds: `arbetsmarknaden` into arbete and marknad. Neither dictionary does it."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from math import log
from typing import NamedTuple

SHORTEST_HEAD = 3
SHORTEST_FIRST = 3
SHORTEST_USUAL, MANY_USES = 4, 5
LINKED = re.compile("(?:het|skap|ning|tion|itet)s$")  # such nouns always join what follows by an s
MOST_PARTS = 5
NOUN = frozenset("ABDE")
VERB = frozenset("jJKLN")
FIRST = frozenset("XU")
SHORTEST_MARKED = 7
PARTICIPLE = re.compile(r"[ae]nd[ae]?$|[dt]$")

# The dictionary lists them as words, but at the end of a word they are suffixes, at its beginning particles.
SUFFIXES = "het skap dom lig bar sam isk are ning ande ende era ska inna itet barhet lighet samhet"
_PARTICLE_WORDS = """
    för över under upp ned ner ut in av an be till från fram om mot med sam bort bak efter emot genom igen hop kring
    miss oav oför på runt sär undan ur utan vid van viss åt åter ock icke men när hos den det att som kan var
"""
_SUFFIXES = frozenset(SUFFIXES.split())
PARTICLES = frozenset(_PARTICLE_WORDS.split())


class Split(NamedTuple):
    """Base forms of a compound's parts, first to last, and how the parts before the last stand in the word."""

    parts: tuple[tuple[str, ...], ...]
    begins: tuple[str, ...]

    def lemmas(self, place: int = 0) -> tuple[str, ...]:
        """Return the base forms of the compound that begins with the part at a place."""
        begin = "".join(self.begins[place:])
        return tuple(begin + head for head in self.parts[-1])


class Splitter:
    """Splits by a dictionary."""

    def __init__(self, dictionary, lemmas: Callable[[str], tuple[str, ...]]):
        self._dictionary, self._lemmas = dictionary, lemmas
        self._first = lru_cache(4096)(self._first_part)

    def split(self, word: str, wanted: tuple[str, ...] | None = None) -> Split | None:
        """Return the likeliest split of a word, or None where there is none.

        Of a word whose base forms are known only those splits are right that give one of them: `svenskar` is no
        kar of Sven.
        """
        if any(self._is_simple(lemma) for lemma in wanted or ()):
            return None
        found = self._best(word, MOST_PARTS, {}, wanted)
        return found[1] if found else None

    def is_usual(self, word: str) -> bool:
        """Tell whether a word is no chance compound: `arbetsgrupp`, but not `kattamtan`, which is kat and tamtan.

        Its parts are long and begin and end other compounds; those of an inflected one more of them.
        """
        found = self.split(word) if word.isalpha() else None
        if found is None:
            return False
        tail = word[len("".join(found.begins)) :]
        if min(map(len, (*found.begins, tail))) < SHORTEST_USUAL:
            return False
        firsts = min(MANY_USES if LINKED.search(begin) else self._dictionary.uses(begin)[0] for begin in found.begins)
        heads = max(self._dictionary.uses(head)[1] for head in found.parts[-1])
        return min(firsts, heads) >= (1 if word in found.lemmas() else MANY_USES)

    def _is_simple(self, lemma: str) -> bool:
        """Tell of words that are no compounds though they look it.

        Short words that begin compounds as they are, which compounds seldom do (kultur is no tur), and what a verb
        in -era does (digitalisering is no ring).
        """
        if len(lemma) < SHORTEST_MARKED:
            return any(FIRST & set(flags) for flags in self._dictionary.flags(lemma))
        return lemma.endswith("ering") and bool(self._dictionary.flags(lemma[:-3] + "a"))

    def _best(self, word: str, parts: int, seen: dict, wanted) -> tuple[tuple, Split] | None:
        """Return the cheapest split with its price: fewest parts, then those that the dictionary uses most."""
        key = (word, parts)
        if key in seen:
            return seen[key]
        best = None
        for place in range(len(word) - SHORTEST_HEAD, SHORTEST_FIRST - 1, -1):
            first = self._first(word[:place])
            if not first:
                continue
            # Of three equal letters one is dropped: fall + lucka = fallucka.
            for start in (place, place - 1) if word[place - 1] == word[place - 2] else (place,):
                candidate = self._joined(first, word[:start], word[start:], parts, seen, wanted)
                if candidate and (best is None or candidate[0] < best[0]):
                    best = candidate
        seen[key] = best
        return best

    def _joined(self, first, begin: str, tail: str, parts: int, seen: dict, wanted):
        cost, base = first
        if wanted is not None:
            wanted = tuple(lemma[len(begin) :] for lemma in wanted if lemma.startswith(begin))
            if not wanted:
                return None
        heads = self._heads(tail, wanted)
        if heads:
            price = cost + min(self._head_cost(head) for head in heads)
            return (2, price), Split(((base,), heads), (begin,))
        deeper = self._best(tail, parts - 1, seen, wanted) if parts > 2 else None
        if deeper is None:
            return None
        (count, price), split = deeper
        return (count + 1, price + cost), Split(((base,), *split.parts), (begin, *split.begins))

    def _heads(self, tail: str, wanted: tuple[str, ...] | None) -> tuple[str, ...]:
        """Return the base forms of a word that may end a compound: nouns and adjectives, participles too."""
        lemmas = self._lemmas(tail)
        if wanted and tail in wanted and lemmas:
            lemmas = tuple(dict.fromkeys((tail, *lemmas)))
        return tuple(lemma for lemma in lemmas if (not wanted or lemma in wanted) and self._may_end(lemma))

    def _may_end(self, lemma: str) -> bool:
        if len(lemma) < SHORTEST_HEAD or lemma in _SUFFIXES:
            return False
        flags = self._dictionary.flags(lemma)
        if not flags or PARTICIPLE.search(lemma):
            return True
        return any(each and "^" not in each and not is_verb(lemma, each) for each in flags)

    def _head_cost(self, lemma: str) -> float:
        return -log(1 + self._dictionary.uses(lemma)[1])

    def _first_part(self, form: str) -> tuple[float, str] | None:
        """Return the price and the base form of what may begin a compound, or None.

        The dictionary says what may (flags X, U); beyond it a listed noun may, with or without its linking letters.
        """
        if form in PARTICLES:
            return None
        flags = self._dictionary.flags(form)
        marked = any(FIRST & set(each) for each in flags)
        alone = any(not set("Z¤") & set(each) for each in flags)
        base = form if alone else self._base(form)
        if not base and not marked:
            return None
        return -log(1 + self._dictionary.uses(form)[0]) - marked, base or form

    def _linked(self, form: str) -> Iterator[str]:
        """Yield the words whose linking form a first part may be: `arbets` of arbete, `kvinno` of kvinna."""
        if form.endswith("s"):
            yield from (form[:-1], form[:-1] + "e", form[:-1] + "a")
        if form[-1] in "ou":
            yield form[:-1] + "a"
        if form[-1] == "e":
            yield from (form[:-1], form[:-1] + "a")
        yield from (form + "a", form + "e")
        if form.endswith("es"):
            yield from (form[:-2], form[:-2] + "a")
        if form.endswith("ie"):
            yield form[:-1] + "um"
        if form.endswith("el"):
            yield from (form[:-2] + "la", form[:-2] + "le")

    def _base(self, form: str) -> str:
        """Return the word of a linking form, a noun rather than a verb: `arbets` of arbete, not of arbeta."""
        if form.endswith("ar") and self._lemmas(form + "e") == (form + "e",):
            return form + "e"
        nouns = [(word, flags) for word in self._linked(form) for flags in self._dictionary.flags(word)]
        nouns = [(word, flags) for word, flags in nouns if NOUN & set(flags) and "^" not in flags]
        return next((word for word, flags in nouns if not is_verb(word, flags)), nouns[0][0] if nouns else "")


def is_verb(word: str, flags: str) -> bool:
    return "m" in flags or (word.endswith("a") and bool(VERB & set(flags)))
