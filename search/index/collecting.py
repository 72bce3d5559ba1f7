"""What a work is made of on a site, read from its published pages, or from the person, topic … itself."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db.models import Q
from wagtail.models import Page, Site

from core.citations.keywords import public_label
from core.findable.facts import kind_names
from core.findable.parts import BODY, OF_FILES, parts_of
from core.findable.subjects import both_names, initials, topic_labels
from core.languages import LANGUAGES, Text
from core.models import Organisation, OutputPage, Person, ProjectPartner, Topic
from core.page_types import PageType, SearchPart
from core.sites.trees import in_site
from core.visibility import opened
from core.works.easy.versions import versions_below
from search.engines.selection import PLAIN

# Things that are works of their own, and the columns of `IndexedWork` that hold those which a work names.
THINGS = {"person": (Person, "people"), "organisation": (Organisation, "organisations"), "topic": (Topic, "topics")}
# How pages name each of them: an organisation by itself, or by somebody of its people.
NAMED_BY = {
    "person": ("contributors__person",),
    "organisation": ("contributors__organisation", "contributors__person__organisation"),
    "topic": ("topics__topic",),
}
# What readers call a version in easy language, by its language: words that find the works which have one.
EASY_NAMES = {
    "fi": (Text("Selkosuomi, selkokieli", "fi"), Text("Lätt finska, lättläst", "sv")),
    "sv": (Text("Selkoruotsi, selkokieli", "fi"), Text("Lätt svenska, lättläst", "sv")),
}


@dataclass
class WorkEntry:
    """A work of a site, as it is to be indexed. `parts` are pairs of page id and part."""

    work: str
    kind: str = ""
    year: int | None = None
    date: int = 0
    readable_in: set[str] = field(default_factory=set)
    languages: set[str] = field(default_factory=set)
    easy: set[str] = field(default_factory=set)
    topics: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    organisations: set[int] = field(default_factory=set)
    groups: set[int] = field(default_factory=set)
    type: str = ""
    publisher: str = ""
    titles: dict[str, str] = field(default_factory=dict)
    subjects: list[Text] = field(default_factory=list)
    facts: list[Text] = field(default_factory=list)
    kinds: list[Text] = field(default_factory=list)  # the names of its kind and type
    parts: list[tuple[int | None, SearchPart]] = field(default_factory=list)


def public_pages(site: Site):
    """Return the pages of a site that the search may show: those that readers may open, but the front page.

    A version in easy language is found with its original.
    """
    pages = Page.objects.filter(in_site(site), easypage__isnull=True)
    return opened(pages.exclude(depth__lte=site.root_page.depth))


def all_works(site: Site) -> Iterator[str]:
    """Yield the names of all works of a site: of pages, people, organisations and topics."""
    pages = public_pages(site).order_by("translation_key").values_list("translation_key", flat=True).distinct()
    yield from (str(key) for key in pages)
    outputs = OutputPage.objects.published().in_site(site)
    for kind, columns in NAMED_BY.items():
        named = set(_partners(site).values_list("organisation", flat=True)) if kind == "organisation" else set()
        for column in columns:
            named |= set(outputs.order_by().values_list(column, flat=True).distinct())
        yield from (f"{kind}:{pk}" for pk in sorted(named - {None}))


def collect(work: str, site: Site) -> WorkEntry | None:
    """Return a work as it stands on a site; None when readers cannot find it there."""
    kind, _colon, pk = work.partition(":")
    if kind not in THINGS:
        return _pages(work, site)
    thing = THINGS[kind][0].objects.filter(pk=pk).first()
    if thing is None or not _is_named(kind, thing, site):
        return None
    return {"person": _person, "organisation": _organisation, "topic": _topic}[kind](work, thing)


def _pages(work: str, site: Site) -> WorkEntry | None:
    pages = list(public_pages(site).filter(translation_key=work).select_related("locale").specific())
    pages = [page for page in pages if isinstance(page, PageType)]
    if not pages:
        return None
    pages.sort(key=lambda page: LANGUAGES.index(page.language))
    entry, seen, names, facts = WorkEntry(work, kind=PLAIN), set(), {}, {}
    for page in pages:
        entry.readable_in.add(page.language)
        if page.title_language == page.language:
            entry.titles[page.language] = page.title
            entry.languages.add(page.text_language or page.language)
        if isinstance(page, OutputPage):
            _facts(entry, page)
        names.update({(name.language, str(name)): name for name in page.get_search_subjects()})
        told = [text for fact in page.get_search_facts() for text in fact.texts]
        facts.update({(text.language, str(text)): text for text in told})
    versions = versions_below(page.path for page in pages if page.numchild)
    entry.easy = {version.language for version in versions}
    entry.kinds += [name for language in sorted(entry.easy) for name in EASY_NAMES[language]]
    for page in [*pages, *versions]:
        for part in parts_of(page):
            if (part.kind, part.key) not in seen:
                seen.add((part.kind, part.key))
                entry.parts.append((page.pk, part))
    entry.subjects, entry.facts = list(names.values()), list(facts.values())
    entry.languages |= languages_of_files(part for _page, part in entry.parts if part.kind in OF_FILES)
    entry.titles = entry.titles or {pages[0].language: pages[0].title}
    return entry


def languages_of_files(parts: Iterable[SearchPart]) -> set[str]:
    """Return the languages in which a reader can read one of the files: those of a fifth of its text or more.

    A page of summary in another language is found in its words, but the work cannot be read in it.
    """
    signs: dict[str, Counter[str]] = defaultdict(Counter)
    for part in parts:
        signs[part.key.partition(":")[0]][part.language] += len(part.text)
    return {code for told in signs.values() for code, size in told.items() if size and 5 * size >= told.total()}


def _facts(entry: WorkEntry, page):
    """Take what facets count from an output; twins carry the same rows."""
    entry.kind = page.kind.key if page.kind else PLAIN
    entry.kinds = list(kind_names(page)) if page.kind else []
    entry.type, entry.publisher = page.work_type, page.publisher or entry.publisher
    entry.year = page.year or entry.year
    entry.date = int(page.date.strftime("%Y%m%d")) if page.date else (page.year or 0) * 10_000 or entry.date
    entry.topics |= {row.topic_id for row in page.topics.all()}
    makers = list(page.contributors.select_related("person"))
    entry.people |= {row.person_id for row in makers if row.person_id}
    employers = {row.person.organisation_id for row in makers if row.person}
    entry.organisations |= ({row.organisation_id for row in makers} | employers) - {None}
    entry.groups |= {row.target_group_id for row in page.target_groups.all()}


def _is_named(kind: str, thing, site: Site) -> bool:
    """Whether a work that readers may open names a thing, or the project an organisation."""
    naming = Q(*((column, thing) for column in NAMED_BY[kind]), _connector=Q.OR)
    is_partner = kind == "organisation" and _partners(site).filter(organisation=thing).exists()
    return is_partner or OutputPage.objects.published().in_site(site).filter(naming).exists()


def _partners(site: Site):
    return ProjectPartner.objects.filter(project__site=site)


def _organisation(work: str, organisation: Organisation) -> WorkEntry:
    titles = {name.language: str(name) for name in both_names(organisation, "name")}
    entry = WorkEntry(work, readable_in=set(LANGUAGES), titles=titles)
    entry.parts = [(None, SearchPart(work, BODY, code, title, "", code)) for code, title in titles.items()]
    return entry


def _person(work: str, person: Person) -> WorkEntry:
    entry = WorkEntry(work, readable_in=set(LANGUAGES), titles={"fi": str(person)})
    for language in LANGUAGES:
        facts = [getattr(person, f"title_{language}")]
        if person.organisation:
            facts += [name for name in both_names(person.organisation, "name") if name.language == language]
        title = str(person) if language == "fi" else ""
        entry.parts.append((None, SearchPart(work, BODY, language, title, "\n".join(filter(None, facts)), language)))
    if short := initials(person):
        entry.parts.append((None, SearchPart(work, BODY, "initials", short, "", LANGUAGES[0])))
    return entry


def _topic(work: str, topic: Topic) -> WorkEntry:
    titles = {language: public_label(getattr(topic, f"label_{language}")) for language in LANGUAGES}
    entry = WorkEntry(work, readable_in=set(LANGUAGES), titles={code: text for code, text in titles.items() if text})
    entry.subjects = list(topic_labels(topic))
    for language in LANGUAGES:
        words = getattr(topic, f"alternative_labels_{language}").strip()
        entry.parts.append((None, SearchPart(work, BODY, language, titles[language], words, language)))
    return entry
