"""Write works into a corpus: rows and parts into the site's database, terms into the index."""

from collections import Counter
from collections.abc import Iterable

from django.db import transaction

from core.page_types import SearchPart
from search.engines.documents import BODY, SUBJECTS, SUMMARY, TITLE, WorkDocument, value_of_name
from search.index.collecting import WorkEntry
from search.index.corpus import KIND, Analysed, Corpus, analyse
from search.index.sending import note_unsent
from search.index.vocabulary import grow
from search.models import IndexedPart, IndexedWork, WorkTerms, pack, unpack


def store(corpus: Corpus, entries: Iterable[WorkEntry], gone: Iterable[str] = ()):
    """Index works of a site, in the place of what was there of them; take away those in `gone`.

    The analysis, which takes long, is done before anything is written.
    """
    entries, gone = list(entries), list(gone)
    write(corpus, entries, [analyse(texts_of(entry)) for entry in entries], gone)


@transaction.atomic
def write(corpus: Corpus, entries: list[WorkEntry], analysed: list[Analysed], gone: list[str]):
    """Write analysed works: rows, parts, terms and words. The first work of a site makes its index."""
    version = grow(corpus.name)  # first, because others wait for it: nobody else counts the same words out meanwhile
    names = [entry.work for entry in entries]
    rows = IndexedWork.objects.filter(index=corpus.name, site=corpus.site)
    old = {row.work: row for row in rows.filter(work__in=[*names, *gone])}
    if entries and not old and not rows.exists():
        corpus.local.drop()
        corpus.local.create()
    removed_words = forget(corpus, old.values())
    IndexedWork.objects.filter(pk__in=[row.pk for work, row in old.items() if work not in names]).delete()
    rows = [row_of(entry, corpus, old.get(entry.work)) for entry in entries]
    write_rows(rows, version)
    made = list(zip(rows, entries, analysed, strict=True))
    WorkTerms.objects.bulk_create(
        WorkTerms(work=row, terms=pack(texts.terms), words=pack(sorted(texts.words))) for row, _entry, texts in made
    )
    IndexedPart.objects.bulk_create(
        [part_row(row, page, part) for row, entry, _texts in made for page, part in entry.parts], batch_size=500
    )
    corpus.local.add([WorkDocument(row.pk, corpus.site, texts.terms) for row, _entry, texts in made])
    corpus.vocabulary.change([texts.words for texts in analysed], removed_words)
    if corpus.outside and not corpus.name:
        note_unsent(corpus.site, {*names, *old})


def forget(corpus: Corpus, rows: Iterable[IndexedWork]) -> Counter:
    """Take works out of the index and drop their parts; return the words that they had."""
    words, documents = Counter(), []
    for packed in WorkTerms.objects.filter(work__in=list(rows)).select_related("work"):
        terms = {int(weight): text for weight, text in unpack(packed.terms).items()}
        documents.append(WorkDocument(packed.work_id, packed.work.site_id, terms))
        words.update(tuple(word) for word in unpack(packed.words))
    corpus.local.remove(documents)
    pks = [document.pk for document in documents]
    WorkTerms.objects.filter(work__in=pks).delete()
    IndexedPart.objects.filter(work__in=pks).delete()
    return words


@transaction.atomic
def forget_site(site: int):
    """Take away all that the index has of a site that is deleted."""
    corpus = Corpus(site)
    works = IndexedWork.objects.filter(index=corpus.name, site=site)
    if corpus.outside:
        note_unsent(site, works.values_list("work", flat=True))
    works.delete()
    corpus.vocabulary.clear()
    corpus.local.drop()
    grow(corpus.name)


def row_of(entry: WorkEntry, corpus: Corpus, row: IndexedWork | None) -> IndexedWork:
    """Return the row of a work, the old one where there is one, with the facts of today."""
    row = row or IndexedWork(index=corpus.name, site_id=corpus.site, work=entry.work)
    row.kind, row.year, row.date = entry.kind, entry.year, entry.date
    row.readable_in, row.languages = joined(entry.readable_in), joined(entry.languages)
    row.easy = joined(entry.easy)
    row.topics, row.people, row.groups = joined(entry.topics), joined(entry.people), joined(entry.groups)
    row.organisations = joined(entry.organisations)
    row.type, row.publisher = entry.type, value_of_name(entry.publisher)
    row.title_fi, row.title_sv = entry.titles.get("fi", "")[:500], entry.titles.get("sv", "")[:500]
    return row


FACTS = [
    "version",
    "kind",
    "year",
    "date",
    "readable_in",
    "languages",
    "easy",
    "topics",
    "people",
    "organisations",
    "groups",
    "type",
    "publisher",
    "title_fi",
    "title_sv",
]


def write_rows(rows: list[IndexedWork], version: int):
    """Save rows, new ones and old ones, as of a version of the index."""
    for row in rows:
        row.version = version
    old, new = [row for row in rows if row.pk], [row for row in rows if not row.pk]
    IndexedWork.objects.bulk_update(old, FACTS, batch_size=100)
    IndexedWork.objects.bulk_create(new)


def part_row(work: IndexedWork, page: int | None, part: SearchPart) -> IndexedPart:
    """Return the row of a part; its summary stands before its text."""
    text = "\n".join(filter(None, [part.summary, part.text]))
    return IndexedPart(
        work=work,
        page_id=page,
        kind=part.kind,
        key=part.key[:60],
        title=part.title,
        text=text.replace("\0", ""),
        language=part.language,
        target=part.target,
    )


def texts_of(entry: WorkEntry):
    """Yield the texts of a work as (weight, language, text)."""
    for _page, part in entry.parts:
        yield (TITLE if part.kind == "body" else SUMMARY), part.language, part.title
        yield SUMMARY, part.language, part.summary
        yield BODY, part.language, part.text
    for subject in entry.subjects:
        yield SUBJECTS, subject.language, str(subject)
    for fact in entry.facts:
        yield SUMMARY, fact.language, str(fact)
    for kind in entry.kinds:
        yield KIND, kind.language, str(kind)


def joined(values) -> str:
    """Return values as one text, divided by spaces."""
    return " ".join(sorted(str(value) for value in values))
