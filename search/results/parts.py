"""Which parts of works have the words of a query: the best one, those that have as many of them, and where each is."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import F
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.findable.parts import BODY, EASY, FILE, MEDIA, OF_FILES, PDF
from search.models import IndexedPart
from search.results.marking import Wanted, plain

ROUGH_WORD = re.compile(r"\b\d{1,2}\.\d{1,2}\.\d{4}\b|[^\W_]+(?:[-':][^\W_]+)*(?:\+{1,2}(?!\w))?")
FIELDS = "pk", "work_id", "page_id", "kind", "key", "title", "text", "language", "target"


@dataclass
class FoundParts:
    """The parts of a work with words of a query: `best` is shown; `equal` have as many of them, in the work's order."""

    best: object = None
    equal: list = field(default_factory=list)
    has_all: bool = False

    def other_pages(self) -> list:
        """Return the other pages of a file with as many of the words: of the best one's file, else of the first."""
        pages = [part for part in self.equal if part.kind == PDF and page_number(part)]
        if not pages:
            return []
        of_best = self.best.kind == PDF and page_number(self.best)
        document = document_of(self.best if of_best else pages[0])
        return [part for part in pages if document_of(part) == document and part.key != self.best.key]


def document_of(part) -> int:
    """Return the id of the file that a part of it tells of."""
    return int(part.key.partition(":")[0])


def page_number(part) -> str:
    """Return the number of the page of a file; "" of its name."""
    return part.key.partition(":")[2]


def parts_of(works: list[int]) -> dict[int, list]:
    """Return the parts of works in their order, by work; each has what `IndexedPart` has."""
    parts = defaultdict(list)
    for part in IndexedPart.objects.filter(work__in=works).order_by("pk").values_list(*FIELDS, named=True):
        parts[part.work_id].append(part)
    return parts


def carried_elsewhere(pages, documents: set[int]) -> dict[int, list[Page]]:
    """Return those of some pages that carry a file, by the file, the latest first. One query."""
    found = defaultdict(list)
    if documents:
        carriers = pages.filter(file_addresses__document__in=documents).select_related("locale")
        carriers = carriers.annotate(document=F("file_addresses__document"))
        for page in carriers.order_by("-first_published_at", "pk"):
            found[page.document].append(page)
    return found


class Finder:
    """Finds the words of a query in parts."""

    def __init__(self, wanted: Wanted):
        self.wanted = wanted

    def find(self, parts: list, language: str) -> FoundParts:
        """Return the parts that have most of the words.

        The best of them: the page's own text first, then a text before a mere name, then the language, then the part
        with more words just as they were typed: the hotspot itself before a page of a file that has other forms.
        """
        ranked = []
        for number, part in enumerate(parts):
            forms = self.forms_in(part)
            if forms and (found := self.wanted.found_in(forms)):
                own = part.language == language
                rank = bool(part.text), own and part.kind == BODY, own, len(self.wanted.typed & forms), -number
                ranked.append((found, rank, part))
        if not ranked:
            return FoundParts()
        most, _rank, best = max(ranked, key=lambda row: row[:2])
        return FoundParts(best, [part for found, _r, part in ranked if found == most], most == len(self.wanted.groups))

    def forms_in(self, part) -> set[str]:
        """Return the words of a part; none where it surely has no word of the query, which is quickly seen."""
        text = plain(f"{part.title} {part.text}")
        return set(ROUGH_WORD.findall(text)) if self.wanted.may_stand_in(text) else set()


def place_of(part, page: Page) -> str:
    """Say in words where in a work a part is."""
    if part.kind == PDF:
        if number := page_number(part):
            return _("Hit on page %(number)s of the PDF file") % {"number": number}
        return _("Hit in the name of the file")
    if part.kind == FILE:
        return place_in_file(part)
    if part.kind == EASY:
        return place_in_version(part)
    if part.kind in page.part_places:
        return page.part_places[part.kind] % {"title": part.title}
    if part.kind == MEDIA:
        return _("Hit in the transcript: %(title)s") % {"title": part.title}
    if part.language == page.language:
        return _("Hit in the text of the page")
    named = {"fi": _("Hit in the Finnish text"), "sv": _("Hit in the Swedish text")}
    return named.get(part.language, _("Hit in the text in another language"))


def place_in_version(part) -> str:
    """Say in words in which version in easy language a part is."""
    if part.language == "sv":
        return _("Hit in the version in easy Swedish")
    return _("Hit in the version in easy Finnish")


def place_in_file(part) -> str:
    """Say in words where in a file that is no PDF a part is."""
    words = {"name": part.target, "number": page_number(part)}
    if part.target.endswith((".pptx", ".odp")):
        return _("Hit on slide %(number)s of the file %(name)s") % words
    return _("Hit in the file %(name)s") % words


class Addresses:
    """The addresses of parts, given as pairs of the shown page and the part: one query for all of them at most."""

    def __init__(self, pairs: list[tuple], request=None):
        self.request = request
        others = {part.page_id for page, part in pairs if part.page_id != page.pk and part.kind != MEDIA}
        self.holders = Page.objects.in_bulk(others) if others else {}

    @staticmethod
    def file_names(page) -> dict[int, str]:
        """Return the names of the files of a page, or of the card of one, by the ids of the files."""
        if hasattr(page, "file_names"):
            return page.file_names
        return {row.document_id: row.name for row in page.file_addresses.all()}

    def of(self, page, part) -> str:
        """Return the address that opens a part: under the shown page where it has the part too, else under its own."""
        own = page.pk == part.page_id
        if part.kind in OF_FILES and not own and (name := self.file_names(page).get(document_of(part))):
            number = page_number(part)
            return f"{page.get_url(self.request)}{name}{f'#page={number}' if number and part.kind == PDF else ''}"
        holder = page if own or part.kind == MEDIA else self.holders.get(part.page_id)
        url = holder and holder.get_url(self.request)
        return f"{url}{part.target}" if url else ""
