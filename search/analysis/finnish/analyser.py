"""Finnish words: base forms, parts of compounds, and a good guess where Voikko knows nothing."""

from collections.abc import Iterable
from functools import lru_cache

from search.analysis.analysed import Analysed
from search.analysis.finnish.names import cuts, without_sign
from search.analysis.finnish.readings import Part, Reading, read
from search.analysis.hyphens import hyphenated, parts_of
from search.analysis.snowball import stem

SHORTEST_TAIL = 4
SHORTEST_PIECE = 3


class FinnishAnalyser:
    """Base forms by Voikko's morphology."""

    fallback = False

    def __init__(self, voikko):
        self.name = voikko.name
        self._outputs = voikko.outputs
        self._piece = lru_cache(4096)(self._piece_base)

    def analyse(self, word: str) -> Analysed:
        readings = self._readings(word)
        if readings:
            return self._known(word, readings)
        head = without_sign(word)
        if head:
            return self.analyse(head)._replace(known=False)
        if "-" in word.strip("-"):
            return hyphenated(word, self.analyse)
        return self._unknown(word)

    def knows(self, word: str) -> bool:
        """Tell whether Voikko has the word, as a base form or as one that is not of the rarest.

        Voikko knows so many forms that many typing errors are one: `itumme`, our germ, is a slip for istumme.
        """
        return any(word in reading.lemmas or not reading.is_seldom_typed for reading in self._readings(word))

    def names_things(self, word: str) -> bool:
        return any(word in reading.lemmas and reading.names_things for reading in self._readings(word))

    def known_lemmas(self, word: str) -> tuple[str, ...]:
        return _unique(lemma for reading in self._readings(word) for lemma in reading.lemmas)

    def _readings(self, word: str) -> list[Reading]:
        """Return the likely readings: without rare forms where a plain one remains, and those of fewest parts.

        A compound at a hyphen is left to `hyphenated`: libvoikko and the flat file differ in which they accept.
        """
        readings = [reading for output in sorted(self._outputs(word)) if (reading := read(output))]
        if "-" in word:
            readings = [reading for reading in readings if not any("-" in part.form for part in reading.parts[:-1])]
        if len(readings) < 2:
            return readings
        plainest = min(reading.rare for reading in readings)
        readings = [reading for reading in readings if reading.rare == plainest]
        fewest = min(len(reading.parts) for reading in readings)
        return [reading for reading in readings if len(reading.parts) == fewest]

    def _known(self, word: str, readings: list[Reading]) -> Analysed:
        lemmas = _unique(lemma for reading in readings for lemma in reading.lemmas)
        parts = [part for reading in readings for part in self._parts(reading)]
        if "-" in word and all(len(reading.parts) == 1 for reading in readings):
            parts += parts_of(word, self.analyse)
        # What is read as a name only may be another one: Oilin is of Oili or of Oil.
        guesses = cuts(word) if all(reading.is_name for reading in readings) else ()
        return Analysed(lemmas, _unique(parts), cuts=guesses)

    def _parts(self, reading: Reading) -> Iterable[str]:
        """Yield the base forms of all parts and of shorter compounds: televisio in tele|visio|mainos."""
        count = len(reading.parts)
        for start in range(count):
            for end in range(start + 1, count + 1):
                if end - start < count:
                    yield from Reading(reading.parts[start:end]).lemmas
        for part in reading.parts:
            yield from self._inner(part)

    def _inner(self, part: Part) -> Iterable[str]:
        """Yield the base forms inside a part that the dictionary lists as one: `elo=kuva`, `yhdys=valta`."""
        marked = part.bases[0] if "=" in part.bases[0] else part.form
        if "=" in marked:
            yield from (self._piece(piece) for piece in marked.split("=") if len(piece) >= SHORTEST_PIECE)

    def _piece_base(self, piece: str) -> str:
        lemmas = self.known_lemmas(piece)
        return piece if piece in lemmas or not lemmas else lemmas[0]

    def _unknown(self, word: str) -> Analysed:
        """Guess: the longest tail that is a word bends like it; and what may be left without an ending of a name."""
        stems = (stem(word, "fi"), word)
        for start in range(SHORTEST_PIECE, len(word) - SHORTEST_TAIL + 1):
            readings = self._readings(word[start:])
            if readings and len(readings[0].lemmas[0]) >= SHORTEST_TAIL:
                tail = self._known(word[start:], readings)
                guessed = tuple(word[:start] + lemma for lemma in tail.lemmas)
                return Analysed(
                    (), (word[:start], *tail.lemmas, *tail.parts), (*guessed, *stems), cuts(word), known=False
                )
        return Analysed((), (), stems, cuts(word), known=False)


def _unique(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in forms if form))
