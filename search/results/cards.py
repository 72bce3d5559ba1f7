"""What a hit shows whatever was looked for: its row, with gaps for what a search adds. Kept until something changes."""

from dataclasses import dataclass
from functools import cache

from django.contrib.contenttypes.models import ContentType
from django.db.models import prefetch_related_objects
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from core.cache import keys as cache_keys
from core.cache.versioned import cached
from core.files.faults import is_away
from core.languages import active_language
from core.models import OutputPage
from core.page_types import kinds
from core.serving.kept_pages import NotKept, surroundings
from core.templatetags.tuotos import glued
from core.works.querysets import one_for_each_work, prepare_entries
from core.works.specific import load
from search.index.collecting import public_pages
from search.results.reasons import Naming, own_namings, prepare_reasons

LEVEL = 3  # of the heading of a row
TITLE, TEXTS = "\ue000title\ue001", "\ue000texts\ue001"  # letters of private use: no text has them


class Gaps:
    """Stands for a hit in the row that is kept."""

    title = TITLE
    texts = TEXTS


@dataclass
class Card:
    """A page as a hit: what the search asks of it, without the page. Its `hit` is what one search adds."""

    pk: int
    language: str
    title: str
    title_language: str
    intro: str
    intro_language: str
    translation_key: object
    url: str
    part_places: dict
    file_names: dict[int, str]
    names: tuple[Naming, ...] | None  # None of a page that is no output
    newer_works: frozenset  # translation keys of works that took its place
    row: str
    entry_template = "search/card.html"
    hit = None

    def get_url(self, request=None) -> str:
        return self.url

    def part_language(self, path: str) -> str:
        return self.intro_language if path == "intro" else self.title_language

    @property
    def html(self) -> SafeString:
        """The row with the title and the texts of its hit."""
        before, gap, after = self.row.replace(TITLE, glued(self.hit.title)).partition(TEXTS)
        texts = render_to_string("components/entry_text.html", {"entry": self, "hit": self.hit}) if gap else ""
        return mark_safe(f"{before}{texts}{after}")  # noqa: S308  templates escaped all of it


def cards_of(site, keys: list[str], request) -> dict[str, Card]:
    """Return the card of each work, by its key. Pages are read, all at once, where one is not kept."""
    rows = rows_of(site, keys)
    around, read = surroundings(request), cache(lambda: read_whole(rows))
    cards = [kept_card(row["pk"], around, lambda pk: card_of(read().get(pk), request)) for row in rows]
    return {str(card.translation_key): card for card in cards if card}


def kept_card(pk: int, around: str, make) -> Card | None:
    def fresh():
        card = make(pk)
        if is_away():
            raise NotKept(card)
        return card

    try:
        return cached(f"card {pk} {around}", fresh, [cache_keys.page(pk)], are_all=True)
    except NotKept as made:
        return made.response


def card_of(page, request) -> Card | None:
    """Return the card of a page; None when it has just been deleted."""
    if page is None:
        return None
    is_output = isinstance(page, OutputPage)
    return Card(
        pk=page.pk,
        language=page.language,
        title=page.title,
        title_language=page.part_language("title"),
        intro=page.intro,
        intro_language=page.part_language("intro"),
        translation_key=page.translation_key,
        url=page.get_url(request),
        part_places=page.part_places,
        file_names={row.document_id: row.name for row in page.file_addresses.all()},
        names=tuple(own_namings(page)) if is_output else None,
        newer_works=page.newer_works if is_output else frozenset(),
        row=render_to_string("search/row.html", {"entry": page, "level": LEVEL, "hit": Gaps()}, request),
    )


def rows_of(site, keys: list[str]) -> list[dict]:
    """Return what tells the pages of works apart: of each work the page in the reader's language, else the other."""
    pages = one_for_each_work(public_pages(site), active_language()).filter(translation_key__in=keys)
    return list(pages.values("pk", "content_type"))


def read_pages(rows: list[dict]) -> dict[int, Page]:
    """Return pages by pk, each as its own kind, with what entries show."""
    outputs = {each.pk for each in ContentType.objects.get_for_models(*(kinds().values())).values()}
    found = load(OutputPage, [row for row in rows if row["content_type"] in outputs])
    found |= load(Page, [row for row in rows if row["content_type"] not in outputs])
    prepare_entries(list(found.values()))
    return found


def read_whole(rows: list[dict]) -> dict[int, Page]:
    """Return the same pages with what their cards tell."""
    found = read_pages(rows)
    prepare_reasons([page for page in found.values() if isinstance(page, OutputPage)])
    prefetch_related_objects(list(found.values()), "file_addresses")
    return found


def pages_of(site, keys: list[str]) -> dict[str, Page]:
    """Return the page of each work in the reader's language, else in the other one, with what entries show."""
    return {str(page.translation_key): page for page in read_pages(rows_of(site, keys)).values()}
