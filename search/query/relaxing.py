"""Where few works have all words of a query: those that have the weighty ones. Rare words weigh more."""

from collections.abc import Callable
from itertools import combinations
from math import log

from search.expressions import AllOf, AnyOf, Expression

FEW = 5  # works that have all words
ENOUGH = 0.5  # of the weight of all words
MOST_WEIGHED = 6  # words: the heaviest


def weighty(groups: tuple[Expression, ...], ask: Callable[[Expression], int]) -> Expression | None:
    """Return what matches works that have half of the weight of the words; None where no word is found at all.

    A word weighs by how much rarer it is than the commonest of them, the logarithm of it.
    """
    counts = {group: ask(group) for group in groups}
    total = max(counts.values())
    weights = {group: log(1 + total / count) for group, count in counts.items() if count}
    heavy = sorted(weights, key=weights.get, reverse=True)[:MOST_WEIGHED]
    enough, chosen = ENOUGH * sum(weights[group] for group in heavy), []
    for number in range(1, len(heavy) + 1):
        for some in combinations(heavy, number):
            if sum(map(weights.get, some)) >= enough and not any(set(each) <= set(some) for each in chosen):
                chosen.append(some)
    return AnyOf(tuple(map(AllOf, chosen))) if chosen else None
