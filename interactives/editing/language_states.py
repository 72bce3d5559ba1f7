"""What of an interactive image stands in Finnish and in Swedish, as its newest draft and the translator have it."""

from collections import defaultdict
from dataclasses import dataclass, field
from urllib.parse import quote

from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core.translation.approved import approved_translations
from core.translation.segment_labels import name_of
from interactives.editing.completeness import DONE, HOTSPOT, MISSING, PAGE, SCENE, STALE, Count, Text, count


@dataclass
class LanguageState:
    """The texts of a work in one language. `page` is None when it has not been submitted for translation."""

    locale: Locale
    page: Page | None
    is_source: bool
    url: str = ""
    texts: list[Text] = field(default_factory=list)

    @property
    def hotspots(self) -> Count:
        return count(self.texts, HOTSPOT)

    @property
    def scenes(self) -> Count:
        return count(self.texts, SCENE)

    @property
    def others(self) -> Count:
        return count(self.texts, PAGE)

    @property
    def missing(self) -> list[Text]:
        return [text for text in self.texts if text.state == MISSING]

    @property
    def stale(self) -> list[Text]:
        return [text for text in self.texts if text.state == STALE]

    @property
    def is_full(self) -> bool:
        return not self.missing and not self.stale


def language_states(page) -> list[LanguageState]:
    """Return the state of a work in each language, the language in which it is written first."""
    source = _source_of(page)
    original = page if source is None or source.locale_id == page.locale_id else source.get_source_instance()
    draft = original.get_latest_revision_as_object() if original.latest_revision_id else original
    texts = texts_of(draft)
    states = [_source_state(original, draft, texts)]
    for locale in Locale.objects.exclude(pk=original.locale_id):
        states.append(_target_state(draft, locale, texts, source))
    return states


def _source_of(page) -> TranslationSource | None:
    """Return the source from which the page is translated, or which it is itself."""
    sources = TranslationSource.objects.filter(object_id=page.translation_key)
    return (
        sources.filter(translations__target_locale=page.locale_id).first()
        or sources.filter(locale=page.locale_id).first()
    )


def texts_of(page) -> dict[str, list[str]]:
    """Return the strings of each text of a page by its path. The slug is left out: it follows the title."""
    texts = defaultdict(list)
    for segment in extract_segments(page):
        has_words = isinstance(segment, StringSegmentValue) and any(map(str.isalpha, segment.render_text()))
        if has_words and segment.path != "slug":
            texts[segment.path.split(".'")[0]].append(segment.string.data)
    return dict(texts)


def _source_state(page, draft, texts) -> LanguageState:
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    found = [Text(path, str(name_of(draft, path)), DONE) for path in texts]
    found += [
        Text(path, str(name_of(draft, path)), MISSING, f"{url}#:w:contentpath={path}")
        for path in _demanded(draft)
        if path not in texts
    ]
    found += _alt_texts(draft, texts, draft.locale.language_code)
    return LanguageState(draft.locale, page, True, url, found)


def _target_state(draft, locale, texts, source) -> LanguageState:
    twin = draft.get_translation_or_none(locale)
    twin = twin.specific if twin and not twin.alias_of_id else None
    if twin is None:
        url = reverse("wagtail_localize:submit_page_translation", args=[draft.pk])
        found = [Text(path, str(name_of(draft, path)), MISSING, url) for path in texts]
        return LanguageState(locale, None, False, url, found + _alt_texts(draft, texts, locale.language_code))
    url = reverse("wagtailadmin_pages:edit", args=[twin.pk])
    in_translator = Translation.objects.filter(source=source, target_locale=locale, enabled=True).exists()
    anchor = "#text=" if in_translator else "#:w:contentpath="
    translated = _translated_strings(draft, locale) if in_translator else set()
    standing = set(texts_of(twin)) - set(twin.foreign_parts)
    found = []
    for path, strings in texts.items():
        if all((path, string) in translated for string in strings):
            state = DONE
        else:
            state = MISSING if path not in standing else STALE if in_translator else DONE
        found.append(Text(path, str(name_of(draft, path)), state, f"{url}{anchor}{quote(path)}"))
    return LanguageState(locale, twin, False, url, found + _alt_texts(draft, texts, locale.language_code))


def _translated_strings(page, locale) -> set[tuple[str, str]]:
    rows = approved_translations().filter(locale=locale, context__object_id=page.translation_key).exclude(data="")
    return set(rows.values_list("context__path", "translation_of__data"))


def _demanded(page) -> list[str]:
    """Return the paths of the names that no scene and no hotspot may lack."""
    paths = []
    for scene in page.scenes:
        paths.append(f"scenes.{scene.id}.title")
        hotspots = scene.value["hotspots"]
        paths += [f"scenes.{scene.id}.hotspots.{item.id}.title" for item in hotspots.bound_blocks]
    return paths


def _alt_texts(page, texts, language: str) -> list[Text]:
    """Return the alternative texts that the pictures of scenes have in the library, or lack there, in a language."""
    found = []
    for scene in page.scenes:
        image, path = scene.value.get("image"), f"scenes.{scene.id}.image.alt_text"
        if image is None or path in texts or getattr(image, "decorative", False):
            continue
        state = DONE if getattr(image, f"alt_{language}", "") else MISSING
        found.append(Text(path, str(name_of(page, path)), state, reverse("wagtailimages:edit", args=[image.pk])))
    return found
