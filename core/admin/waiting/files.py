"""What waits of files: PDF files to mend, pictures without words or licence, recordings without captions."""

from django.urls import reverse
from django.utils.translation import ngettext_lazy

from core.admin.accessibility.report import ANYTHING, own_pdf_files, with_finding
from core.admin.lacking import elsewhere
from core.admin.lacking.pictures import PicturesView
from core.admin.lacking.recordings import LATE, RecordingsView
from core.admin.lacking.report import any_of, may_change, own_files
from core.admin.waiting.rows import Row
from core.models import CustomDocument, CustomMedia


def lacking(view):
    """Return what finds the files of a report, its place, and whose work it is."""
    return {
        "find": lambda user: own_files(view.model, user).filter(any_of(view.lacks)),
        "place": lambda user: reverse(view.index_url_name),
        "is_for": lambda user: may_change(view.model, user),
    }


ROWS = [
    Row(
        name="files",
        counted=ngettext_lazy("%(text)s PDF file to mend", "%(text)s PDF files to mend", "number"),
        icon="doc-full",
        find=lambda user: with_finding(own_pdf_files(user), ANYTHING),
        place=lambda user: f"{reverse('file_accessibility')}?finding={ANYTHING}",
        is_for=lambda user: may_change(CustomDocument, user),
    ),
    Row(
        name="pictures",
        counted=ngettext_lazy(
            "%(text)s picture without an alternative text or a licence",
            "%(text)s pictures without an alternative text or a licence",
            "number",
        ),
        icon="image",
        **lacking(PicturesView),
    ),
    Row(
        name="late_recordings",
        counted=ngettext_lazy(
            "%(text)s recording has been without captions or a transcript for over 14 days",
            "%(text)s recordings have been without captions or a transcript for over 14 days",
            "number",
        ),
        icon="warning",
        find=lambda user: LATE.keep(own_files(CustomMedia, user)),
        place=lambda user: f"{reverse(RecordingsView.index_url_name)}?lacks_what={LATE.key}",
        is_for=lambda user: may_change(CustomMedia, user),
        is_wrong=True,
    ),
    Row(
        name="recordings",
        counted=ngettext_lazy(
            "%(text)s recording without captions or a transcript",
            "%(text)s recordings without captions or a transcript",
            "number",
        ),
        icon="media",
        **lacking(RecordingsView),
    ),
    Row(
        name="recordings_elsewhere",
        counted=ngettext_lazy(
            "%(text)s recording in another service without captions or a transcript",
            "%(text)s recordings in other services without captions or a transcript",
            "number",
        ),
        icon="media",
        find=elsewhere.wordless,
        place=lambda user: f"{reverse(RecordingsView.index_url_name)}#elsewhere",
        is_for=lambda user: may_change(CustomMedia, user),
        detail=elsewhere.time_left,
    ),
]
