"""What the front page gathers from the whole site."""

from collections import Counter

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, F
from django.utils import timezone
from wagtail.models import Page

from core.cache import keys
from core.cache.reading import declared
from core.cache.versioned import cached
from core.models import OutputPage
from core.page_types import index_pages, kinds
from core.sites.projects import project_at
from core.sites.trees import in_site
from core.visibility import linked


def outputs_by_kind(site, language: str) -> list[dict]:
    """Return the kinds of output that the site has: kind, number of works, address of their list."""
    counts = cached(
        f"counts of {site.pk} {language}", lambda: counts_by_type(site, language), [keys.kind(OutputPage, site.pk)]
    )
    hangs_on = [keys.kind(OutputPage, site.pk), keys.frame(site.pk)]
    sections = cached(f"sections of {site.pk} {language}", lambda: sections_of(site, language), hangs_on)
    addresses, rows = lists_of(site, language), []
    for key, model in in_reading_order():
        content_type = ContentType.objects.get_for_model(model).pk
        if count := counts.get(content_type):
            url = addresses.get(key) or sections.get(content_type) or all_outputs_url(addresses, key)
            rows.append({"kind": model.kind, "count": model.kind.count(count), "url": url})
    return rows


def counts_by_type(site, language: str) -> dict[int, int]:
    """Return the number of listed works of each content type."""
    outputs = OutputPage.objects.listed().in_site(site).one_for_each_work(language).order_by()
    return dict(outputs.values_list("content_type").annotate(Count("pk")).values_list("content_type", "pk__count"))


def in_reading_order() -> list[tuple]:
    """Return each kind and its model: first those that have lists of their own, then the others."""
    return sorted(kinds().items(), key=lambda row: row[1].index_page() is None)


def lists_of(site, language: str) -> dict[str, str]:
    """Return what `index_addresses` does, until something right under the front page changes."""
    return cached(f"lists of {site.pk} {language}", lambda: index_addresses(site, language), [keys.frame(site.pk)])


def index_addresses(site, language: str) -> dict[str, str]:
    """Return the addresses of the lists of a site by the key of the kind that they list; "" is the list of all."""
    keys = {model.index_page(): key for key, model in kinds().items()}
    lists = {model: "" if model.lists_all_kinds else keys.get(model) for model in index_pages()}
    by_type = {ContentType.objects.get_for_model(model).pk: key for model, key in lists.items() if key is not None}
    pages = linked(Page.objects.all(), area=()).filter(in_site(site, language), locale__language_code=language)
    pages = pages.filter(content_type__in=by_type)
    return {by_type[page.content_type_id]: page.url for page in pages.select_related("locale")}


def sections_of(site, language: str) -> dict[int, str]:
    """Return the addresses of pages in the menu that are the place of all works of a kind, by its content type.

    So "Services" in the menu and among the kinds lead to the same page. It is that of the kind that most stands there.
    """
    kinds_without_lists = [model for _key, model in in_reading_order() if model.index_page() is None]
    types = ContentType.objects.get_for_models(*kinds_without_lists).values()
    works = OutputPage.objects.listed().in_site(site).filter(locale__language_code=language, content_type__in=types)
    places = Counter((path[: -Page.steplen], pk) for path, pk in works.order_by().values_list("path", "content_type"))
    pages = linked(Page.objects.all(), area=()).filter(path__in={path for path, _pk in places}, show_in_menus=True)
    pages = {page.path: page for page in pages.select_related("locale")}
    found = {}
    for pk in {pk for _path, pk in places}:
        (path, _pk), *others = [place for place in places if place[1] == pk]
        most = max(number for (each, _pk), number in places.items() if each == path)
        if path in pages and not others and places[path, pk] == most:
            found[pk] = pages[path].url
    return found


def all_outputs_url(addresses: dict, key: str) -> str:
    """Return the list of all outputs filtered by a kind; "" when the site has no such list."""
    return f"{addresses['']}?kind={key}" if "" in addresses else ""


def next_events(site, language: str, number: int = 4) -> list:
    """Return the next events of a site, one page each; none where the project has ended."""
    project, model = project_at(site.pk), kinds()["event"]
    if project and project.state == "closed":
        return []
    events = model.objects.listed().in_site(site).one_for_each_work(language)
    with declared(keys.kind(model, site.pk)):
        return list(events.coming().for_entries()[:number])


def announced_works(site, language: str, number: int = 6) -> list:
    """Return what is still to come on a site, one page a work, what is expected first; events have their own place."""
    works = OutputPage.objects.listed().in_site(site).one_for_each_work(language).filter(state=OutputPage.ANNOUNCED)
    works = works.exclude(content_type=ContentType.objects.get_for_model(kinds()["event"]))
    with declared(keys.kind(OutputPage, site.pk)):
        return list(works.order_by(F("expected_on").asc(nulls_last=True), "pk").for_list()[:number].specific())


def newest_outputs(site, language: str, number: int = 6) -> list:
    """Return the newest works of a site, one page each; what is still to come, such as coming events, is left out."""
    today = timezone.localdate()
    outputs = OutputPage.objects.published().in_site(site).one_for_each_work(language).exclude(date__gt=today)
    with declared(keys.kind(OutputPage, site.pk)):
        return list(outputs.newest_first().for_list()[:number].specific())
