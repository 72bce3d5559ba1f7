"""A compound that the texts write apart: PISA-tulokset as PISA tulokset, digitukipiste as digituki and piste."""

from search.analysis import compound_parts, pieces_of, query_terms, whole_word_terms
from search.expressions import AllOf, AnyOf, Expression
from search.index.corpus import Corpus

SHORTEST_PIECE, MOST_PIECES = 2, 3
SHORTEST_PART, LONGEST = 4, 40
SHORTEST_OF_COMPOUND = 3


def at_hyphens(word: str, languages: tuple[str, ...]) -> list[Expression]:
    """Return what finds the pieces of a word as words of their own: what hyphens part may always stand apart."""
    pieces = pieces_of(word)
    is_sure = pieces and len(pieces) <= MOST_PIECES and min(map(len, pieces)) >= SHORTEST_PIECE
    return [all_of(pieces, languages)] if is_sure else []


def parts_anywhere(corpus: Corpus, word: str, terms: tuple[str, ...], languages: tuple[str, ...]) -> list[Expression]:
    """Return what finds the parts of a compound, wherever they stand: sosiaali- ja terveyspalvelut, sosiaalipalvelut.

    One that no dictionary has is parted only where the site lacks it, and has both parts.
    """
    parts = compound_parts(word, languages)
    if parts and min(map(len, parts)) < SHORTEST_OF_COMPOUND:
        return []
    is_long = word.isalpha() and 2 * SHORTEST_PART <= len(word) <= LONGEST
    if not parts and is_long and not corpus.vocabulary.knows(terms):
        parts = parts_in_texts(corpus, word, languages)
    return [all_of(parts, languages)] if parts else []


def all_of(parts, languages: tuple[str, ...]) -> Expression:
    """Return what finds all parts in the same work."""
    return AllOf(tuple(AnyOf(query_terms(part, languages)) for part in parts))


def parts_in_texts(corpus: Corpus, word: str, languages: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the two words that a word is made of and that both stand in texts, those of most equal length."""
    splits = [(word[:place], word[place:]) for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)]
    terms = {part: set(whole_word_terms(part, languages)) for split in splits for part in split}
    there = corpus.vocabulary.present(set().union(*terms.values()))
    whole = [split for split in splits if all(there & terms[part] for part in split)]
    return max(whole, key=lambda split: min(map(len, split)), default=None)
