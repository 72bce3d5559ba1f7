"""Every word that is one keystroke away from another one, and whether it looks like a word of the index."""

from collections.abc import Collection, Iterator

EDGE = " "
# Runs of three letters exclude too little where there are many words: each candidate left costs an analysis.
MANY = 40_000


class Neighbours:
    """Which letters and runs of letters the words of an index have: what else a misspelt word may have meant."""

    def __init__(self, words: Collection[str]):
        span = self._span = 3 if len(words) < MANY else 4
        self._runs: set[str] = set()
        for word in words:
            edged = EDGE + word + EDGE
            self._runs.update([edged[place : place + span] for place in range(max(1, len(edged) - span + 1))])
        self._letters = "".join(sorted(set().union(*self._runs) - {EDGE}))[:60]

    def of(self, word: str) -> Iterator[tuple[str, bool]]:
        """Yield the words one missing, needless, wrong or swapped letter away, and whether all their runs are known."""
        edged = EDGE + word + EDGE
        for place in range(1, len(edged)):
            before, letter, after = edged[:place], edged[place], edged[place + 1 :]
            near = [(other, letter + after) for other in self._letters]
            if after:
                near += [(other, after) for other in self._letters if other != letter]
                near.append(("", after))
            if len(after) > 1 and letter != after[0]:
                near.append((after[0] + letter, after[1:]))
            for middle, end in near:
                likely = self._likely(before[1 - self._span :] + middle + end[: self._span - 1])
                yield (before + middle + end).strip(EDGE), likely

    def _likely(self, letters: str) -> bool:
        span, runs = self._span, self._runs
        return all(letters[place : place + span] in runs for place in range(max(1, len(letters) - span + 1)))
