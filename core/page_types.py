"""The contract of page types: all that the rest of the house asks of a type, in one class.

A type fills what it has to tell; `core` and `search` name no type. `core.checks` refuses what nobody asks for.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from django.db.models import prefetch_related_objects
from django.utils.formats import date_format, number_format
from django.utils.text import slugify
from wagtail.models import get_page_models

from core.languages import Text
from core.titles import for_readers, with_remark


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of output: `key` stands in addresses for ever, `name` and `plural` are for people.

    `icon` names two drawings of static/icons.svg: `i-<icon>` for rows, `k-<icon>` for the front page. Those of an app's
    own file are named with it: "podcasts/icons.svg#podcast".
    `counted` is a lazy plural with `%(text)s`, the number as it is written: "8 publications". `add` is what editors are
    offered on the first page of the admin; a kind with a list of its own has it.
    """

    key: str
    name: str
    plural: str
    icon: str
    counted: str
    add: str = ""

    def count(self, number: int) -> str:
        """Return a number of works of this kind in words."""
        return self.counted % {"number": number, "text": number_format(number)}


@dataclass(frozen=True, kw_only=True)
class CitationTypes:
    """What the formats of citations call a work, each in its own words."""

    bibtex: str = "misc"
    ris: str = "ELEC"
    csl: str = "webpage"
    schema: str = "CreativeWork"  # of schema.org


@dataclass(frozen=True)
class SearchPart:
    """A piece of a work that readers can open by itself: the text of a page, a page of a PDF file, a hotspot.

    `work` is the translation key, `person:<pk>` or `topic:<pk>`; `key` tells the parts of a kind apart; `target` is
    relative to the page: "", "raportti.pdf#page=12", "#h-1a2b3c4d", "ab12cd34/#h-1a2b3c4d". `summary` stands before
    `text` and weighs more.
    """

    work: str
    kind: str
    key: str
    title: str
    text: str
    language: str
    target: str = ""
    summary: str = ""


@dataclass(frozen=True)
class SearchFact:
    """What a row or a page tells of a work in a word or two, such as its type, day or place.

    `label` says what it is; `texts` have it in each language in which it is told.
    """

    label: str
    texts: tuple[Text, ...]


@dataclass(frozen=True, kw_only=True)
class ReadyTemplate:
    """Words that a new page may begin with. Those in brackets tell the editor what to write in their place.

    `texts` has the fields of the page by language, `fields` those that are the same in both. `story` is the kind of
    each block, with its text in each language: a heading, or paragraphs in HTML.
    """

    key: str
    name: str
    texts: dict[str, dict[str, str]]
    story: tuple[tuple[str, dict[str, str]], ...] = ()
    fields: dict[str, str] = field(default_factory=dict)

    def body(self, language: str) -> list[tuple]:
        """Return the kind and the value of each block in a language."""
        values = {"heading": lambda text: {"text": text, "level": "2"}}
        return [(kind, values.get(kind, str)(texts[language])) for kind, texts in self.story]


