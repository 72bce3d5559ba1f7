"""What easy language asks of a text beyond what every text is asked: a stricter bar, in words.

The bar follows the guides of Selkokeskus (selkosuomi) and of LL-Center and MTM (lätt svenska): short sentences with one
thing each, everyday words, headings that guide. No number proves that a text is easy, so nothing here stops.
"""

from collections.abc import Iterator

from django.utils.formats import number_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from core.blocks.text import HeadingBlock
from core.proofreading.readability import WORD, measure, sentences
from core.proofreading.remarks import Draft, Remark
from core.proofreading.texts import paragraphs
from core.visibility import area_of, is_opened

HARDEST = {"fi": 8, "sv": 30}  # Wiio's grade, LIX
LONG_SENTENCE = 15  # words
LONG_WORD = 20  # letters
LONG_TEXT = 120  # words, from which headings are missed
MOST_TOLD = 5


def original(draft: Draft) -> Iterator[Remark]:
    """Yield what is to be told of the page that this is a version of."""
    page = draft.page
    above = page.original if page.is_easy_version else None
    if above is None:
        return
    if page.title == above.title:
        yield Remark("title", _("The heading is that of the ordinary page. Write it in easy words."))
    if not is_opened(above, area_of(above)):
        yield Remark("", _("Readers cannot open the ordinary page yet: no button leads to this version before that."))


def hard_texts(draft: Draft) -> Iterator[Remark]:
    """Yield what is too hard for easy language: the text as a whole, long sentences, long words, a text in one lump."""
    if not draft.page.is_easy_version:
        return
    texts = list(paragraphs(draft))
    found = measure(texts, draft.language)
    if found and found.value > HARDEST[draft.language]:
        told = {
            "fi": _("The text is too hard for easy Finnish: %(value)s by Wiio, %(most)s at most. Use shorter words."),
            "sv": _("The text is too hard for easy Swedish: LIX %(value)s, %(most)s at most. Write shorter sentences."),
        }
        numbers = {"value": number_format(found.value), "most": HARDEST[draft.language]}
        yield Remark(texts[0][0], told[draft.language] % numbers)
    if found and found.words > LONG_TEXT and not any(isinstance(node.block, HeadingBlock) for node in draft.nodes):
        yield Remark(texts[0][0], _("Divide the text by headings: a reader sees at a glance what each part tells."))
    yield from _long(texts)


def _long(texts) -> Iterator[Remark]:
    long_sentences = [
        (path, text, number)
        for path, paragraph in texts
        for text in sentences(paragraph)
        if (number := len(WORD.findall(text))) > LONG_SENTENCE
    ]
    for path, text, number in long_sentences[:MOST_TOLD]:
        words = _("A sentence of %(number)s words: “%(text)s”. Say one thing in a sentence, in 15 words at most.")
        yield Remark(path, words % {"number": number, "text": Truncator(text).words(8)})
    long_words = {word: path for path, text in texts for word in WORD.findall(text) if len(word) >= LONG_WORD}
    for word, path in list(long_words.items())[:MOST_TOLD]:
        words = _("A long word: “%(word)s”. Use another one, or explain it.")
        yield Remark(path, words % {"word": word})
