"""The files of a work as readers see them: where they open, what they are, whether they can be read aloud."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.files.accessibility.verdict import GOOD, MEND
from core.files.addresses import page_file_urls
from core.files.office.packages import READ as OFFICE
from core.files.pdf.findings import page_ranges
from core.files.responses import opens_in_browser
from core.formats import file_type
from core.languages import FILE_LANGUAGES
from core.visibility import first_page_shown, is_private_file
from core.works.querysets import prepare_files

# In the order of how much they matter.
FINDINGS = {
    "locked": gettext_lazy("The file opens with a password only."),
    "damaged": gettext_lazy("The file is partly damaged."),
    "form": gettext_lazy("The file is a form that opens in few programs."),
    "blank": gettext_lazy("The pages of the file are blank."),
    "noise": gettext_lazy("The letters of the file cannot be read, so a screen reader cannot read it aloud."),
    "scanned": gettext_lazy("The pages are pictures without text, so a screen reader cannot read them."),
    "some-scanned": gettext_lazy("Some pages are pictures without text, so a screen reader cannot read them."),
    "encrypted": gettext_lazy("The file is protected, so a screen reader may not be able to read it."),
    "wrong-language": gettext_lazy("The file tells a wrong language, so a screen reader may read it in a wrong voice."),
    "untagged": gettext_lazy("The file lacks the structure that screen readers need."),
}

ACCESSIBILITY = {
    GOOD: gettext_lazy("The file has structure for screen readers."),
    MEND: gettext_lazy("The file has structure for screen readers, but it has shortcomings."),
}

UNREADABLE = frozenset({"locked", "blank", "noise", "scanned"})  # files of which the search has no text


def findings_told(texts: dict, document) -> list[str]:
    """Return what `texts` says about the findings of a document, with their pages where not all are meant."""
    named = [name for name in texts if name in document.findings]
    return [with_pages(texts[name], document.finding_pages.get(name)) for name in named]


def with_pages(text, numbers: list[int] | None) -> str:
    """Return a sentence with the pages that it is about, where they are told."""
    pages = _("Pages: %(pages)s.") % {"pages": page_ranges(numbers)} if numbers else ""
    return f"{text} {pages}".strip()


@dataclass(frozen=True)
class Download:
    """A file of a page: its document, the address under the page, and of an earlier version what has changed since."""

    document: object
    url: str
    changes: str = ""

    @property
    def type(self) -> str:
        """The type of the file, such as PDF."""
        return file_type(self.document.file_extension)

    @property
    def first_page(self):
        """The picture of the first page, or None."""
        return first_page_shown(self.document)

    @property
    def is_pdf(self) -> bool:
        """Whether it opens in the browser, as `core.files.responses` sends it."""
        return opens_in_browser(self.document.file.name)

    @property
    def is_long_text(self) -> bool:
        """Whether the file has text of several pages that was read, so that one may look for a place in it.

        How many pages a text of Word or the like has, nobody knows; it is one that is read.
        """
        document = self.document
        is_read = document.reading == "done" and UNREADABLE.isdisjoint(document.findings)
        is_office = document.file_extension.lower() in OFFICE and document.pages_read
        return is_read and bool(is_office or (document.page_count or 0) > 1) and not is_private_file(document)

    @property
    def action(self) -> str:
        """What the button says."""
        if self.is_pdf:
            actions = {each.code: each.open_pdf for each in FILE_LANGUAGES}
            return actions.get(self.document.text_language) or _("Open the PDF")
        return _("Download the file (%(type)s)") % {"type": self.type}

    @property
    def findings(self) -> list:
        """What readers should know about the file, in whole sentences."""
        return findings_told(FINDINGS, self.document)

    @property
    def accessibility(self) -> str:
        """What a screen reader gets of a PDF file, in a sentence; "" where `findings` say it, or nobody knows."""
        if self.findings:
            return ""
        return str(ACCESSIBILITY.get(self.document.verdict, ""))


def downloads_of(page, request=None, *, former: bool = False) -> list[Download]:
    """Return the files of a page with their addresses under it: those in its language first, in the editor's order.

    `former` asks for the earlier versions of files instead.
    """
    prepare_files([page])
    rows = [row for row in page.files.all() if row.is_former == former]
    rows.sort(key=lambda row: row.document.text_language != page.language)
    if not rows:
        return []
    urls = page_file_urls(page, request) if page.pk else {}
    return [Download(row.document, urls.get(row.document_id) or row.document.url, row.changes) for row in rows]
