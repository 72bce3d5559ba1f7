from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.documents.models import AbstractDocument, DocumentQuerySet
from wagtail.search import index

from core.citations.licences import LICENCES
from core.fields import NotInBin
from core.files.accessibility.verdict import GOOD, MEND, UNREADABLE
from core.files.uploaded_names import NamedFileField
from core.languages import file_languages, in_language


class CustomDocument(AbstractDocument):
    """A file to download. What the file itself tells is read from it after the upload, by `core.files.extraction`."""

    READING = [
        ("waiting", _("waiting to be read")),
        ("reading", _("being read")),
        ("done", pgettext_lazy("file", "read")),
        ("failed", _("could not be read")),
    ]
    VERDICTS = [
        (GOOD, pgettext_lazy("accessibility of a file", "good")),
        (MEND, pgettext_lazy("accessibility of a file", "to mend")),
        (UNREADABLE, pgettext_lazy("accessibility of a file", "cannot be read aloud")),
    ]
    file = NamedFileField(verbose_name=_("file"), upload_to="documents")
    uploaded_name = models.CharField(max_length=255, blank=True, editable=False)
    title_fi = models.CharField(_("title in Finnish"), max_length=255, blank=True)
    title_sv = models.CharField(_("title in Swedish"), max_length=255, blank=True)
    language = models.CharField(
        _("language of the text"),
        max_length=3,
        blank=True,
        choices=file_languages,
        help_text=_("If empty, it is read from the file."),
    )
    licence = models.CharField(_("licence"), max_length=30, blank=True, choices=LICENCES)

    reading = models.CharField(max_length=10, choices=READING, default="waiting", editable=False)
    pages_read = models.PositiveIntegerField(default=0, editable=False)
    page_count = models.PositiveIntegerField(null=True, editable=False)
    found_language = models.CharField(max_length=3, blank=True, editable=False)
    charset = models.CharField(max_length=20, blank=True, editable=False)  # of a text file: utf-8, windows-1252
    # What an editor should know, by the names in `core.admin.file_report`; "locked" and "heavy" besides those of
    # `core.files.pdf.findings`. Which pages it is about stands in `finding_pages`, where it is not all of them.
    findings = models.JSONField(default=list, editable=False)
    finding_pages = models.JSONField(default=dict, editable=False)
    # One word about a PDF file for people who do not see it, and what hinders them beside `findings`: {name: [pages]}.
    verdict = models.CharField(
        _("accessibility"), max_length=10, blank=True, choices=VERDICTS, editable=False, db_index=True
    )
    hindrances = models.JSONField(default=dict, editable=False)
    # What the file offers for the record of a work, by `core.files.record`: {"title": {"value": …, "sure": …}, …}.
    record = models.JSONField(default=dict, editable=False)
    # The version of `core.files.extraction` that read the file; the worker reads anew what an older one read.
    read_by = models.PositiveSmallIntegerField(default=0, editable=False)
    first_page = models.ImageField(upload_to="first-pages", null=True, editable=False)

    deleted_at = models.DateTimeField(null=True, editable=False, db_index=True)  # since when it lies in the bin

    objects = NotInBin.from_queryset(DocumentQuerySet)()

    admin_form_fields = ("title", "file", "title_fi", "title_sv", "language", "licence", "collection", "tags")
    search_fields = [
        *AbstractDocument.search_fields,
        index.SearchField("title_fi"),
        index.SearchField("title_sv"),
        index.AutocompleteField("title_fi"),
        index.AutocompleteField("title_sv"),
    ]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")
        permissions = [("choose_document", "Can choose document")]

    @property
    def told_title(self) -> str:
        """The title that the file itself tells, "" where it tells none for sure."""
        told = self.record.get("title", {})
        return told["value"] if told.get("sure") else ""

    @property
    def heading(self):
        """The title in the reader's language; the file's own title when neither is given."""
        return in_language(self, "title") or self.title

    @property
    def text_language(self) -> str:
        """The language of the text: what the editor said, else what the file tells, else ""."""
        return self.language or self.found_language

    @property
    def url(self) -> str:
        """The address under the first published page that carries the file; else the original, for staff only."""
        from core.files.addresses import document_url

        return document_url(self)


class DocumentPage(models.Model):
    """The text of one page of a file."""

    document = models.ForeignKey(CustomDocument, on_delete=models.CASCADE, related_name="text_pages")
    number = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    language = models.CharField(max_length=3, blank=True)  # where it is another one than the file's

    class Meta:
        verbose_name = _("page of a file")
        verbose_name_plural = _("pages of files")
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="text_once_a_page")]

    def __str__(self):
        return f"{self.document}, {self.number}"
