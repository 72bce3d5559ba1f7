"""Words that name what a work is: theses come first for a query of the word "thesis"."""

from search.analysis import in_title, of_kind
from search.expressions import AllOf, AnyOf, Expression, Without
from search.query.cascade.found import Ask, Found

SHORT = 5  # letters of a word that names a kind and may mean something else


def of_kinds(found: Found, ask: Ask) -> tuple[Expression, ...]:
    """Return what matches the works that are what a word says: theses, for a query of the word "thesis".

    A short word of which titles of other works speak too, such as "kuva", is a word like others.
    """
    named = {word: AnyOf(kinds) for word, terms in found.terms.items() if (kinds := of_kind(terms))}
    if not ask(AnyOf(tuple(named.values()))):
        return ()
    short = {word for word in named if len(word) <= SHORT and ask(titles_of_others(found.terms[word], named[word]))}
    return tuple(kind for word, kind in named.items() if word not in short and ask(kind))


def titles_of_others(terms: tuple[str, ...], kind: Expression) -> Expression:
    """Return what matches works that have a word in their titles and are not of the kind that it names."""
    return AllOf((AnyOf(in_title(terms)), Without(kind)))
