"""Where works stand in each language: what the admin's lists tell must be what is."""

from collections.abc import Iterator

from wagtail.models import Page

from core.changes.what import chunks
from core.followers import language_pairs
from core.mending.checks import Finding, found
from core.models import LanguagePair


def different_languages() -> Iterator[Finding | None]:
    """Works whose pages stand otherwise than was written down."""
    pages = Page.objects.filter(depth__gt=1, easypage__isnull=True).order_by("translation_key")
    keys = [str(key) for key in pages.values_list("translation_key", flat=True).distinct()]
    for some in chunks(keys):
        told = {str(pair.translation_key): pair.states for pair in _pairs(some)}
        for key, states in language_pairs.read(some).items():
            if told.get(key) != states:
                page = Page.objects.filter(translation_key=key).order_by("pk").first()
                yield found("languages", page.title, page.pk, lambda key=key: language_pairs.write([key]))
        yield None
    lost = LanguagePair.objects.exclude(translation_key__in=Page.objects.values("translation_key"))
    for pair in lost:
        yield found("languages", str(pair), None, pair.delete)


def _pairs(keys: list[str]):
    return LanguagePair.objects.filter(translation_key__in=keys)


def write_missing():
    """Called by the clock: write the languages of works of which nothing is written, as after an update."""
    told = LanguagePair.objects.values("translation_key")
    keys = Page.objects.filter(depth__gt=1, easypage__isnull=True).exclude(translation_key__in=told).order_by("pk")
    language_pairs.write({str(key) for key in keys.values_list("translation_key", flat=True)})
