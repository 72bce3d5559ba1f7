"""Every word that is one keystroke away from another one, and looks like a word of the index."""

from collections import defaultdict
from collections.abc import Collection, Iterator

EDGE = " "
# Of many words runs of three letters exclude too little: each candidate left costs an analysis.
MANY = 40_000


class Neighbours:
    """Which runs of letters the words of an index have: what else a misspelt word may have meant."""

    def __init__(self, words: Collection[str]):
        span = self._span = 3 if len(words) < MANY else 4
        self._runs: set[str] = set()
        following: dict[str, set[str]] = defaultdict(set)
        for word in words:
            edged = EDGE + word + EDGE
            self._runs.update(edged[place : place + span] for place in range(max(1, len(edged) - span + 1)))
            for place in range(1, len(edged)):
                following[edged[max(0, place - 2) : place]].add(edged[place])
        self._following = {pair: "".join(sorted(letters - {EDGE})) for pair, letters in following.items()}

    def of(self, word: str) -> Iterator[str]:
        """Yield the words one missing, needless, wrong or swapped letter away whose runs of letters are all known."""
        edged = EDGE + word + EDGE
        for place in range(1, len(edged)):
            before, letter, after = edged[:place], edged[place], edged[place + 1 :]
            near = [(other, letter + after) for other in self._following.get(before[-2:], "")]
            if after:
                near += [(other, after) for other, _end in near if other != letter]
                near.append(("", after))
            if len(after) > 1 and letter != after[0]:
                near.append((after[0] + letter, after[1:]))
            for middle, end in near:
                if self._likely(before[1 - self._span :] + middle + end[: self._span - 1]):
                    yield (before + middle + end).strip(EDGE)

    def _likely(self, letters: str) -> bool:
        span = self._span
        return all(letters[place : place + span] in self._runs for place in range(max(1, len(letters) - span + 1)))
