"""Every word that is one keystroke away from another one, and looks like a word of the index."""

from collections import defaultdict
from collections.abc import Collection, Iterator

EDGE = " "


class Neighbours:
    """Which letter follows which two in the words of an index: what else a misspelt word may have meant."""

    def __init__(self, words: Collection[str]):
        following: dict[str, set[str]] = defaultdict(set)
        for word in words:
            edged = EDGE + word + EDGE
            for place in range(len(edged) - 2):
                following[edged[place : place + 2]].add(edged[place + 2])
            following[EDGE].add(word[:1])
        self._following = {pair: "".join(sorted(letters - {EDGE})) for pair, letters in following.items()}
        self._threes = frozenset(pair + letter for pair, letters in following.items() for letter in letters)

    def of(self, word: str) -> Iterator[str]:
        """Yield the words one missing, needless, wrong or swapped letter away whose threes of letters are all known."""
        edged = EDGE + word + EDGE
        for place in range(1, len(edged)):
            before, letter, after = edged[:place], edged[place], edged[place + 1 :]
            ends = [letter + after, after] if after else [letter]
            letters = self._following.get(before[-2:], "")
            near = [(other, end) for end in ends for other in letters if other != letter or end is ends[0]]
            if after:
                near.append(("", after))
            if len(after) > 1 and letter != after[0]:
                near.append((after[0] + letter, after[1:]))
            for middle, end in near:
                if self._likely(before[-2:] + middle + end[:2]):
                    yield (before + middle + end).strip(EDGE)

    def _likely(self, letters: str) -> bool:
        return all(letters[place : place + 3] in self._threes for place in range(len(letters) - 2))
