"""Where each work stands in Finnish and Swedish is written down when a page of it changes, for the admin's lists.

Versions in easy language are no works: they have no twin.

*Missing*: no page, or only an alias. *Draft*: a page that readers do not see. *Outdated*: a text of the source has no
translation, or one that the translator has not published yet. *Up to date*: everything else.
"""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import DateTimeField, F, OuterRef, Q, Subquery
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import StringSegment

from core.changes import Action, Changes
from core.changes.what import chunks
from core.languages import LANGUAGES
from core.models import LanguagePair
from core.translation.approved import approved_translations

State = LanguagePair.State
COME_AND_GONE = {Action.CREATED, Action.DELETED, Action.MOVED}


def note_languages(changed: Changes):
    """Write the languages of the works that a transaction changed. Of drafts only their coming and going counts."""
    drafts = {page.work for page in changed.drafts if page.actions & COME_AND_GONE}
    works = {page.work for page in changed.pages} | drafts
    if works:
        translated = {page.work for page in changed.pages if Action.TRANSLATED in page.actions}
        write(works, translated)


def write(works: Iterable[str], translated: Iterable[str] = ()) -> int:
    """Write the languages of works by their translation keys, where they differ; return how many were written.

    `translated` are those that the translator published just now.
    """
    LanguagePair.objects.filter(translation_key__in=translated).update(approved_at=timezone.now())
    written = 0
    for some in chunks([str(key) for key in works]):
        found, told = _read(some)
        if gone := set(some) - set(found):
            LanguagePair.objects.filter(translation_key__in=gone).delete()
        new = [key for key in found if key not in told]
        LanguagePair.objects.bulk_create(_new(key, found[key], key in translated) for key in new)
        changed = defaultdict(list)
        for key in told:
            if told[key] != found[key]:
                changed[tuple(found[key].items())].append(key)
        for states, keys in changed.items():
            rows = LanguagePair.objects.filter(translation_key__in=keys)
            written += rows.update(**dict(states), changed_at=timezone.now())
        written += len(new)
    return written


def _new(key: str, states: dict, is_translated: bool) -> LanguagePair:
    return LanguagePair(translation_key=key, approved_at=timezone.now() if is_translated else None, **states)


def read(works: list[str]) -> dict[str, dict[str, str]]:
    """Work out where works stand in each language, by their translation keys. Those without a page are left out."""
    return _read(works)[0]


def stale_texts(work: str) -> dict[str, int]:
    """Return how many texts of a work are outdated in a language, where readers see it in both."""
    stale = [language for language, state in read([work]).get(work, {}).items() if state == State.STALE]
    waiting = waiting_texts([work]) if stale else {}
    return {language: len(waiting[work, language]) for language in stale}


def _read(works: list[str]) -> tuple[dict, dict]:
    """Return the states of works as they are, and as they were written down, both by their translation keys."""
    pages = Page.objects.filter(translation_key__in=works, depth__gt=1, easypage__isnull=True).order_by()
    rows, told = defaultdict(dict), {}
    own = LanguagePair.objects.filter(translation_key=OuterRef("translation_key"))
    kept = {f"told_{language}": Subquery(own.values(language)) for language in LANGUAGES}
    columns = ("translation_key", "locale__language_code", "live", "alias_of", *kept)
    for key, language, live, alias_of, *states in pages.annotate(**kept).values_list(*columns):
        if states[0]:
            told[str(key)] = dict(zip(LANGUAGES, states, strict=True))
        rows[str(key)] |= {language: live} if not alias_of else {}
    waiting = waiting_texts([key for key, live in rows.items() if len(live) == len(LANGUAGES) and all(live.values())])
    return {key: _states(key, live, waiting) for key, live in rows.items()}, told


def _states(key: str, live: dict[str, bool], waiting: dict) -> dict[str, str]:
    """Return the states of a work by its pages, which are live or not."""
    found = dict.fromkeys(LANGUAGES, State.MISSING.value)
    for language in LANGUAGES:
        if language in live:
            read_state = State.STALE if (key, language) in waiting else State.CURRENT
            found[language] = (read_state if live[language] else State.DRAFT).value
    return found


def waiting_texts(works: list[str]) -> dict[tuple[str, str], list[str]]:
    """Return the texts that wait for the translator, or for the translator's publishing, by work and language.

    The end of an address and texts without a letter, such as a price, may stay as they are.
    """
    if not works:
        return {}
    target = F("source__translations__target_locale")
    translations = approved_translations().filter(
        translation_of=OuterRef("string"), context=OuterRef("context"), locale=OuterRef("target")
    )
    approved = LanguagePair.objects.filter(translation_key=OuterRef("source__object_id")).values("approved_at")
    rows = (
        StringSegment.objects.filter(source__object_id__in=works, source__translations__enabled=True)
        .exclude(context__path="slug")
        .annotate(target=target, language=F("source__translations__target_locale__language_code"))
        .annotate(
            translated_at=Subquery(translations.values("updated_at")[:1]),
            approved_at=Subquery(approved, output_field=DateTimeField()),
        )
        .filter(Q(translated_at=None) | Q(translated_at__gt=F("approved_at")))
        .order_by("source", "order")
    )
    found = defaultdict(list)
    for key, language, text in rows.values_list("source__object_id", "language", "string__data"):
        if any(letter.isalpha() for letter in text):
            found[str(key), language].append(text)
    return found
