"""The rows that harvesters are told, and the records of the works behind them, in both languages."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.db.models import Q, prefetch_related_objects
from django.utils import translation

from api.models import HarvestedWork
from api.oai.asking import Selection
from core.citations import dublin_core
from core.citations.record import RELATIONS, record_of, with_files
from core.models import OutputPage

Element = tuple[str, str, str]  # name, value, language


def selected(site, selection: Selection):
    """Return the rows of a site that a list has, in the order in which they changed, without where it goes on."""
    rows = HarvestedWork.objects.filter(site=site).order_by("changed_at", "pk")
    if selection.since:
        rows = rows.filter(changed_at__gte=selection.since)
    if selection.until:
        rows = rows.filter(changed_at__lte=selection.until)
    return rows.filter(kind=selection.set) if selection.set else rows


def behind(rows, after: tuple[str, int] | None):
    """Return those of ordered rows that come after one."""
    if after is None:
        return rows
    moment, pk = datetime.fromisoformat(after[0]), after[1]
    return rows.filter(Q(changed_at__gt=moment) | Q(changed_at=moment, pk__gt=pk))


def elements_of(site, works: Iterable) -> dict:
    """Return the elements of Dublin Core of works by their keys, each once, the Finnish page before the Swedish one.

    What everybody may not open now has none, whatever its row says.
    """
    pages = OutputPage.objects.published().in_site(site).filter(translation_key__in=list(works))
    pages = list(pages.select_related("locale").order_by("locale__language_code", "pk").specific())
    prefetch_related_objects(pages, *RELATIONS)
    found: dict = {}
    for page in pages:
        with translation.override(page.language):
            record = with_files(record_of(page, site.root_url), page)
            elements = list(dublin_core.elements_of(replace(record, title=record.catalogue_title)))
        found.setdefault(page.translation_key, {}).update(dict.fromkeys(elements))
    return {key: _in_order(elements) for key, elements in found.items()}


def _in_order(elements: dict[Element, None]) -> list[Element]:
    """Put what both pages tell side by side: titles first, then makers."""
    names = list(dict.fromkeys(name for name, _value, _language in elements))
    return sorted(elements, key=lambda element: names.index(element[0]))
