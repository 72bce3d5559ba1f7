"""Which links lead out of the site, and where they stand: read of what is published, written down for the check."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from urllib.parse import urlsplit

from django.db import models, transaction
from django.utils import timezone
from django_tasks import task
from wagtail.blocks import RichTextBlock, URLBlock
from wagtail.models import Page

from core.blocks.addresses import tidy_address
from core.citations import identifiers
from core.models import LinkUse, Organisation, OutgoingLink
from core.models.links import digest_of
from core.page_types import PageType
from core.priorities import LATER
from core.proofreading import Draft
from core.proofreading.links import links_in
from core.proofreading.recordings import wordless_elsewhere
from core.sites.trees import root_paths
from core.visibility import in_bin
from core.worker import turns

AT_ONCE = 50  # pages whose texts are held at a time
LATELY = timedelta(minutes=30)
LONGEST_PATH = LinkUse._meta.get_field("path").max_length


def links_of(page) -> Iterator[tuple[str, str]]:
    """Yield the addresses on other sites that a page leads to, each with the way to its place."""
    own = {urlsplit(root.root_url).hostname for root in root_paths()}
    for address, path in _addresses_in(page):
        if (host := host_of(address)) and host not in own:
            yield address, path


def _addresses_in(page) -> Iterator[tuple[str, str]]:
    for field in page._meta.get_fields():
        if isinstance(field, models.URLField) and field.name not in page.passing_addresses:
            yield getattr(page, field.name), field.name
    for node in Draft(page).nodes:
        if isinstance(node.block, URLBlock):
            yield node.value, node.path
        elif isinstance(node.block, RichTextBlock):
            yield from ((attributes.get("href", ""), node.path) for attributes, _words in links_in(node.value.source))
    rows = page.identifiers.all() if hasattr(page, "identifiers") else ()
    for number, row in enumerate(rows):
        yield identifiers.url(row.scheme, row.value), f"identifiers.{number}.value"


def host_of(address: str) -> str:
    """Return the host of an address of the web; "" for anything else."""
    try:
        parts = urlsplit(address or "")
        return (parts.hostname or "")[:255] if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""


def note_page(page):
    """Write down the links of a published page in the place of those that were known; a hidden page has none."""
    found = dict.fromkeys(links_of(page)) if page.live and isinstance(page, PageType) else {}
    _note(found, page=page)
    _watch_recordings(page, found)


def _watch_recordings(page, found):
    """Begin the count of recordings in other services that lack their words, and end it of those that have them."""
    lacking = wordless_elsewhere(Draft(page)) if found else set()
    uses = LinkUse.objects.filter(page=page)
    uses.exclude(path__in=lacking).exclude(wordless_since=None).update(wordless_since=None)
    if lacking:
        uses.filter(path__in=lacking, wordless_since=None).update(wordless_since=timezone.now())


def _note(found: Iterable[tuple[str, str]], **place):
    with transaction.atomic():
        links = _links({address for address, _path in found})
        wanted = {(links[address].pk, path[:LONGEST_PATH]) for address, path in found}
        kept = LinkUse.objects.filter(**place)
        known = {(use.link_id, use.path): use.pk for use in kept}
        kept.filter(pk__in=[pk for key, pk in known.items() if key not in wanted]).delete()
        LinkUse.objects.bulk_create(
            LinkUse(link_id=link, path=path, **place) for link, path in sorted(wanted - known.keys())
        )


def _links(addresses: set[str]) -> dict[str, OutgoingLink]:
    """Return the links of addresses; new ones are made, to be looked up soon."""
    digests = {digest_of(address): address for address in addresses}
    known = set(OutgoingLink.objects.filter(digest__in=digests).values_list("digest", flat=True))
    OutgoingLink.objects.bulk_create(
        (
            OutgoingLink(digest=digest, address=address, host=host_of(address), tidied=_tidied(address))
            for digest, address in digests.items()
            if digest not in known
        ),
        ignore_conflicts=True,
    )
    return {link.address: link for link in OutgoingLink.objects.filter(digest__in=digests)}


def _tidied(address: str) -> str:
    tidied = tidy_address(address)
    return tidied if tidied != address else ""


def collect(pages):
    """Note the links of some pages."""
    keys = list(pages.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), AT_ONCE):
        turns.let_pass()
        for page in Page.objects.filter(pk__in=keys[start : start + AT_ONCE]).specific():
            note_page(page)


@task(priority=LATER)
def collect_all():
    """Note the links of all that is published, and forget those that nothing uses. Repeatable."""
    shown = Page.objects.live().exclude(in_bin())
    LinkUse.objects.filter(page__isnull=False).exclude(page__in=shown.values("pk")).delete()
    collect(shown)
    organisations = Organisation.objects.exclude(url="")
    for organisation in organisations:
        _note({(organisation.url, "url")}, organisation=organisation)
    LinkUse.objects.filter(organisation__isnull=False).exclude(organisation__in=organisations).delete()
    forget_unused()


def collect_lately():
    """Note the links of what was published a moment ago."""
    collect(Page.objects.live().filter(last_published_at__gt=timezone.now() - LATELY))
    forget_unused()


def forget_unused():
    OutgoingLink.objects.filter(uses=None).delete()
