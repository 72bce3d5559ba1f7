"""What the site's own checks find on the pages that readers may open: the part of a statement that nobody types."""

from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, Q, When
from wagtail.models import Page, ReferenceIndex

from core.files.accessibility.verdict import MEND, UNREADABLE
from core.files.recordings import watch
from core.languages import active_language
from core.models import CustomDocument, CustomMedia, PageFile
from core.sites.trees import address_of, in_site, trees
from core.visibility import opened, private_collections

SHOWN = 30  # of the files and recordings with a fault, by name


@dataclass
class Finding:
    """What one check found: how many there are in all, and those with the fault, each with the page that shows it."""

    total: int = 0
    faulty: list[tuple] = field(default_factory=list)

    @property
    def number(self) -> int:
        return len(self.faulty)

    @property
    def shown(self) -> list[tuple]:
        return self.faulty[:SHOWN]

    @property
    def others(self) -> int:
        return max(0, self.number - SHOWN)


def findings_of(site) -> dict[str, Finding]:
    """Return what the checks found on a site: of PDF files, of videos and of audio recordings."""
    return {
        "files": pdf_files(site),
        "videos": recordings(site, "video", watch.NO_CAPTIONS),
        "sounds": recordings(site, "audio", watch.NO_TRANSCRIPT),
    }


def pdf_files(site) -> Finding:
    """Return the PDF files under public pages, and those that are hard or impossible to read without seeing them."""
    rows = PageFile.objects.filter(page__in=_public_pages(site), document__file__iendswith=".pdf")
    rows = rows.exclude(document__collection__in=private_collections())
    rows = rows.order_by(_readers_last("page__"), "-pk")
    places = dict(rows.values_list("document", "page__url_path"))
    documents = CustomDocument.objects.filter(pk__in=places, verdict__in=[MEND, UNREADABLE])
    return Finding(len(places), _with_addresses(site, documents.order_by("title"), places))


def recordings(site, kind: str, lacking: Q) -> Finding:
    """Return the recordings of a kind on public pages, and those that tell nothing to people who do not hear them."""
    rows = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(CustomMedia),
    )
    named = [(int(file), int(page)) for file, page in rows.values_list("to_object_id", "object_id")]
    pages = _public_pages(site).filter(pk__in={page for _file, page in named})
    paths = dict(pages.order_by(_readers_last(), "-pk").values_list("pk", "url_path"))
    files = {page: [file for file, at in named if at == page] for page in paths}
    places = {file: path for page, path in paths.items() for file in files[page]}
    media = CustomMedia.objects.filter(pk__in=places, type=kind)
    return Finding(media.count(), _with_addresses(site, media.filter(lacking).order_by("title"), places))


def _readers_last(prefix: str = ""):
    """Return an order in which the pages in the reader's language come last, so that they are those which stay."""
    return Case(When(**{f"{prefix}locale__language_code": active_language()}, then=1), default=0)


def _public_pages(site):
    return opened(Page.objects.filter(in_site(site))).order_by()


def _with_addresses(site, things, places: dict[int, str]) -> list[tuple]:
    own = trees(site)
    return [(thing, address_of(own, places[thing.pk])[1]) for thing in things]
