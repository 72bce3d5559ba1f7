"""What rows and pages tell of a work in a word or two, so that it is found by it too: type, day, place, licence."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import PurePosixPath

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.findable.subjects import both_names
from core.languages import LANGUAGES, Text, in_language, language_name
from core.page_types import SearchFact


def in_both(label: str, words: Callable[[], str]) -> SearchFact:
    """Return a fact that our own words tell: they are asked for in each language."""
    texts = []
    for language in LANGUAGES:
        with translation.override(language):
            texts.append(Text(str(words()), language))
    return SearchFact(label, tuple(text for text in texts if text))


def typed(page, label: str, *names: str) -> SearchFact:
    """Return a fact that editors typed into fields of a page, in the language of the page."""
    texts = [str(getattr(page, name)) for name in names if getattr(page, name)]
    foreign = any(page.part_language(name) != page.language for name in names)
    return SearchFact(label, (Text(" ".join(texts), page.language),) if texts and not foreign else ())


def kind_names(page) -> Iterator[Text]:
    """Yield what an output is called in lists, in both languages: Report, Publication, Publications."""
    for words in (lambda: page.kind_name, lambda: page.kind.name, lambda: page.kind.plural):
        yield from in_both("", words).texts


def output_facts(page) -> Iterator[SearchFact]:
    """Yield what every output tells."""
    yield in_both(pgettext_lazy("noun", "Type"), lambda: page.kind_name)
    if page.date:
        yield day_fact(_("Date"), page.date)
    elif page.year:
        yield in_both(_("Year"), lambda: page.year)
    if page.place:
        yield place_fact(page.place)
    yield in_both(_("Language"), lambda: language_name(page.text_language or page.language))
    endings = {PurePosixPath(row.document.file.name).suffix.strip(".") for row in page.newest_files}
    yield in_both(_("Files"), lambda: " ".join(sorted(endings)))
    address = page.elsewhere_url.partition("://")[2].removeprefix("www.")
    yield SearchFact(_("Published elsewhere"), texts_of(page, page.elsewhere_site, address))


def texts_of(page, *values: str) -> tuple[Text, ...]:
    """Return values that are the same in both languages as texts of a page."""
    return tuple(Text(value, page.language) for value in values if value)


def day_fact(label: str, day: date) -> SearchFact:
    """Return a day as people write it: 27.1.2022 (tammikuu 2022)."""
    return in_both(label, lambda: f"{date_format(day)} ({date_format(day, 'F Y')})")


def place_fact(place) -> SearchFact:
    """Return a place with its address."""
    names, streets, cities = (
        {text.language: text for text in both_names(place, name)} for name in ("name", "street_address", "city")
    )
    texts = []
    for language in names | streets | cities:
        street = in_language(place, "street_address", language)
        told = [names.get(language), street, place.postal_code, cities.get(language)]
        texts.append(Text(", ".join(filter(None, told)), language))
    return SearchFact(pgettext_lazy("venue", "Place"), tuple(texts))
