"""The languages of the pages of a list, in one query for all of them."""

from core.languages import LANGUAGES
from core.models import LanguagePair

SIGNS = {
    LanguagePair.State.CURRENT: "✓",
    LanguagePair.State.STALE: "!",
    LanguagePair.State.DRAFT: "…",
    LanguagePair.State.MISSING: "–",
}


def prepare_pairs(pages):
    """Give each page where its work stands in each language: None where nothing is written yet."""
    keys = {page.translation_key for page in pages}
    pairs = LanguagePair.objects.in_bulk(keys, field_name="translation_key") if keys else {}
    for page in pages:
        page.language_pair = pairs.get(page.translation_key)
    return pages


def languages_of(page) -> list[dict]:
    """Return each language of a page with the word and the sign of its state."""
    if not hasattr(page, "language_pair"):
        prepare_pairs([page])
    if page.language_pair is None or page.depth < 2:
        return []
    states = page.language_pair.states
    return [
        {
            "code": language,
            "state": states[language],
            "words": LanguagePair.State(states[language]).label,
            "sign": SIGNS[states[language]],
        }
        for language in LANGUAGES
    ]
