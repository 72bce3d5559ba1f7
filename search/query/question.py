"""A query as people type it: words, phrases between quotes, words joined by "or", words that are not wanted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from search.analysis import words

LONGEST, MOST_WORDS = 400, 24
QUOTED = r'["”“„«»]([^"”“„«»]+)["”“„«»]'
PHRASE = re.compile(QUOTED)
# A minus stands right before a word or a phrase, and after a space: not in TE-toimisto, nor in sosiaali- ja terveys.
TOKEN = re.compile(rf"(?P<minus>(?<!\S)[-\u2212])?(?:{QUOTED}|(?P<plain>[^\s\"”“„«»]+))")
OR = {"TAI", "OR", "ELLER"}  # in capitals: small ones are words like others
ADDRESS = re.compile(r"\bhttps?://(?:www\.|dx\.)?", re.IGNORECASE)


@dataclass(frozen=True)
class Question:
    """`words` are casefolded, in order, each once; `phrases` are tuples of words that stand side by side.

    Each of `choices` are words of which one is enough; each of `unwanted` are words that no hit has all of. `hanging`
    has of those that may be the ends of compounds the one or two words before their sign: pro gradu -tutkielma.
    """

    text: str
    words: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...] = ()
    choices: tuple[tuple[str, ...], ...] = ()
    unwanted: tuple[tuple[str, ...], ...] = ()
    hanging: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()

    @property
    def with_unwanted(self) -> "Question":
        """The same question, all its minuses read as hyphens."""
        return Question(self.text, _words(self.text), self.phrases, self.choices)


def parse(text: str, hyphens: frozenset[tuple[str, ...]] = frozenset()) -> Question:
    """Return what a text asks for. Any text is a question; what is longer than anybody types is cut.

    `hyphens` are words before which a minus is none.
    """
    text = ADDRESS.sub("", " ".join(text.replace("\0", " ").split())[:LONGEST])
    unwanted = tuple(words for words in dict.fromkeys(_unwanted(text)) if words not in hyphens)
    hanging = tuple(each for each in _hanging(text) if each[1] in unwanted)
    asked = TOKEN.sub(lambda token: " " if token["minus"] and _words(token[0]) in unwanted else token[0], text)
    if not _words(asked):  # a question of nothing but unwanted words asks for them
        asked, unwanted, hanging = text, (), ()
    found, phrases = _words(_without_or(asked)), (_words(phrase, once=False) for phrase in PHRASE.findall(asked))
    return Question(text, found, tuple(each for each in phrases if len(each) > 1), _choices(asked), unwanted, hanging)


def _words(text: str, once=True) -> tuple[str, ...]:
    found = [word.text for word in words(text)]
    return tuple(dict.fromkeys(found) if once else found)[:MOST_WORDS]


def _unwanted(text: str) -> Iterator[tuple[str, ...]]:
    yield from (_words(token[0]) for token in TOKEN.finditer(text) if token["minus"] and _words(token[0]))


def _hanging(text: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the one or two words before each minus of a bare word, and the word. Quotes hold no compounds."""
    before: tuple[str, ...] = ()
    for token in TOKEN.finditer(text):
        found = _words(token[0]) if token["plain"] else ()
        if token["minus"] and before and found:
            yield before[-2:], found
        before = (*before, *found) if found and not token["minus"] else ()


def _without_or(text: str) -> str:
    """Return a text without the ORs that join two words."""
    tokens = text.split(" ")
    return " ".join(token for place, token in enumerate(tokens) if not _joins(tokens, place))


def _joins(tokens: list[str], place: int) -> bool:
    return tokens[place] in OR and 0 < place < len(tokens) - 1


def _choices(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of which one is enough: metsä TAI suo, as many as are joined so."""
    tokens, choices = text.split(" "), []
    for place in range(len(tokens)):
        if _joins(tokens, place):
            left, right = _words(tokens[place - 1])[-1:], _words(tokens[place + 1])[:1]
            if choices and left and choices[-1][-1:] == left:
                choices[-1] += right
            elif left and right:
                choices.append(left + right)
    return tuple(choices)
