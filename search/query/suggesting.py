"""Suggestions while somebody types: base forms of words that give hits, and titles of works.

All of it comes from the site's own database, whatever the engine; nothing is stored of what is typed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import nlargest
from itertools import islice
from operator import itemgetter

from django.db import connection
from django.db.models import Q

from search.analysis import MARK, folded, in_title, index_terms, is_stop_word, query_terms, whole_word_terms, words
from search.analysis.choice import analyser_for
from search.expressions import AllOf, AnyOf
from search.index.corpus import Corpus
from search.models import IndexedWork, Word, WordTerm
from search.query.cascade.found import LANGUAGES

MOST = 8
MOST_WORDS = 4  # when there are titles too
SHORTEST, LONGEST, MOST_EARLIER = 2, 100, 5
# How much is looked at, so that a short beginning costs no more than a long one.
TERMS_READ, LOOKED_AT, FORMS_READ = 2000, 150, 80  # terms, words, and words whose base form is asked
FORMS_TRIED, TERMS_ASKED, TITLES_READ = 16, 100, 200
LONGEST_ENDING = 4
LAST_LETTER = "\U0010ffff"


@dataclass(frozen=True)
class Suggestion:
    """What a reader may search for, and its language."""

    text: str
    language: str
    is_person: bool = False


@dataclass
class Typed:
    """What is in the box: whole words, and the last one, of which only the beginning may be there."""

    text: str
    earlier: tuple[str, ...]
    beginning: str
    start: str  # the text before the last word


@dataclass
class Known:
    """Words of the index that the typed beginning may become: their counts, and the terms that find them."""

    counts: dict[tuple[str, str], int] = field(default_factory=dict)  # (surface, language) → works
    terms: dict[str, None] = field(default_factory=dict)


def suggest(text: str, site, language: str) -> list[Suggestion]:
    """Return at most 8 suggestions for a text half typed, those in the reader's language first. Any text is allowed."""
    typed = parse(text)
    if typed is None:
        return []
    corpus = Corpus(site.pk)
    known = known_words(typed.beginning, site)
    if not known.counts:
        return []
    titles = titles_for(typed, known, corpus, language)
    limit = MOST - min(len(titles), MOST - MOST_WORDS)
    named = {word.text for title in titles if title.is_person for word in words(title.text)}
    found = [each for each in words_for(typed, known, corpus, language, limit) if each.text not in named]
    same = {suggestion.text.casefold() for suggestion in found} | {typed.text.casefold()}
    return [*found, *(title for title in titles if title.text.casefold() not in same)][:MOST]


def parse(text: str) -> Typed | None:
    """Return what is typed; None when it is too short, too long or no word."""
    text = " ".join(text.replace("\0", " ").split())
    found = list(words(text)) if SHORTEST <= len(text) <= LONGEST else []
    if not found or len(found) > MOST_EARLIER + 1 or (len(found) == 1 and len(found[0].text) < SHORTEST):
        return None
    return Typed(text, tuple(word.text for word in found[:-1]), found[-1].text, text[: found[-1].start])


def begins(name: str, beginning: str) -> Q:
    """Return the condition that a column begins with a text, as the index of the column can answer it."""
    if connection.vendor == "sqlite":
        return Q(**{f"{name}__gte": beginning, f"{name}__lt": beginning + LAST_LETTER})
    return Q(**{f"{name}__startswith": beginning})


def known_words(beginning: str, site) -> Known:
    """Return the words of a site that begin so, and those whose base form or a part of it does. Three queries.

    The terms are read without a join, and words by their numbers alone: SQLite would begin a join at the wrong end, and
    read every word of an index that is a condition too.
    """
    known, terms = Known(), defaultdict(list)
    if stem := folded(beginning):
        complete = [MARK + term for term in whole_word_terms(beginning, LANGUAGES)]  # it may be a whole word already
        rows = WordTerm.objects.filter(begins("term", MARK + stem) | Q(term__in=complete), site=site).order_by()
        for term, word in rows.values_list("term", "word_id")[:TERMS_READ]:
            terms[word].append(term)
    in_use = Word.objects.filter(count__gt=0).order_by("-count", "surface")
    in_use = in_use.values_list("pk", "surface", "language", "count", "index")
    begun = in_use.filter(begins("surface", beginning), site=site, index="")[:LOOKED_AT]
    others = [row for row in in_use.filter(pk__in=list(terms)) if row[-1] == ""][:LOOKED_AT]
    for pk, surface, language, count, _index in (*begun, *others):
        known.counts[surface, language] = count
        marked = terms.get(pk) or [term for term in index_terms(surface, language) if term.startswith(MARK)]
        known.terms.update(dict.fromkeys(marked))
    return known


def words_for(typed: Typed, known: Known, corpus, language: str, limit: int) -> list[Suggestion]:
    """Return the base forms that the beginning may become, those of most works first."""
    counts = base_forms_of(typed.beginning, known.counts)
    ranked = sorted(counts, key=lambda form: (form[1] != language, -counts[form], form[0]))
    offered = {}
    for form, code in ranked:
        text = typed.start + form
        if text.casefold() != typed.text.casefold():
            offered.setdefault(text.casefold(), Suggestion(text, code))
    likely = list(offered.values())[:FORMS_TRIED]
    return list(islice(with_hits(likely, corpus) if typed.earlier else likely, limit))


