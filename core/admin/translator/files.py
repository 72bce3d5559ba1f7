"""Files for translators who work with tools of their own: gettext's PO format, out and in."""

import os
import tempfile

import polib
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages

from core.admin.translator import saving
from core.admin.translator.work import Work, work_at
from core.translation.marks import as_text, clean

LARGEST = 5 * 1024 * 1024
OWN_ID = "X-WagtailLocalize-TranslationID"
FAULTS_TOLD = 5
LONGEST_NAME = 60
UNREAD = "fuzzy"  # gettext's mark of what somebody must look at: a draft of a machine


@require_GET
def download(request, translation_id: int):
    """Send the texts of a page with their translations as a PO file."""
    work = work_at(request, translation_id)
    drafted = {(text.path, text.source) for text in work.texts if text.is_drafted}  # reads the source anew
    po = work.translation.export_po()
    for entry in po:
        if (entry.msgctxt, entry.msgid) in drafted:
            entry.flags.append(UNREAD)
    name = f"{work.page.slug}-{work.language}.po"
    response = HttpResponse(str(po), content_type="text/x-gettext-translation; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_POST
def upload(request, translation_id: int):
    """Take the translations of a PO file; what does not do is told and left out."""
    work = work_at(request, translation_id)
    try:
        if work.is_locked:
            raise ValidationError(_("The page is locked, so nothing was saved."))
        number, faults = take(work, read(request.FILES.get("file")))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        tell(request, number, faults)
    return redirect("wagtailadmin_pages:edit", work.twin.pk)


def read(file) -> polib.POFile:
    """Return what a file says. Raises ValidationError in words when it is no PO file."""
    if file is None:
        raise ValidationError(_("Choose a file first."))
    if file.size > LARGEST:
        raise ValidationError(_("The file is too large. A file of texts is at most 5 megabytes."))
    # polib takes a text that names a file for that file, so what was sent is written into one of our own.
    with tempfile.NamedTemporaryFile(delete=False) as written:
        written.write(file.read())
    try:
        return polib.pofile(written.name)
    except (OSError, UnicodeDecodeError, ValueError, IndexError) as error:
        raise ValidationError(_("The file cannot be read. Save it in the PO format and try again.")) from error
    finally:
        os.unlink(written.name)


@transaction.atomic
def take(work: Work, po: polib.POFile) -> tuple[int, list[str]]:
    """Write the translations of a file; return how many there were, and in words what did not do.

    A machine's draft that still has its mark stays one, with the words that it has now; without it, it is approved.
    """
    if po.metadata.get(OWN_ID) != str(work.translation.uuid):
        raise ValidationError(
            _("The file is of another page or another language. Download the file of this page anew.")
        )
    by_place = {(text.path, text.source): text for text in work.texts}
    number, faults = 0, []
    for entry in po:
        text = by_place.get((entry.msgctxt, entry.msgid))
        if not entry.msgstr.strip() or entry.obsolete:
            continue
        if text is None:
            faults.append(_("“%(text)s” is not on the page any more.") % {"text": as_text(entry.msgid)[:LONGEST_NAME]})
            continue
        value = clean(entry.msgstr, text.source if text.is_rich else "")
        is_unread = UNREAD in entry.flags
        if text.row and value == text.row.data and is_unread >= text.is_drafted:
            continue
        if is_unread and not text.is_drafted:
            faults.append(_("%(text)s: it is marked as unfinished (fuzzy) in the file.") % {"text": text.name})
            continue
        if found := text.faults_of(value):
            faults.append(f"{text.name}: {' '.join(found)}")
            continue
        saving.write(text, value, work.twin.locale, work.user, is_draft=is_unread)
        number += 1
    if number:
        saving.note_work(work.twin, work.user)
    return number, faults


def tell(request, number: int, faults: list[str]):
    """Tell how many texts came from a file and which did not."""
    words = ngettext(
        "%(number)s text came from the file. Readers see it when you publish.",
        "%(number)s texts came from the file. Readers see them when you publish.",
        number,
    ) % {"number": number}
    messages.success(request, words if number else _("The file has nothing new."))
    for fault in faults[:FAULTS_TOLD]:
        messages.warning(request, fault)
    if len(faults) > FAULTS_TOLD:
        rest = len(faults) - FAULTS_TOLD
        words = ngettext(
            "%(number)s more text of the file did not do.", "%(number)s more texts of the file did not do.", rest
        )
        messages.warning(request, words % {"number": rest})
