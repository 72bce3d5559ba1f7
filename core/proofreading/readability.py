"""How hard a text is to read, as a hint: Wiio's school grade for Finnish, LIX for Swedish, each with its parts.

LIX (Björnsson 1968) counts words of more than six letters, which says little of Finnish, whose words are long by
nature. Wiio (1989): grade = 2.7 + 0.3 × words of four syllables or more, in their base form, in a hundred. No formula
knows whether a text is understood, so nothing is stopped by it, and nothing is sent out.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

LEAST_WORDS = 40  # fewer say nothing
LONG_SENTENCE = 25  # words
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
SYLLABLE = re.compile("aa|ee|ii|oo|uu|yy|ää|öö|[aeouyäö]i|[aeio]u|[eiäö]y|ie|uo|yö|[aeiouyäöå]")
ENDS = re.compile(r"(?<=[.!?…])[”\"')]*\s+(?=[”\"'(–-]*[A-ZÅÄÖ\d])")
SHORTENED = re.compile(
    r"(?:^|\s)(?:esim|ym|mm|ks|ts|eli|nro|s|klo|kl|prof|t\.ex|bl\.a|m\.fl|d\.v\.s|nr|tfn|dr|\w)\.$", re.I
)
# Each returns the base form of a word; the search adds that of Finnish when it is ready.
BASE_FORMS: dict[str, Callable[[str], str]] = {}
EASY, ORDINARY, HARD = "easy", "ordinary", "hard"
LIMITS = {"fi": (8, 12), "sv": (35, 50)}  # up to which a text is easy, and from which it is hard


@dataclass(frozen=True)
class Sentence:
    """A sentence, how many words it has, and the field that it stands in."""

    text: str
    words: int
    path: str


@dataclass(frozen=True)
class Measure:
    """What was counted of a text, and how hard it is."""

    language: str
    value: float
    words: int
    sentences: int
    long_words: int
    longest: Sentence

    @property
    def level(self) -> str:
        easy, hard = LIMITS[self.language]
        return EASY if self.value <= easy else HARD if self.value >= hard else ORDINARY

    @property
    def average(self) -> float:
        """Words in a sentence."""
        return self.words / self.sentences

    @property
    def long_share(self) -> int:
        """Long words in a hundred."""
        return round(100 * self.long_words / self.words)

    @property
    def has_long_sentence(self) -> bool:
        return self.longest.words > LONG_SENTENCE


def measure(paragraphs, language: str) -> Measure | None:
    """Return how hard paragraphs are, pairs of a path and a text; None where there is too little to tell."""
    found = [
        Sentence(text, len(words), path)
        for path, paragraph in paragraphs
        for text in sentences(paragraph)
        if (words := WORD.findall(text))
    ]
    words = [word for sentence in found for word in WORD.findall(sentence.text)]
    if len(words) < LEAST_WORDS:
        return None
    is_long = LONG_WORDS[language]
    long_words = sum(map(is_long, words))
    share = 100 * long_words / len(words)
    value = 2.7 + 0.3 * share if language == "fi" else len(words) / len(found) + share
    return Measure(
        language, round(value, 1), len(words), len(found), long_words, max(found, key=lambda each: each.words)
    )


def sentences(text: str) -> list[str]:
    """Divide a paragraph into sentences; one that ends in a shortened word goes on."""
    found = []
    for piece in ENDS.split(text):
        if found and SHORTENED.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return [piece.strip() for piece in found if piece.strip()]


def syllables(word: str) -> int:
    """Return how many syllables a Finnish word has, near enough."""
    return len(SYLLABLE.findall(word.lower()))


def _is_long_in_finnish(word: str) -> bool:
    if syllables(word) < 4:
        return False  # a base form is seldom longer
    base = BASE_FORMS.get("fi")
    return syllables(base(word) if base else word) >= 4


LONG_WORDS = {"fi": _is_long_in_finnish, "sv": lambda word: len(word) > 6}
