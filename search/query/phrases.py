"""Words between quotes stand side by side: checked on the plain texts of the best works."""

from search.analysis import whole_word_terms, words
from search.index.corpus import Corpus
from search.models import IndexedPart
from search.query.cascade.found import LANGUAGES, Found
from search.query.question import Question

MOST_CHECKED = 200


def with_phrases(corpus: Corpus, question: Question, found: Found, best: list[int]) -> list[int]:
    """Keep the works in one of whose texts each phrase stands, inflected or not. `best` are those to look at."""
    steps = [[forms(corpus, word, found) for word in phrase] for phrase in question.phrases]
    missing = {pk: set(range(len(steps))) for pk in best}
    texts = IndexedPart.objects.filter(work__in=missing).values_list("work", "title", "text")
    for work, title, text in texts.iterator(chunk_size=500):
        for number in list(missing[work]):
            if stands_in(steps[number], title) or stands_in(steps[number], text):
                missing[work].discard(number)
    return [pk for pk in best if not missing[pk]]


def forms(corpus: Corpus, word: str, found: Found) -> set[str]:
    """Return the forms in which a word of a phrase may stand."""
    word = found.corrections.get(word, word)
    return {word} | corpus.vocabulary.surfaces(whole_word_terms(word, LANGUAGES))


def stands_in(steps: list[set[str]], text: str) -> bool:
    """Tell whether words of the given sets follow one another in a text."""
    found = [word.text for word in words(text)]
    return any(
        all(found[start + place] in step for place, step in enumerate(steps))
        for start in range(len(found) - len(steps) + 1)
    )
