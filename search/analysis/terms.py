"""The token stream: what is stored for a word and what is asked for it.

A word stores its base forms, and once more with the mark `zq` together with the base forms of its parts. A query
asks for both kinds, so a whole word scores twice and a compound once: whole words come first without any weights.
"""

from collections.abc import Iterable
from functools import lru_cache

from search.analysis import stop_words
from search.analysis.analysed import Analysed
from search.analysis.choice import analyser_for
from search.analysis.choice import forget as forget_analysers
from search.analysis.hyphens import pieces_of
from search.analysis.text import day_of, folded, words

# No word of either language begins so.
MARK, CUT_MARK, TITLE_MARK, TITLE_WORD_MARK, FOREIGN_MARK, KIND_MARK = "zq", "zx", "zt", "zs", "zf", "zk"
MARKS = (MARK, CUT_MARK, TITLE_MARK, TITLE_WORD_MARK, FOREIGN_MARK, KIND_MARK)
CACHED_WORDS = 8192
# No word of either language needs more; engines limit the length of a term.
LONGEST = 60


def _unique(terms) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for term in terms if term))


def _whole(analysed: Analysed) -> tuple[str, ...]:
    return _unique(folded(form) for form in analysed.lemmas + analysed.stems)


def _marked(mark: str, forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(mark + term for term in _unique(map(folded, forms)))


@lru_cache(CACHED_WORDS)
def _analysed(word: str, language: str) -> Analysed:
    if len(word) > LONGEST:
        return Analysed((), stems=(word[:LONGEST],), known=False)
    bare = word.rstrip("+")
    if bare != word:  # ESF+ is a programme of its own, and ESF finds it as a part
        inner = _analysed(bare, language)
        return Analysed((), parts=inner.lemmas + inner.stems + inner.parts, stems=(word,), known=False)
    if day := day_of(word):  # as the hyphens of 2022-01-27 leave it
        date = f"{int(day[2]):04}{int(day[1]):02}{int(day[0]):02}"
        return Analysed((), parts=day, stems=(date,), cuts=(date,), known=False)
    return analyser_for(language).analyse(word)


@lru_cache(CACHED_WORDS)
def index_terms(word: str, language: str) -> tuple[str, ...]:
    """Return what is stored for one casefolded word of a text in that language."""
    analysed = _analysed(word, language)
    whole = _whole(analysed)
    parts = _unique((*whole, *(folded(part) for part in analysed.parts)))
    # A word that is read as a form of another one may also be a name as it stands, Metropolia, not metropoli; and a
    # query may be of another language, which takes the word as it is written.
    spelled = () if analysed.cuts or word[:LONGEST] in analysed.lemmas + analysed.stems else (word[:LONGEST],)
    cuts = _marked(CUT_MARK, (*analysed.cuts, *spelled))
    return whole + tuple(MARK + part for part in parts) + cuts + _marked(FOREIGN_MARK, analysed.foreign)


def index_text(text: str, language: str) -> str:
    """Return all terms of a text, divided by spaces."""
    return " ".join(term for word in words(text) for term in index_terms(word.text, language))


def whole_word_terms(word: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the terms that stand for the whole word only, as phrases and exact highlighting need them."""
    analyses = _trusted(word, languages)
    stems = (stem for analysed in analyses for stem in _marked(FOREIGN_MARK, analysed.foreign[:1]))
    return _unique((*(term for analysed in analyses for term in _whole(analysed)), *stems))


def _trusted(word: str, languages: tuple[str, ...]) -> list[Analysed]:
    """Return what each language makes of a word. What one knows the others need not guess: there it stands as written.

    Else Finnish would take the last letter of the Swedish `hörn` for an ending, and a query for it would find `hör`.
    """
    analyses = [_analysed(word, language) for language in languages]
    if not any(analysed.known for analysed in analyses):
        return analyses
    written = Analysed((), stems=(word,), cuts=(word,))
    return [each if each.known else written._replace(foreign=each.foreign) for each in analyses]


@lru_cache(CACHED_WORDS)
def query_terms(word: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the terms of which one must be found for a word of a query; a term that counts double stands twice."""
    whole = whole_word_terms(word, languages)
    typed = tuple(term for term in whole if term == folded(word))
    cuts = _marked(CUT_MARK, (cut for each in _trusted(word, languages) for cut in each.cuts))
    marked = tuple(MARK + term for term in whole + typed if not term.startswith(FOREIGN_MARK))
    return whole + typed + marked + cuts


def in_title(terms: Iterable[str]) -> tuple[str, ...]:
    """Return what is stored, or asked, for a word of a title where only titles count: of its marked terms."""
    return _unique(TITLE_WORD_MARK + term[len(MARK) :] for term in terms if term.startswith((MARK, CUT_MARK)))


def of_kind(terms: Iterable[str]) -> tuple[str, ...]:
    """Return what is stored, or asked, for a word that says what a work is: of the terms of the whole word."""
    return _unique(KIND_MARK + term for term in terms if not term.startswith(MARKS))


def title_terms(found: Iterable[str], languages: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return for each word of a title the terms by which it is found by just these words, and by no word more or less.

    How many words they are stands in each term, so a title that has one of each word's terms has no other words. What
    a hyphen joins are words here: whoever types PISA tulokset, or 2021-2027, means PISA-tulokset and 2021–2027.
    """
    found = tuple(dict.fromkeys(piece for word in found for piece in pieces_of(word) or [word]))
    mark = f"{TITLE_MARK}{len(found)}x"
    return [tuple(mark + term for term in whole_word_terms(word, languages)) for word in found]


def base_forms(word: str, language: str) -> tuple[str, ...]:
    """Return the base forms of a casefolded word as people write them; the word itself where none is known."""
    return _analysed(word, language).lemmas or (word,)


@lru_cache(CACHED_WORDS)
def is_stop_word(word: str, languages: tuple[str, ...]) -> bool:
    """Tell whether a word says nothing in one of the languages. A query of nothing else keeps them."""
    return any(stop_words.is_stop_word((word, *base_forms(word, language)), language) for language in languages)


@lru_cache(CACHED_WORDS)
def _completions(word: str, language: str) -> tuple[str, ...]:
    analysed = _analysed(word, language)
    return _unique(folded(form) for form in (word, *analysed.lemmas, *analysed.parts))


def completion_text(text: str, language: str) -> str:
    """Return each word with its base forms and parts, unmarked: what a word half typed is compared with."""
    return " ".join(form for word in words(text) for form in _completions(word.text, language))


def forget() -> None:
    """Drop what was remembered of words and load the analysers anew, as after a change of the data folder."""
    for remembered in (_analysed, index_terms, query_terms, is_stop_word, _completions):
        remembered.cache_clear()
    forget_analysers()