def base_forms_of(beginning: str, surfaces: dict[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    """Return base forms with the number of works of their inflected forms; words that say nothing are left out.

    A text may quote the other language, so a word that its own dictionary lacks is looked for in the other one. For
    a word that no dictionary knows stands the shortest one of the index that it goes on from.
    """
    counts, unknown, given = defaultdict(int), defaultdict(int), defaultdict(list)
    meant = {lemma for language in LANGUAGES for _code, lemma in base_form(beginning, language)}
    common = sorted(surfaces, key=lambda key: -surfaces[key])[:FORMS_READ]
    for surface, language in common:
        forms = base_form(surface, language)
        begun = [form for form in forms if form[1].startswith(beginning) or form[1] in meant]
        if forms and surface.startswith(beginning):
            begun = begun or [forms[0]]  # the beginning of an inflected form leads to the base form
        looked_for = next((form for form in begun if is_typed(*form)), None)
        if looked_for:
            code, lemma = looked_for
            counts[lemma, code] += surfaces[surface, language]
            given[lemma, code].append(surface)
        elif not forms and surface.startswith(beginning):
            unknown[surface, language] += surfaces[surface, language]
    for (surface, language), count in unknown.items():
        shortest = min(
            (key for key in surfaces if is_inflection(surface, key[0], beginning)), key=lambda key: len(key[0])
        )
        counts[shortest[0], language] += count
    for (lemma, code), forms in given.items():
        if name := name_in(forms, lemma, {form for form, _code in counts}):
            counts[name, code] += counts.pop((lemma, code))
    return counts


@lru_cache(4096)
def is_typed(language: str, lemma: str) -> bool:
    """Tell whether people look for a base form: not for what says nothing, nor for verbs, participles and the like."""
    return not is_stop_word(lemma, LANGUAGES) and analyser_for(language).names_things(lemma)


def name_in(surfaces: list[str], lemma: str, others: set[str]) -> str:
    """Return the name that forms are of which look like those of another word: Metropolia, not metropoli; else "".

    It looks like a partitive of that word, and all its forms begin so, or it is known as a word by `others`.
    """
    name = min(surfaces, key=len)
    alike = name in (lemma + "a", lemma + "ä") and all(surface.startswith(name) for surface in surfaces)
    return name if alike and (len(surfaces) > 1 or name in others) else ""


@lru_cache(4096)
def base_form(surface: str, language: str) -> tuple[tuple[str, str], ...]:
    """Return the base forms of a word with the language whose dictionary knows them; nothing when none does."""
    for code in dict.fromkeys((language, *LANGUAGES)):
        analysed = analyser_for(code).analyse(surface)
        if analysed.known and analysed.lemmas:
            return tuple((code, lemma) for lemma in analysed.lemmas)
    return ()


def is_inflection(longer: str, shorter: str, beginning: str) -> bool:
    """Tell whether a word that no dictionary knows may be another one with an ending, or is that word itself."""
    return shorter.startswith(beginning) and longer.startswith(shorter) and len(longer) - len(shorter) <= LONGEST_ENDING


def with_hits(suggestions: list[Suggestion], corpus) -> Iterator[Suggestion]:
    """Yield the suggestions of several words that find something. A single word does so in any case."""
    for suggestion in suggestions:
        asked = AllOf(tuple(AnyOf(query_terms(word.text, LANGUAGES)) for word in words(suggestion.text)))
        if next(corpus.local.pks(asked), None) is not None:
            yield suggestion


def titles_for(typed: Typed, known: Known, corpus, language: str) -> list[Suggestion]:
    """Return titles that hold the typed words, the last one begun or as a part of a compound."""
    last = AnyOf(in_title(known.terms)[:TERMS_ASKED])
    earlier = [AnyOf(in_title(query_terms(word, LANGUAGES))) for word in typed.earlier]
    best = dict(nlargest(TITLES_READ, corpus.local.scores(AllOf((*earlier, last))), key=itemgetter(1)))
    # Asked by their numbers alone: with more conditions SQLite would rather read every work of the site.
    rows = IndexedWork.objects.filter(pk__in=list(best)).values_list("pk", "work", "title_fi", "title_sv")
    surfaces = {surface for surface, _language in known.counts}
    wanted = [corpus.vocabulary.surfaces(query_terms(word, LANGUAGES)) | {word} for word in typed.earlier]
    found = []
    for pk, work, *titles in rows:
        told = sorted(zip(titles, LANGUAGES, strict=True), key=lambda title: title[1] != language)
        for title, code in told:
            if title and matches(title, typed.beginning, surfaces, wanted):
                begun = any(word.text.startswith(typed.beginning) for word in words(title))
                suggestion = Suggestion(title, code, work.startswith("person:"))
                found.append(((code != language, not begun, -best[pk], pk), suggestion))
                break
    found = [suggestion for _rank, suggestion in sorted(found, key=lambda row: row[0])]
    return list({suggestion.text.casefold(): suggestion for suggestion in found}.values())[:MOST]


def matches(title: str, beginning: str, surfaces: set[str], wanted: Iterable[set[str]]) -> bool:
    """Tell whether a title has a word that begins so or is one of the surfaces, and all the wanted words."""
    found = {word.text for word in words(title)}
    if surfaces.isdisjoint(found) and not any(word.startswith(beginning) for word in found):
        return False
    return not any(forms.isdisjoint(found) for forms in wanted)
