"""Hits as readers see them: the page in their language, found words marked, and where inside the work they stand."""

import re
from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail.models import Page

from core.findable.parts import BODY, MEDIA, PDF
from core.languages import Text, active_language
from core.models import Person, Topic
from core.sites.routes import route_url
from core.works.querysets import one_for_each_work, prepare_entries
from search.index.collecting import public_pages
from search.index.corpus import Corpus
from search.models import IndexedPart, IndexedWork
from search.query.find import Results
from search.results.marking import Wanted, marked, snippet
from search.results.reasons import Reason, add_reasons

ROUGH_WORD = re.compile(r"[^\W_]+(?:[-'’:][^\W_]+)*")


@dataclass
class Inside:
    """The part of a work where the words were found: where it is in words, its address, the passage."""

    where: str
    url: str
    text: str
    language: str


@dataclass
class Hit:
    """What the search adds to a row of a list: title and text with marked words, and the part inside."""

    title: str = ""
    text: str = ""
    inside: Inside | None = None
    reason: Reason | None = None

    @property
    def shows_words(self) -> bool:
        """Whether a reader sees a found word in it."""
        return bool(self.text or self.inside or "<mark>" in self.title)


@dataclass
class Named:
    """A person or a topic as a hit."""

    kind_name: str
    icon: str
    title: Text
    url: str
    hit: Hit
    entry_template: str = "search/named.html"


def hits_of(results: Results, pks: list[int], site, request=None) -> list:
    """Return pages, people and topics for hits, in order, each with its `hit`; as many queries for 20 as for one."""
    works = {row.pk: row for row in IndexedWork.objects.filter(pk__in=pks)}
    wanted = wanted_of(results, site)
    parts = defaultdict(list)
    for part in IndexedPart.objects.filter(work__in=pks).order_by("pk"):
        parts[part.work_id].append(part)
    pages = pages_of(site, [row.work for row in works.values() if ":" not in row.work])
    named = named_of([row.work for row in works.values() if ":" in row.work])
    shown, rows = [], []
    for pk in pks:
        work = works.get(pk)
        entry = work and (pages.get(work.work) or named.get(work.work))
        if entry:
            entry.hit = hit_of(entry, parts[pk], wanted, request)
            shown.append(entry)
            rows.append((work, entry))
    add_reasons(rows, wanted)
    return shown


def wanted_of(results: Results, site) -> Wanted:
    """Return the forms of the words of a query that stand in texts of a site."""
    vocabulary = Corpus(site.pk).vocabulary
    terms = results.found.marked
    groups = tuple(frozenset(vocabulary.surfaces(each) | {word}) for word, each in terms.items())
    return Wanted(groups, frozenset(terms))


def pages_of(site, keys: list[str]) -> dict[str, Page]:
    """Return the page of each work in the reader's language, else in the other one, with what entries show."""
    pages = one_for_each_work(public_pages(site), active_language()).filter(translation_key__in=keys)
    entries = prepare_entries(list(pages.select_related("locale").prefetch_related("file_addresses").specific()))
    return {str(page.translation_key): page for page in entries}


def named_of(works: list[str]) -> dict[str, Named]:
    """Return the people and topics of works."""
    found = {}
    for kind, model, make in (("person", Person, person_hit), ("topic", Topic, topic_hit)):
        pks = [work.partition(":")[2] for work in works if work.startswith(kind)]
        if pks:
            found.update({f"{kind}:{thing.pk}": make(thing) for thing in model.objects.filter(pk__in=pks)})
    return found


def person_hit(person: Person) -> Named:
    url = route_url("person", active_language(), slug=person.slug)
    return Named(_("Person"), "person", Text(str(person), active_language()), url, Hit())


def topic_hit(topic: Topic) -> Named:
    url = f"{route_url('search', active_language())}?topic={topic.pk}"
    return Named(_("Topic"), "topic", topic.label, url, Hit())


def hit_of(entry, parts: list[IndexedPart], wanted: Wanted, request) -> Hit:
    """Return the marked title and the best passage of a work, in the shown page or in a part of it."""
    title = marked(str(entry.title), wanted)
    language = getattr(entry, "language", active_language())
    best = best_part(parts, wanted, language)
    if best is None or isinstance(entry, Named):
        return Hit(title)
    text = snippet(best.text, wanted)
    if best.kind == BODY and best.language == language:
        return Hit(title, text)
    where = place_of(best, entry)
    url = url_of(entry, best, request)
    if not where or not url:
        return Hit(title)
    if not text and best.kind == PDF:  # the name says the words; it may stand there in both languages
        text = snippet(best.title, wanted)
    return Hit(title, "", Inside(where, url, text, best.language))


def best_part(parts: list[IndexedPart], wanted: Wanted, language: str) -> IndexedPart | None:
    """Return the part that has most of the words.

    Among equals the page's own text wins, then a text before a mere name, then the language, then the part that has
    more words just as they were typed: the hotspot itself before a page of a file that has other forms of them.
    """

    def merit(part):
        forms = {word.casefold() for word in ROUGH_WORD.findall(f"{part.title} {part.text}")}
        own = part.language == language
        return wanted.found_in(forms), bool(part.text), own and part.kind == BODY, own, len(wanted.typed & forms)

    ranked = [(merit(part), -number, part) for number, part in enumerate(parts)]
    ranked = [row for row in ranked if row[0][0]]
    return max(ranked, key=lambda row: row[:2])[2] if ranked else None


def place_of(part: IndexedPart, page: Page) -> str:
    """Say in words where in a work a part is."""
    if part.kind == PDF:
        number = part.key.partition(":")[2]
        if number:
            return _("Hit on page %(number)s of the PDF file") % {"number": number}
        return _("Hit in the name of the file")
    if part.kind in page.part_places:
        return page.part_places[part.kind] % {"title": part.title}
    if part.kind == MEDIA:
        return _("Hit in the transcript: %(title)s") % {"title": part.title}
    named = {"fi": _("Hit in the Finnish text"), "sv": _("Hit in the Swedish text")}
    return named.get(part.language, _("Hit in the text in another language"))


def url_of(page: Page, part: IndexedPart, request) -> str:
    """Return the address that opens a part: under the shown page when it has the part too, else under its own."""
    own = page.pk == part.page_id
    if part.kind == PDF and not own:
        names = {row.document_id: row.name for row in page.file_addresses.all()}
        document, _colon, number = part.key.partition(":")
        if name := names.get(int(document)):
            return f"{page.get_url(request)}{name}{f'#page={number}' if number else ''}"
    holder = page if own or part.kind == MEDIA else Page.objects.filter(pk=part.page_id).first()
    url = holder and holder.get_url(request)
    return f"{url}{part.target}" if url else ""
