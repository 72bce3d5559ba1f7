"""Tags that cite the shown work."""

from urllib.parse import urljoin

from django import template
from django.utils.safestring import mark_safe

from core.citations.cited import citations_of
from core.citations.csl_item import item_of
from core.citations.formats import FORMATS
from core.citations.highwire import tags_of
from core.citations.json_ld import script_of, thing_of
from core.citations.record import record_of
from core.languages import active_language
from core.sites import permalinks
from core.sites.routes import route_url
from core.templatetags.tuotos_head import lead_picture
from core.templatetags.tuotos_outputs import links_of
from core.visibility import OPENED, state_of

register = template.Library()
FOR_ONE = ("bib", "ris", "json")  # a table of one row helps nobody


@register.simple_tag(takes_context=True)
def citations(context, page):
    """The citations of a work in each style, the one that is shown first at the head."""
    return citations_of(item_of(record_of(page, context["layout"].site.root_url)), active_language())


@register.simple_tag(takes_context=True)
def metadata(context, page):
    """What machines read of a work in the head of its page: `citation_*` tags, and schema.org as a script's text."""
    root = context["layout"].site.root_url
    record, address = record_of(page, root), urljoin(root, page.get_url(context["request"]))
    pdf = next((row.document for row in page.newest_files if row.document.file.name.lower().endswith(".pdf")), None)
    pdf_url = urljoin(root, links_of(context).file_url(pdf)) if pdf else ""
    picture_url = lead_picture(page.lead_image, root)["url"] if page.lead_image else ""
    return {
        "tags": tags_of(record, address, pdf_url if pdf_url.startswith(address) else ""),
        "script": mark_safe(script_of(thing_of(record, address, picture_url, page.get_schema()))),  # noqa: S308 (escaped)
    }


@register.inclusion_tag("components/pick.html")
def pick(entry):
    """The box by which a published work in a list is chosen for a list of references; nothing for other rows."""
    is_citable = getattr(entry, "kind", None) and state_of(entry) in OPENED
    return {"entry": entry, "key": permalinks.encode(entry.translation_key)} if is_citable else {}


@register.simple_tag
def citation_files(page):
    """The files by which a reference manager takes in a work: pairs of name and address."""
    key, language = permalinks.encode(page.translation_key), active_language()
    return [(FORMATS[ending].name, route_url("reference", language, key=key, format=ending)) for ending in FOR_ONE]
