"""What a work is made of on a site, read from its published pages, or from the person or topic itself."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from wagtail.models import Page, Site

from core.findable.facts import kind_names
from core.findable.parts import BODY, OF_FILES, parts_of
from core.findable.subjects import both_names, initials, topic_labels
from core.languages import LANGUAGES, Text
from core.models import OutputPage, Person, Topic
from core.models.things import public_label
from core.page_types import PageType, SearchPart
from core.sites.trees import in_site
from core.visibility import opened
from search.engines.selection import PLAIN


@dataclass
class WorkEntry:
    """A work of a site, as it is to be indexed. `parts` are pairs of page id and part."""

    work: str
    kind: str = ""
    year: int | None = None
    date: int = 0
    readable_in: set[str] = field(default_factory=set)
    languages: set[str] = field(default_factory=set)
    topics: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    groups: set[int] = field(default_factory=set)
    type: str = ""
    publisher: str = ""
    titles: dict[str, str] = field(default_factory=dict)
    subjects: list[Text] = field(default_factory=list)
    facts: list[Text] = field(default_factory=list)
    kinds: list[Text] = field(default_factory=list)  # the names of its kind and type
    parts: list[tuple[int | None, SearchPart]] = field(default_factory=list)


def public_pages(site: Site):
    """Return the pages of a site that the search may show: those that readers may open, but the front page."""
    return opened(Page.objects.filter(in_site(site)).exclude(depth__lte=site.root_page.depth))


def all_works(site: Site) -> Iterator[str]:
    """Yield the names of all works of a site: of pages, people and topics."""
    pages = public_pages(site).order_by("translation_key").values_list("translation_key", flat=True).distinct()
    yield from (str(key) for key in pages)
    outputs = OutputPage.objects.published().in_site(site)
    people = outputs.filter(contributors__person__isnull=False).values_list("contributors__person", flat=True)
    yield from (f"person:{pk}" for pk in people.order_by("contributors__person").distinct())
    topics = outputs.filter(topics__isnull=False).values_list("topics__topic", flat=True)
    yield from (f"topic:{pk}" for pk in topics.order_by("topics__topic").distinct())


def collect(work: str, site: Site) -> WorkEntry | None:
    """Return a work as it stands on a site; None when readers cannot find it there."""
    kind, _colon, pk = work.partition(":")
    if kind == "person":
        return _person(work, pk, site)
    if kind == "topic":
        return _topic(work, pk, site)
    return _pages(work, site)


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
    entry.people |= {row.person_id for row in page.contributors.all() if row.person_id}
    entry.groups |= {row.target_group_id for row in page.target_groups.all()}


def _works_exist(site: Site, **filters) -> bool:
    return OutputPage.objects.published().in_site(site).filter(**filters).exists()


def _person(work: str, pk: str, site: Site) -> WorkEntry | None:
    person = Person.objects.select_related("organisation").filter(pk=pk).first()
    if person is None or not _works_exist(site, contributors__person=person):
        return None
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


def _topic(work: str, pk: str, site: Site) -> WorkEntry | None:
    topic = Topic.objects.filter(pk=pk).first()
    if topic is None or not _works_exist(site, topics__topic=topic):
        return None
    titles = {language: public_label(getattr(topic, f"label_{language}")) for language in LANGUAGES}
    entry = WorkEntry(work, readable_in=set(LANGUAGES), titles={code: text for code, text in titles.items() if text})
    entry.subjects = list(topic_labels(topic))
    for language in LANGUAGES:
        words = getattr(topic, f"alternative_labels_{language}").strip()
        entry.parts.append((None, SearchPart(work, BODY, language, titles[language], words, language)))
    return entry
