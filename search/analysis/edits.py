"""Every word that is one keystroke away from another one, and looks like a word of the index."""

from collections.abc import Collection, Iterator

LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé"
EDGE = " "


def trigrams(words: Collection[str]) -> frozenset[str]:
    """Return all threes of letters of words, with the edges of the word as spaces."""
    found = set()
    for word in words:
        edged = f"{EDGE}{word}{EDGE}"
        found.update(edged[place : place + 3] for place in range(len(edged) - 2))
    return frozenset(found)


def one_edit(word: str, seen: frozenset[str]) -> Iterator[str]:
    """Yield the words one missing, doubled, wrong or swapped letter away of which all threes of letters were seen."""
    edged = f"{EDGE}{word}{EDGE}"
    for place in range(1, len(edged)):
        before, letter, after = edged[:place], edged[place : place + 1], edged[place + 1 :]
        middles = [(other, letter + after) for other in LETTERS]
        if after:
            middles += [("", after), *((other, after) for other in LETTERS if other != letter)]
        if len(after) > 1 and letter != after[0]:
            middles.append((after[0] + letter, after[1:]))
        for middle, rest in middles:
            near = before[-2:] + middle + rest[:2]
            if all(near[start : start + 3] in seen for start in range(len(near) - 2)):
                yield (before + middle + rest).strip(EDGE)
