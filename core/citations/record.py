"""The record of a work: what a citation, a reference file or a list of works says of it, whatever its kind.

`record_of` fills it from what every page has; a page type adds its own by `get_record()`, which returns the fields that
it knows better, by their names here. Nothing here asks the database when contributors, identifiers and series are
prefetched (RELATIONS).
"""

import datetime
import mimetypes
from dataclasses import dataclass, field, fields, replace
from urllib.parse import urljoin

from django.db.models import prefetch_related_objects
from django.utils.translation import get_language

from core.cache.scopes import sites_at
from core.citations.keywords import public_label
from core.citations.licences import licence_url
from core.page_types import CitationTypes
from core.sites.projects import project_at
from core.titles import for_libraries, for_readers
from core.visibility import is_private_file

RELATIONS = (
    "contributors__person",
    "contributors__organisation",
    "identifiers",
    "topics__topic",
    "files__document",
    "file_addresses",
    "series",
    "locale",
)
TEXTS = {"BlogPosting"}  # works that are the text of their page, by the words of schema.org
# Whose names stand first when a work is cited: the first of these roles that anybody has.
FIRST_ROLES = ("author", "speaker", "interviewer", "photographer", "illustrator", "editor", "host", "organiser")


@dataclass(frozen=True)
class Maker:
    """Who made a work: a person (family and given name) or an organisation (only `name`)."""

    role: str
    name: str
    family: str = ""
    given: str = ""
    orcid: str = ""  # its address
    url: str = ""  # of the website of an organisation

    @property
    def is_organisation(self) -> bool:
        return not self.family

    @property
    def inverted(self) -> str:
        """The name as it stands in lists: Meikäläinen, Maija."""
        return ", ".join(filter(None, [self.family, self.given])) or self.name


@dataclass(frozen=True)
class Keyword:
    """What a work is about: a word in the language of the work, and the address of the concept where it has one."""

    name: str
    uri: str = ""


@dataclass(frozen=True)
class RecordFile:
    """A file of a work: its absolute address under the page, what it is, its size in bytes, its language."""

    url: str
    content_type: str
    size: int | None = None
    language: str = ""


@dataclass(frozen=True)
class Record:
    """A work as the world cites it. Empty texts, None and empty lists mean that nobody knows."""

    key: str = ""  # of its permalink
    type: str = ""  # the type of a publication, else the kind of the output, else "page"
    type_name: str = ""
    types: CitationTypes = field(default_factory=CitationTypes)  # what the formats call it
    title: str = ""  # for readers: "Otsikko: alaotsikko"
    catalogue_title: str = ""  # for libraries, by ISBD: "Otsikko : alaotsikko"
    makers: tuple[Maker, ...] = ()
    year: int | None = None
    date: datetime.date | None = None
    publisher: str = ""
    place: str = ""
    series: str = ""
    number: str = ""
    edition: str = ""
    host: str = ""  # the book, journal or site that the work is in
    pages: str = ""
    identifiers: dict[str, list[str]] = field(default_factory=dict)  # scheme → values
    url: str = ""  # absolute, lasting
    page_url: str = ""  # absolute, of the page in its language
    elsewhere_url: str = ""  # where the work itself is, when it is not here
    language: str = ""
    abstract: str = ""
    keywords: tuple[Keyword, ...] = ()
    modified: datetime.datetime | None = None
    licence: str = ""  # the address of that of its files
    text_licence: str = ""  # the address of the licence of what the page says, as the project of its site tells
    files: tuple[RecordFile, ...] = ()

    @property
    def cited_url(self) -> str:
        """The address that a reader of the citation is sent to."""
        return self.elsewhere_url or self.url

    @property
    def work_licence(self) -> str:
        """The address of the licence of the work itself: of the text where that is the work, else of its files."""
        return (self.text_licence if self.types.schema in TEXTS else "") or self.licence

    @property
    def first_makers(self) -> tuple[Maker, ...]:
        """Those under whose names the work is cited, in the order that the editor gave."""
        present = {maker.role for maker in self.makers}
        role = next((role for role in FIRST_ROLES if role in present), None)
        return tuple(maker for maker in self.makers if maker.role == role)

    @property
    def editors(self) -> tuple[Maker, ...]:
        """The editors, where others are named first."""
        editors = tuple(maker for maker in self.makers if maker.role == "editor")
        return () if editors == self.first_makers else editors

    def numbers(self, scheme: str) -> list[str]:
        """Return the identifiers of a scheme; "isbn" and "issn" mean printed and electronic ones."""
        return [value for name, values in self.identifiers.items() if name.split("-")[0] == scheme for value in values]