class PageType:
    """What a page type tells of itself. Each name has the answer of a type that has nothing to tell."""

    # Of an output, which must tell the first two
    kind: Kind | None = None
    citation_types: CitationTypes | None = None
    is_written = True  # whether its authors are its writers
    is_dated_by_publishing = False  # whether its date is the day when readers first have the work
    is_a_file = False  # whether the file is the work itself, as with a report: its first page stands for it in a list

    # Of a list right under the front page
    list_titles: dict[str, str] = {}  # by language, for the page that `create_site` makes
    list_slugs: dict[str, str] = {}  # of that page, in a language where it is not made of the title
    starts_in_menu = False  # in the menu of a new site: five words, search among them, fit there on a phone
    lists_all_kinds = False  # whether it lists every output of the site

    # Where it stands; every type declares the first two
    parent_page_types: list[str] | None = None
    subpage_types: list[str] | None = None
    is_front_page = False
    stands_under_front_page = False  # besides the types that `parent_page_types` names

    # In easy language: selkosuomi, lätt svenska
    takes_easy_version = False  # whether a version of it may stand below it
    is_easy_version = False  # whether it is a version of the page above it, and no work of its own

    # How it is shown by others
    entry_template = "components/entry.html"  # as a row of a list
    entry_relations: list[str] = []  # what that row shows beyond what all outputs show
    newer_works: frozenset = frozenset()  # translation keys of works that took its place, of a row
    embed_template = "components/embed.html"  # inside a story
    page_relations: list[str] = []  # the single things that the page itself shows

    # What is found of it
    summary_fields: tuple[str, ...] = ("intro", "plain_summary")
    part_places: dict[str, str] = {}  # where a hit is, by the kind of its part; may name the part's `%(title)s`

    work_types: dict[str, str] = {}  # the names of the sorts of its works, such as Report, by what `work_type` returns

    # Fields that others ask for; a type that has one hides these
    publisher = ""
    text_language = ""  # the language of the work itself, where it is not that of the page
    place = None
    recording = None
    former_documents: frozenset[int] = frozenset()  # files that newer ones have taken the place of: not searched

    # What a new page of the type may begin with, and what no template takes of one: the fields of one work alone
    ready_templates: tuple[ReadyTemplate, ...] = ()
    own_to_a_work: frozenset[str] = frozenset()
    # Fields with addresses of other sites that are good for a while only, such as a joining link: nobody looks them up
    passing_addresses: frozenset[str] = frozenset()

    # What registrations with a form ask for: whether one may be for it, whether people can take part now, when it ends
    takes_registrations = False
    can_be_joined = True
    over_at = None

    # What addresses below the page look like, as a regular expression: they move with the page and are gone with it
    address_tails = ""

    @classmethod
    def index_page(cls) -> type | None:
        """Return the type of the list under which pages of this type stand; None for one without a list of its own."""
        return next((model for model in cls.clean_parent_page_models() if getattr(model, "list_titles", None)), None)

    @classmethod
    def list_slug(cls, language: str) -> str:
        """Return the slug of the list that `create_site` makes in a language."""
        return cls.list_slugs.get(language) or slugify(cls.list_titles[language])

    @classmethod
    def prepare_entries(cls, pages: list):
        """Fetch what the rows of pages of this type show beyond what all outputs show."""
        prefetch_related_objects(pages, *cls.entry_relations)

    @property
    def kind_name(self) -> str:
        """What the work is called in lists, such as Report."""
        return self.kind.name

    @property
    def heading(self) -> str:
        """The title as it stands at the head of the page."""
        return for_readers(self.title)

    @property
    def head_title(self) -> str:
        """The title where it stands alone, in the tab of a browser or a shared link: Peruttu: Digituen ilta."""
        return with_remark(self.seo_title or for_readers(self.title), self.standing_remark)

    @property
    def work_type(self) -> str:
        """The key of the sort of work among `work_types`, such as "report"; "" for a kind that has no sorts."""
        return ""

    @property
    def picture_id(self) -> int | None:
        """The key of the picture that stands for the page in a list."""
        return None

    @property
    def standing_remark(self) -> str:
        """What an editor must know of a published page in a word, such as "cancelled"; "" when all is as planned."""
        return ""

    @property
    def when(self) -> str:
        """The date of the work in words, "" without one."""
        day = getattr(self, "date", None)
        return date_format(day) if day else ""

    def get_pictures(self) -> Iterable[tuple]:
        """The pictures that are shown of the page, on it, in lists and where it is shared: each with its sizes.

        The worker makes them when the page is published; a size that is not named is made while a reader waits.
        """
        return ()

    def get_record(self) -> dict:
        """What citations tell beyond what all outputs have, by the names of `core.citations.record.Record`."""
        return {}

    def get_schema(self) -> dict:
        """What machines are told beyond what all outputs have, in the words of schema.org."""
        return {}

    def get_search_parts(self) -> Iterable[SearchPart]:
        """What the search finds of the page, piece by piece: see `core.findable.parts`."""
        return ()

    def get_search_subjects(self) -> Iterable:
        """Names (`core.languages.Text`) that the page is found by besides its own text."""
        return ()

    def get_search_facts(self) -> Iterable[SearchFact]:
        """What rows and the page tell beside its texts, so that it is found by it too: see `core.findable.facts`."""
        return ()

    def get_addresses_below(self) -> Iterable[str]:
        """The addresses that the page answers at below its own, such as "raportti.pdf" and "ab12cd34/"."""
        return ()

    def read_tail(self, tail: str) -> dict | None:
        """What `serve` is given for an address below the page, without its slash; None when nothing is there."""
        return None


def page_types() -> list[type]:
    """Return the page types that follow the contract, in the order in which the apps are installed."""
    return [model for model in get_page_models() if issubclass(model, PageType)]


def kinds() -> dict[str, type]:
    """Return the page type of each kind of output, by the key of the kind."""
    return {model.kind.key: model for model in page_types() if model.kind}


def index_pages() -> list[type]:
    """Return the types of the lists that every site has."""
    return [model for model in page_types() if model.list_titles]


def types_with_field(name: str) -> list[type]:
    """Return the page types that have a field of their own which others ask for, such as `place`."""
    return [model for model in page_types() if name in {field.name for field in model._meta.get_fields()}]


def easy_version_type() -> type:
    """Return the page type of versions in easy language."""
    return next(model for model in page_types() if model.is_easy_version)


@cache
def address_tail() -> re.Pattern:
    """Return what matches the end of an address that a page of some type answers at below its own."""
    tails = "|".join(model.address_tails for model in page_types() if model.address_tails)
    return re.compile(rf"(?<=/)(?:{tails})$" if tails else r"(?!)")
