"""Words that are mistyped: the nearest ones of the texts are looked for in their place."""

from itertools import chain

from search.analysis import bare, is_known, is_same_compound, query_terms, words
from search.expressions import AllOf, AnyOf
from search.index.corpus import Corpus
from search.query.cascade.found import LANGUAGES, READ_AS, Ask, Found, Groups


def mend(corpus: Corpus, plain: list[str], groups: Groups, found: Found, ask: Ask) -> Groups:
    """Look for the nearest words of the texts in the place of mistyped ones, where that finds something."""
    better = {word: near for word in plain if (near := correction(corpus, word, found))}
    if not better:
        return groups
    parts = {word: [query_terms(part.text, READ_AS) for part in words(near)] for word, near in better.items()}
    of = {**groups.of, **{word: AllOf(tuple(map(AnyOf, each))) for word, each in parts.items()}}
    mended = Groups(of, groups.choices, groups.without)
    expression = mended.joined(*mended.wanted)
    hits = ask(expression)
    if not hits and found.hits:
        return groups
    found.expression, found.hits, found.whole, found.corrections = expression, hits, hits, better
    found.terms.update({word: tuple(chain.from_iterable(each)) for word, each in parts.items()})
    return mended


def correction(corpus: Corpus, word: str, found: Found) -> str | None:
    """Return the word of the texts that a mistyped one is looked for as. A word of the language is no typing error.

    A word that no dictionary knows may have been found by guess; it is one of the texts where it stands there just so,
    or where the nearest one is only another form of it. One that lacks only its dots is the one with dots.
    """
    known = is_known(word, LANGUAGES)
    is_found = bool(found.hits) or corpus.vocabulary.knows(found.terms[word])
    if is_found and (known or corpus.vocabulary.has(word)):
        return None
    near = corpus.vocabulary.correct(word, LANGUAGES)
    if near is None or (is_found and not set(found.terms[word]).isdisjoint(query_terms(near, READ_AS))):
        return None
    if known and bare(near) != bare(word) and not is_same_compound(word, near, LANGUAGES):
        found.offered[word] = near
        return None
    return near
