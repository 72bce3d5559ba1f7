"""Where few works have all words of a query: those that have the weighty ones, or the parts of a compound."""

from itertools import combinations
from math import log

from search.expressions import NOTHING, AnyOf, Expression, all_of, any_of, terms_in
from search.index.corpus import Corpus
from search.query.apart import parts_anywhere
from search.query.cascade.found import READ_AS, Ask, Found, Groups

FEW = 5  # works that have all words
ENOUGH = 0.5  # of the weight of all words
MOST_WEIGHED = 6  # words: the heaviest


def relax(corpus: Corpus, groups: Groups, found: Found, ask: Ask):
    """Let works follow that have the parts of a compound, or the weighty words only; all that they have is scored."""
    of = dict(groups.of)
    for word in of.keys() - found.corrections.keys():
        parts = parts_anywhere(corpus, word, found.terms[word], READ_AS)
        of[word] = any_of((of[word], *parts))
        found.parts[word] = terms_in(AnyOf(tuple(parts)))
    groups = Groups(of, groups.choices, groups.without)
    some = weighty(groups.wanted, ask)
    expression = groups.joined(any_of(groups.wanted), some) if some else NOTHING
    hits = ask(expression) if some else 0
    if hits > found.whole:
        found.tiers += (found.expression,) if found.whole else ()
        found.expression, found.hits = expression, hits


def weighty(groups: tuple[Expression, ...], ask: Ask) -> Expression | None:
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
    return any_of(map(all_of, chosen)) if chosen else None
