"""Where few works have all words of a query: those that have the weighty ones, or the parts of a compound."""

from itertools import combinations
from math import log

from search.expressions import NOTHING, AnyOf, Expression, all_of, any_of, terms_in
from search.index.corpus import Corpus
from search.query.apart import parts_anywhere
from search.query.cascade.found import READ_AS, Ask, Found, Groups

FEW = 5  # works that have all words
ENOUGH, LITTLE = 0.5, 0.25  # of the weight of all words
MOST_WEIGHED = 6  # words: the heaviest


def relax(corpus: Corpus, groups: Groups, found: Found, ask: Ask):
    """Let works follow that have the parts of a compound, or the weighty words only; all that they have is scored."""
    of = dict(groups.of)
    for word in of.keys() - found.corrections.keys():
        parts = parts_anywhere(corpus, word, found.terms[word], READ_AS)
        of[word] = any_of((of[word], *parts))
        found.parts[word] = terms_in(AnyOf(tuple(parts)))
    groups = Groups(of, groups.choices, groups.without)
    counts = {group: ask(group) for group in groups.wanted}
    for share in (ENOUGH, LITTLE):
        if share == ENOUGH or (not found.whole and found.hits < FEW):
            follow(groups, weighty(counts, share), found, ask)


def follow(groups: Groups, some: Expression | None, found: Found, ask: Ask):
    """Let works that match one more expression follow those that were found, if there are any."""
    expression = groups.joined(any_of(groups.wanted), some) if some else NOTHING
    hits = ask(expression) if some else 0
    if hits > found.hits:
        found.tiers += (found.expression,) if found.hits else ()
        found.expression, found.hits = expression, hits


def weighty(counts: dict[Expression, int], share: float) -> Expression | None:
    """Return what matches works that have a share of the weight of the words; None where no word is found at all.

    A word weighs by how much rarer it is than the commonest of them, the logarithm of it. `counts` tells in how many
    works each is.
    """
    total = max(counts.values())
    weights = {group: log(1 + total / count) for group, count in counts.items() if count}
    heavy = sorted(weights, key=weights.get, reverse=True)[:MOST_WEIGHED]
    enough, chosen = share * sum(weights[group] for group in heavy), []
    for number in range(1, len(heavy) + 1):
        for some in combinations(heavy, number):
            if sum(map(weights.get, some)) >= enough and not any(set(each) <= set(some) for each in chosen):
                chosen.append(some)
    return any_of(map(all_of, chosen)) if chosen else None
