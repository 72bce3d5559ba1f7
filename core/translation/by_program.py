"""Making the twin of a page with given texts, as a translator would in wagtail-localize's editor."""

from collections.abc import Callable

from django.db import transaction
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

Words = Callable[[str, str], str | None]


@transaction.atomic
def translate_page(page, locale, words: Words, *, user=None, publish: bool = True):
    """Write the twin of a page in a locale, and return it.

    `words` tells the translation of a text by its path and its source, both as wagtail-localize has them: a paragraph
    of rich text without attributes. None leaves the text to the translator.
    """
    source, _created = TranslationSource.update_or_create_from_instance(page)
    Translation.objects.get_or_create(source=source, target_locale=locale)
    for segment in StringSegment.objects.filter(source=source).select_related("string", "context"):
        text = words(segment.context.path, segment.string.data)
        if text is not None:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                locale=locale,
                context=segment.context,
                defaults={"data": text, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
            )
    twin, _created = source.create_or_update_translation(locale, user=user, publish=publish)
    return twin
