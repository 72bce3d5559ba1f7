"""What the front page gathers from the whole site."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count
from django.utils import timezone
from wagtail.models import Page

from core.cache import keys
from core.cache.reading import declared
from core.cache.versioned import cached
from core.languages import Text
from core.models import OutputPage, Topic
from core.page_types import index_pages, kinds
from core.sites.trees import in_site
from core.visibility import linked


def outputs_by_kind(site, language: str) -> list[dict]:
    """Return the kinds of output that the site has: kind, number of works, address of their list."""
    counts = cached(
        f"counts of {site.pk} {language}", lambda: counts_by_type(site, language), [keys.kind(OutputPage, site.pk)]
    )
    addresses = cached(f"lists of {site.pk} {language}", lambda: index_addresses(site, language), [keys.frame(site.pk)])
    rows = []
    for key, model in in_reading_order():
        count = counts.get(ContentType.objects.get_for_model(model).pk)
        if count:
            url = addresses.get(key) or all_outputs_url(addresses, key)
            rows.append({"kind": model.kind, "count": model.kind.count(count), "url": url})
    return rows


def counts_by_type(site, language: str) -> dict[int, int]:
    """Return the number of listed works of each content type."""
    outputs = OutputPage.objects.listed().in_site(site).one_for_each_work(language).order_by()
    return dict(outputs.values_list("content_type").annotate(Count("pk")).values_list("content_type", "pk__count"))


def in_reading_order() -> list[tuple]:
    """Return each kind and its model: first those that have lists of their own, then the others."""
    return sorted(kinds().items(), key=lambda row: row[1].index_page() is None)


def index_addresses(site, language: str) -> dict[str, str]:
    """Return the addresses of the lists of a site by the key of the kind that they list; "" is the list of all."""
    keys = {model.index_page(): key for key, model in kinds().items()}
    lists = {model: "" if model.lists_all_kinds else keys.get(model) for model in index_pages()}
    by_type = {ContentType.objects.get_for_model(model).pk: key for model, key in lists.items() if key is not None}
    pages = linked(Page.objects.all(), area=()).filter(in_site(site, language), locale__language_code=language)
    pages = pages.filter(content_type__in=by_type)
    return {by_type[page.content_type_id]: page.url for page in pages.select_related("locale")}


def all_outputs_url(addresses: dict, key: str) -> str:
    """Return the list of all outputs filtered by a kind; "" when the site has no such list."""
    return f"{addresses['']}?kind={key}" if "" in addresses else ""


def example_searches(site, language: str) -> list[Text]:
    """Return the commonest topics of a site as words to search by."""
    outputs = [keys.kind(OutputPage, site.pk)]
    found = cached(f"examples of {site.pk} {language}", lambda: commonest_topics(site, language), outputs)
    return [Text(label, code) for label, code in found]


def commonest_topics(site, language: str, number: int = 3) -> list[tuple[str, str]]:
    """Return the labels of the commonest topics and their languages."""
    outputs = OutputPage.objects.published().in_site(site).filter(locale__language_code=language)
    topics = Topic.objects.filter(output_topics__page__in=outputs.order_by())
    topics = topics.annotate(works=Count("output_topics")).order_by("-works", "pk")[:number]
    return [(str(topic.label), topic.label.language) for topic in topics]


def newest_outputs(site, language: str, number: int = 6) -> list:
    """Return the newest works of a site, one page each; what is dated ahead, such as coming events, is left out."""
    today = timezone.localdate()
    outputs = OutputPage.objects.listed().in_site(site).one_for_each_work(language).exclude(date__gt=today)
    with declared(keys.kind(OutputPage, site.pk)):
        return list(outputs.newest_first().for_list()[:number].specific())
