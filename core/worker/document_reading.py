"""One reading of one uploaded file: what it stores and in which order, and what happens when the file is replaced."""

import os
import shutil
import tempfile
from contextlib import contextmanager

from django.core.files.base import ContentFile
from django.db import transaction

from core.files import apart, extraction, text_language
from core.files.accessibility.verdict import UNREADABLE, hindrances_of, verdict_of
from core.files.pdf.findings import findings_of
from core.files.uploaded_names import is_named_after
from core.models import CustomDocument, DocumentPage
from core.worker import file_removal, presence, queue, text_reading

PAGES_AT_ONCE = 20
ROWS_AT_ONCE = 500
FRESH = {
    "reading": "waiting",
    "pages_read": 0,
    "page_count": None,
    "found_language": "",
    "charset": "",
    "findings": [],
    "finding_pages": {},
    "verdict": "",
    "hindrances": {},
    "record": {},
    "read_by": 0,
}


class Superseded(Exception):
    """The file was replaced, or somebody else took over its reading."""


class Run:
    """One reading of one file. Every write holds only as long as the file is the one that was claimed."""

    def __init__(self, document):
        self.document = document

    @classmethod
    def claim(cls, pk: int):
        """Take a waiting file and forget what was read before; None when nothing waits."""
        if not CustomDocument.objects.filter(pk=pk, reading="waiting").update(**{**FRESH, "reading": "reading"}):
            return None
        document = CustomDocument.objects.get(pk=pk)
        document.text_pages.all().delete()
        delete_picture(document)
        return cls(document)

    @property
    def row(self):
        """The row of the file, as long as it is the one that was claimed."""
        file = {"file": self.document.file.name, "file_hash": self.document.file_hash}
        return CustomDocument.objects.filter(pk=self.document.pk, reading="reading", **file)

    def write(self, **values):
        """Store values; raises Superseded when the file is not the same any more."""
        if not self.row.update(**values):
            raise Superseded

    def finish(self, **values):
        """Say that the file was read, with what was found."""
        self.write(reading="done", read_by=extraction.VERSION, **values)

    def read(self):
        """Read the file; some kinds have no more to tell than their size."""
        self.document.get_file_hash()
        is_pdf = self.document.file.name.lower().endswith(".pdf")
        if not is_pdf and not text_reading.can_read(self.document):
            return self.finish()
        with local_copy(self.document.file) as file:
            if not is_pdf:
                return text_reading.read(self, file)
            try:
                with apart.PdfReading(file) as pdf:
                    self.read_pdf(pdf)
            except extraction.Locked:
                self.finish(findings=["locked"], verdict=UNREADABLE)
        return None

    def read_pdf(self, pdf):
        """Store what a PDF file tells, in the order in which it comes."""
        self.write(page_count=pdf.page_count)
        pages, guesses = self.read_pages(pdf)
        facts, picture = pdf.rest()
        judged = pdf.judged()
        told = text_language.languages_of(pages, guesses, facts.language)
        self.note_languages(told.pages)
        if picture:
            self.keep_picture(picture)
        found = findings_of(pages, facts, wrong_language=told.is_contradicted)
        hindrances = hindrances_of(judged, found)
        self.finish(
            found_language=told.file,
            verdict=verdict_of(found, hindrances),
            hindrances=hindrances,
            record=pdf.record,
            findings=list(found),
            finding_pages={name: numbers for name, numbers in found.items() if numbers},
        )
        take_title(self.document.pk)

    def note_languages(self, languages: dict[str, list[int]]):
        """Store which pages are in another language than the file."""
        for language, numbers in languages.items():
            for first in range(0, len(numbers), ROWS_AT_ONCE):
                some = numbers[first : first + ROWS_AT_ONCE]
                self.document.text_pages.filter(number__in=some).update(language=language)

    def read_pages(self, pdf) -> tuple[list, list]:
        """Store the text of the pages and how far the reading is; return the pages and in which languages they seem."""
        pages, guesses = [], []
        for page in pdf.pages():
            if presence.is_leaving():
                raise queue.Interrupted
            pages.append(page)
            guesses.append(text_language.guess_page(page))
            if len(pages) % PAGES_AT_ONCE == 0 or len(pages) == pdf.page_count:
                self.store(pages, first=(len(pages) - 1) // PAGES_AT_ONCE * PAGES_AT_ONCE)
        return pages, guesses

    @transaction.atomic
    def store(self, pages, first: int):
        """Store the pages from index `first` on."""
        self.write(pages_read=len(pages))
        DocumentPage.objects.bulk_create(
            [
                DocumentPage(document=self.document, number=number, text=page.text)
                for number, page in enumerate(pages[first:], first + 1)
            ],
            ignore_conflicts=True,
        )

    def keep_picture(self, picture: bytes):
        """Store the picture of the first page."""
        name = f"first-pages/{self.document.pk}-{extraction.digest(picture)}.webp"
        self.document.first_page = self.document.first_page.storage.save(name, ContentFile(picture))
        try:
            self.write(first_page=self.document.first_page.name)
        except Superseded:
            file_removal.remove(self.document.first_page)
            raise

    def put_back(self):
        """Let it be read another time."""
        self.row.update(reading="waiting")

    def fail(self, finding="damaged"):
        """Say that the file could not be read."""
        is_pdf = self.document.file.name.lower().endswith(".pdf")
        verdict = UNREADABLE if is_pdf else ""
        self.row.update(reading="failed", findings=[finding], verdict=verdict, read_by=extraction.VERSION)


@transaction.atomic
def delete_picture(document):
    """Take the picture of the first page away; readers would otherwise still find it at its address."""
    if document.first_page:
        CustomDocument.objects.filter(pk=document.pk).update(first_page=None)
        file_removal.remove(document.first_page)


@contextmanager
def local_copy(file):
    """Yield the path of a stored file; one from S3 or from memory is copied here for the time of the reading."""
    if path := path_on_disk(file):
        yield path
        return
    with file.storage.open(file.name, "rb") as stored, tempfile.NamedTemporaryFile(suffix=".pdf") as copy:
        shutil.copyfileobj(stored, copy)
        copy.flush()
        yield copy.name


def path_on_disk(file) -> str:
    """Return the path of a stored file; "" when the storage is no disk of this machine."""
    try:
        return file.path if os.path.isfile(file.path) else ""
    except NotImplementedError:
        return ""


def take_title(pk: int):
    """Call a file by the title that it tells itself, where nobody gave it one but the name that it came with."""
    document = CustomDocument.objects.filter(pk=pk, title_fi="", title_sv="").first()
    if document and document.told_title and is_named_after(document.title, document.uploaded_name):
        document.title = document.told_title[:255]
        document.save(update_fields=["title"])
