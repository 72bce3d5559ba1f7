"""What an analyser says of a word."""

from typing import NamedTuple, Protocol


class Analysed(NamedTuple):
    """The base forms of a word, in real letters.

    lemmas: base forms of the whole word, the likeliest first.
    parts: base forms of the parts of a compound, inner compounds too.
    stems: guessed and cut forms of a word that no dictionary knows, stored like the lemmas but shown to nobody.
    cuts: the word without each ending that it may have, marked `zx` in the index.
    foreign: stems by the rules of a third language, marked `zf`, so that they meet no word of our own languages: that
        of the word first, then those of its parts.
    known: the analyser knows the whole word.
    """

    lemmas: tuple[str, ...]
    parts: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    cuts: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    known: bool = True

    @property
    def forms(self) -> tuple[str, ...]:
        """What a part of a compound is found by."""
        return self.lemmas + self.parts + self.stems


class Analyser(Protocol):
    """One language. Any number of threads may ask at once."""

    name: str
    fallback: bool

    def analyse(self, word: str) -> Analysed:
        """Analyse a casefolded word; any text is answered."""

    def knows(self, word: str) -> bool:
        """Tell whether the dictionaries have the word, in a form that somebody may look for."""

    def names_things(self, word: str) -> bool:
        """Tell whether a base form is a noun, an adjective or a name: what people look for."""

    def known_lemmas(self, word: str) -> tuple[str, ...]:
        """Return the base forms of a word that the dictionaries know; nothing, without guessing, for another word."""
