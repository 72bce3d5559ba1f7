"""Citing several works at once: those whose boxes a reader ticked in a list or among hits. No script, no cookie."""

from urllib.parse import urlencode

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpResponse
from django.shortcuts import render

from core.alphabet import alphabetical
from core.citations.cited import STYLES, citations_of
from core.citations.csl_item import item_of
from core.citations.formats import FORMATS
from core.citations.record import RELATIONS, Record, record_of
from core.languages import LANGUAGES, active_language
from core.models import OutputPage
from core.sites.permalinks import decode
from core.sites.routes import route_url
from core.sites.trees import known_site

MOST = 50  # works; APA alone takes 10 ms for one that was not cited today
FIELD = "id"
NUMBERED = {"vancouver"}


def cite_chosen(request):
    """The chosen works as they stand in a list of references, in every style; an empty choice says how to choose."""
    records, language = chosen_records(request), active_language()
    cited = [citations_of(item_of(record), language) for record in records]
    context = {
        "count": len(records),
        "styles": [
            {
                "style": style,
                "name": name,
                "is_numbered": style in NUMBERED,
                "texts": in_order(style, [row[place].text for row in cited]),
            }
            for place, (style, name) in enumerate(STYLES.items())
        ],
        "files": [(each.name, chosen_url("chosen_file", language, records, format=each.ending)) for each in exports()],
        "most": MOST if len(chosen_keys(request)) > MOST else None,
        "language_links": {code: chosen_url("cite_chosen", code, records) for code in LANGUAGES},
        "noindex": True,
    }
    response = render(request, "core/cite_chosen.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def chosen_file(request, format):
    """The chosen works in a file for a reference manager."""
    if format not in {each.ending for each in exports()}:
        raise Http404
    records = chosen_records(request)
    if not records:
        raise Http404
    chosen = FORMATS[format]
    response = HttpResponse(chosen.write(records), content_type=f"{chosen.content_type}; charset=utf-8")
    name = request.path_info.rpartition("/")[2]
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Robots-Tag"] = "noindex"
    return response


def exports() -> list:
    """Return the formats that reference managers read."""
    return [FORMATS[ending] for ending in ("bib", "ris", "json")]


def in_order(style: str, texts: list) -> list:
    """Return citations in the order of a list of references: by name, where a style does not number them."""
    return texts if style in NUMBERED else sorted(texts, key=lambda text: alphabetical(text.replace("<i>", "")))


def chosen_keys(request) -> list:
    """Return the keys of the works that an address names, each once; what is no key is left out."""
    keys = (decode(value) for value in request.GET.getlist(FIELD))
    return list(dict.fromkeys(key for key in keys if key))


def chosen_records(request) -> list[Record]:
    """Return the records of the chosen works that readers of the site may open, in the order of the choice."""
    site, keys = known_site(request), chosen_keys(request)[:MOST]
    if not keys:
        return []
    pages = OutputPage.objects.published().in_site(site).filter(translation_key__in=keys)
    pages = list(pages.one_for_each_work(active_language()).specific())
    prefetch_related_objects(pages, *RELATIONS)
    pages.sort(key=lambda page: keys.index(page.translation_key))
    return [record_of(page, site.root_url) for page in pages]


def chosen_url(name: str, language: str, records: list[Record], **kwargs) -> str:
    """Return an address that names works."""
    query = urlencode([(FIELD, record.key) for record in records])
    return f"{route_url(name, language, **kwargs)}?{query}" if query else route_url(name, language, **kwargs)