def record_of(page, root_url: str) -> Record:
    """Return the record of a page. `root_url` is the address of its site, such as "https://hanke.example".

    Raises TypeError when the page tells a field that no record has.
    """
    kind = page.kind
    path = page.permalink
    record = Record(
        key=path.strip("/").rpartition("/")[2],
        type=kind.key if kind else "page",
        type_name=str(page.kind_name) if kind else "",
        types=page.citation_types or CitationTypes(),
        title=for_readers(page.title),
        catalogue_title=for_libraries(page.title),
        makers=tuple(maker_of(row) for row in page.contributors.all() if row.agent) if kind else (),
        year=getattr(page, "year", None),
        date=getattr(page, "date", None),
        series=str(page.series.name) if getattr(page, "series", None) else "",
        host=getattr(page, "elsewhere_site", ""),
        identifiers=identifiers_of(page) if kind else {},
        url=f"{root_url}{path}",
        elsewhere_url=page.elsewhere_url if getattr(page, "is_elsewhere", False) else "",
        language=page.title_language,
        abstract=page.intro,
        keywords=keywords_of(page) if kind else (),
        modified=page.last_published_at,
        licence=licence_of(page) if kind else "",
        text_licence=text_licence_of(page) if kind else "",
        page_url=page_url_of(page, root_url),
    )
    own = page.get_record()
    if unknown := set(own) - {each.name for each in fields(Record)}:
        raise TypeError(f"{type(page).__name__}.get_record() tells what no record has: {sorted(unknown)}")
    return replace(record, **{name: value for name, value in own.items() if value})


def with_files(record: Record, page) -> Record:
    """Return a record with the files of its page, which citations do not tell: they take a query."""
    return replace(record, files=files_of(page, record.page_url)) if page.kind and record.page_url else record


def shown_record(page, root_url: str) -> Record:
    """Return the record of the page that is being shown, worked out once for all that tell of it."""
    known, name = page.__dict__.setdefault("own_records", {}), (root_url, get_language())
    if name not in known:
        if page.kind and page.pk:
            prefetch_related_objects([page], *RELATIONS)
        known[name] = record_of(page, root_url)
    return known[name]


def maker_of(row) -> Maker:
    """Return the maker that a row names."""
    if row.person:
        orcid = f"https://orcid.org/{row.person.orcid}" if row.person.orcid else ""
        return Maker(row.role, str(row.person), row.person.family_name, row.person.given_name, orcid)
    return Maker(row.role, str(row.organisation.name), url=row.organisation.url)


def identifiers_of(page) -> dict[str, list[str]]:
    """Return the identifiers of a work by their schemes."""
    found = {}
    for row in page.identifiers.all():
        found.setdefault(row.scheme, []).append(row.value)
    return found


def keywords_of(page) -> tuple[Keyword, ...]:
    """Return the topics of a work by their names in its language, else in the other one."""
    names = [
        (getattr(row.topic, f"label_{page.language}") or str(row.topic.label), row.topic) for row in page.topics.all()
    ]
    return tuple(Keyword(public_label(name), topic.uri or "") for name, topic in names)


def licence_of(page) -> str:
    """Return the address of the licence under which all files of a work are, "" where they differ or none is told."""
    licences = {row.document.licence for row in page.newest_files}
    return licence_url(licences.pop(), page.language) if len(licences) == 1 else ""


def text_licence_of(page) -> str:
    """Return the address of the licence of the texts of the site of a page, "" where none is told."""
    project = next((project_at(site) for site in sites_at(page.url_path)), None)
    return licence_url(project.text_licence, page.language) if project else ""


def page_url_of(page, root_url: str) -> str:
    """Return the absolute address of a page; "" for one that is not saved or has none."""
    parts = page.get_url_parts() if page.pk else None
    return urljoin(root_url, parts[2]) if parts and parts[2] else ""


def files_of(page, page_url: str) -> tuple[RecordFile, ...]:
    """Return the files that everybody may open under a page, in the editor's order."""
    names = {row.document_id: row.name for row in page.file_addresses.all()}
    documents = [row.document for row in page.newest_files]
    return tuple(
        RecordFile(
            f"{page_url}{names[document.pk]}",
            mimetypes.guess_type(names[document.pk])[0] or "application/octet-stream",
            document.file_size,
            document.text_language,
        )
        for document in documents
        if document.pk in names and not is_private_file(document)
    )
