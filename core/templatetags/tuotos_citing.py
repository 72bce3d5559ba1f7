"""Tags that cite the shown work."""

from django import template

from core.citations.cited import citations_of
from core.citations.csl_item import item_of
from core.citations.formats import FORMATS
from core.citations.record import record_of
from core.languages import active_language
from core.sites import permalinks
from core.sites.routes import route_url

register = template.Library()
FOR_ONE = ("bib", "ris", "json")  # a table of one row helps nobody


@register.simple_tag(takes_context=True)
def citations(context, page):
    """The citations of a work in each style, the one that is shown first at the head."""
    return citations_of(item_of(record_of(page, context["layout"].site.root_url)), active_language())


@register.simple_tag
def citation_files(page):
    """The files by which a reference manager takes in a work: pairs of name and address."""
    key, language = permalinks.encode(page.translation_key), active_language()
    return [(FORMATS[ending].name, route_url("reference", language, key=key, format=ending)) for ending in FOR_ONE]
