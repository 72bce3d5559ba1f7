"""What an editor reads about an uploaded file: its facts, how far its reading is, and what should be mended."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.permissions import policy_registry

from core.admin.accessibility.hindrances import HINDRANCES
from core.admin.accessibility.remedies import remedies_for
from core.admin.uploads.same_files import same_files
from core.files.accessibility.verdict import GOOD, MEND, UNREADABLE
from core.files.office.packages import READ
from core.formats import file_type
from core.languages import language_name
from core.models import CustomDocument
from core.works.downloads import findings_told, with_pages

# In the order of how much they matter.
FINDINGS = {
    "locked": gettext_lazy(
        "The PDF file opens with a password only, so readers cannot open it and the search does not find its content. "
        "Remove the password in the program that made the file, and add the file again."
    ),
    "damaged": gettext_lazy(
        "The file is damaged, and all of it could not be read. "
        "Save it as PDF again in the program that made it, and add the file again."
    ),
    "heavy": gettext_lazy(
        "The file takes the server too long to read, so the search does not find its content. "
        "Save it as PDF again in the program that made it, smaller or simpler, and add the file again."
    ),
    "form": gettext_lazy(
        "The PDF file is an XFA form, which opens in few programs. Others show a notice in its place. "
        "Save it as an ordinary PDF, and add the file again."
    ),
    "blank": gettext_lazy("The pages of the PDF file are blank. Check that you added the right file."),
    "noise": gettext_lazy(
        "The letters of the PDF file cannot be read, because its fonts do not tell which letters they are. "
        "Screen readers and the search do not get the text. "
        "Embed the fonts when you save the document as PDF, or run text recognition (OCR), and add the file again."
    ),
    "scanned": gettext_lazy(
        "The PDF file contains no text, so the search does not find its content. "
        "Run text recognition (OCR) and add the file again."
    ),
    "some-scanned": gettext_lazy(
        "Some pages of the PDF file are pictures without text. "
        "If the pictures have text in them, screen readers and the search do not get it: "
        "run text recognition (OCR) and add the file again."
    ),
    "encrypted": gettext_lazy(
        "The PDF file is protected, so screen readers may not get at its text. "
        "Remove the protection in the program that made the file, and add the file again."
    ),
    "wrong-language": gettext_lazy(
        "The language that the PDF file tells is not the one that its text is in, "
        "so screen readers read it in a wrong voice. "
        "Set the right language in the document, save it as PDF and add the file again."
    ),
    "untagged": gettext_lazy(
        "The PDF file lacks structure tags, so screen readers do not know its headings, lists and tables. "
        "Choose an accessible (tagged) PDF when you save the document as PDF, and add the file again."
    ),
    "no-title": gettext_lazy(
        "The PDF file has no title of its own, so screen readers read its file name aloud. "
        "Write the title in the properties of the document, save it as PDF and add the file again."
    ),
    "no-language": gettext_lazy(
        "The PDF file does not tell its language, so screen readers may read it in a wrong voice. "
        "Set the language in the document, save it as PDF and add the file again."
    ),
}


VERDICTS = {
    GOOD: gettext_lazy("Accessibility: good. A screen reader gets all of the file."),
    MEND: gettext_lazy("Accessibility: to mend. Some people miss a part of the file."),
    UNREADABLE: gettext_lazy("Accessibility: cannot be read aloud. A screen reader gets nothing of the file."),
}


@dataclass(frozen=True)
class Advice:
    """What is wrong, in a sentence or two with its pages, and how it is mended: pairs of a program and what to do."""

    text: str
    remedies: list[tuple[str, str]]


@dataclass(frozen=True)
class FileReport:
    """The report on one file."""

    document: object
    user: object = None  # who is told of files with the same contents

    @cached_property
    def copies(self) -> list:
        """Titles and pages of files of the library with the same contents."""
        return same_files(self.document, self.user) if self.user else []

    @property
    def is_found_by_name_only(self) -> bool:
        """Whether the search does not look into files of this kind."""
        ending = self.document.file_extension.lower()
        return self.document.reading == "done" and ending not in ("pdf", *READ)

    @property
    def type(self) -> str:
        """The type of the file, such as PDF."""
        return file_type(self.document.file_extension)

    @property
    def language(self) -> str:
        """The name of the language of the text; "" when nobody knows it."""
        return language_name(self.document.text_language)

    @property
    def is_over(self) -> bool:
        """Whether the reading has come to its end, good or bad."""
        return self.document.reading in {"done", "failed"}

    @property
    def status(self) -> str:
        """How far the reading is, in a sentence."""
        if self.document.reading == "waiting":
            return _("The file is waiting to be read.")
        if self.document.reading == "failed":
            return _("The file could not be read.")
        if self.document.reading == "done":
            return _("The file has been read.")
        if not self.document.page_count:
            return _("The file is being read.")
        words = {"page": self.document.pages_read, "count": self.document.page_count}
        return _("Being read: page %(page)s of %(count)s") % words

    @property
    def findings(self) -> list:
        """What should be mended, with what to do, the most important first."""
        return findings_told(FINDINGS, self.document)

    @property
    def verdict(self) -> str:
        """One sentence about the file for people who do not see it; "" for a file that is not judged."""
        return str(VERDICTS.get(self.document.verdict, ""))

    @property
    def advice(self) -> list["Advice"]:
        """What should be mended and how, the most important first."""
        document = self.document
        told = [
            Advice(with_pages(text, document.finding_pages.get(name)), remedies_for(name))
            for name, text in FINDINGS.items()
            if name in document.findings
        ]
        return told + [
            Advice(with_pages(text, document.hindrances[name]), remedies_for(name))
            for name, text in HINDRANCES.items()
            if name in document.hindrances
        ]

    @property
    def is_clean(self) -> bool:
        """Whether a PDF file was read and nothing was found to mend."""
        return self.type == "PDF" and self.document.verdict == GOOD and not self.document.hindrances


def file_report(request, pk):
    """How far the reading of a file is, for the page that shows it and asks again until it is over."""
    document = get_object_or_404(CustomDocument, pk=pk)
    policy = policy_registry.get_by_type(CustomDocument)
    if not policy.user_has_any_permission_for_instance(request.user, ["add", "change", "choose"], document):
        raise PermissionDenied
    report = FileReport(document, request.user)
    html = render_to_string("admin/file_report_facts.html", {"report": report}, request)
    response = JsonResponse({"over": report.is_over, "status": report.status, "facts": html})
    response["Cache-Control"] = "no-store"
    return response
