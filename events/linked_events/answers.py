"""What answers with events as Linked Events reads them: one, and those of a site."""

from django.core.paginator import Paginator
from django.db.models import prefetch_related_objects
from django.http import Http404, JsonResponse

from core.lists.feeds import text_of
from core.sites.trees import known_site, set_locales
from events.linked_events.export import event_of

NAME = "linked-events.json"
AT_ONCE = 20
RELATIONS = (
    "place",
    "series",
    "lead_image__renditions",
    "recording",
    "topics__topic",
    "target_groups__target_group",
    "contributors__organisation",
)


def one(request, event) -> JsonResponse:
    """Answer with an event in the languages in which readers may open it."""
    found = told(request, type(event), [event.translation_key])
    if not found:  # one that asks for a login is nothing to be passed on
        raise Http404
    return answer(found[0])


def all_of(request, model) -> JsonResponse:
    """Answer with the events of a site that have a date, the newest first, some at a time as the register does."""
    site = known_site(request)
    events = model.objects.dated(site).order_by("-date", "-pk").values_list("translation_key", flat=True)
    page = Paginator(events, AT_ONCE).get_page(request.GET.get("page"))
    address = f"{site.root_url}{request.path}"
    return answer(
        {
            "meta": {
                "count": page.paginator.count,
                "next": f"{address}?page={page.next_page_number()}" if page.has_next() else None,
                "previous": f"{address}?page={page.previous_page_number()}" if page.has_previous() else None,
            },
            "data": told(request, model, list(page.object_list)),
        }
    )


def told(request, model, works: list) -> list[dict]:
    """Return events by their keys, in this order, in as many queries for twenty as for one."""
    site, found = known_site(request), {}
    pages = list(model.objects.published().in_site(site).filter(translation_key__in=works, date__isnull=False))
    set_locales(pages)
    prefetch_related_objects(pages, *RELATIONS)
    for page in sorted(pages, key=lambda page: page.language):  # Finnish first, whatever language is asked in
        found.setdefault(page.translation_key, {})[page.language] = page
    return [
        event_of(found[work], site.root_url, lambda page: text_of(page, request)) for work in works if work in found
    ]


def answer(content: dict) -> JsonResponse:
    response = JsonResponse(content, json_dumps_params={"ensure_ascii": False})
    response["X-Robots-Tag"] = "noindex"
    response["Access-Control-Allow-Origin"] = "*"  # everybody may read it, from any page
    return response
