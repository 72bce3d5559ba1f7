"""Keeping what a translator wrote. What does not do yet is kept too, as unfinished: readers never see it."""

from datetime import timedelta

from django.db import DataError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import PageLogEntry
from wagtail_localize.models import StringTranslation

from core.admin.translator.texts import Text, sign_of
from core.translation.marks import as_text

KINDS = {False: StringTranslation.TRANSLATION_TYPE_MANUAL, True: StringTranslation.TRANSLATION_TYPE_MACHINE}
WORK = timedelta(minutes=30)  # one entry in the history tells of all that was written in it


@transaction.atomic
def keep(text: Text, sent: str, seen: str, twin, user) -> bool:
    """Keep a translation as it was sent; tell whether something changed. What hinders stands in `text.told`.

    `seen` is the sign of what the box held when the translator got it: somebody else may have written meanwhile.
    """
    value = text.read(sent)
    if value == text.value or sign_of(value) == seen:
        return False
    if seen != text.seen:
        text.typed, text.told = sent, [_conflict(text)]
        return False
    if value:
        try:
            with transaction.atomic():
                write(text, value, twin.locale, user, is_draft=text.is_drafted)
        except (
            DataError
        ):  # PostgreSQL takes no text that is longer than its place; it stays in its box, with what is wrong
            text.typed, text.told = sent, text.faults_of(value)
            return False
    elif text.row:
        text.row.delete()
        text.row = None
    note_work(twin, user)
    return True


@transaction.atomic
def accept(text: Text, twin, user) -> bool:
    """Take what stands in the box as the translation: an old one that is still right, or one that a machine made."""
    if not text.value:
        return False
    write(text, text.value, twin.locale, user)
    note_work(twin, user)
    return True


def write(text: Text, value: str, locale, user, *, is_draft: bool = False):
    """Write a translation; with its faults it counts as unfinished. A draft that was mended waits to be approved."""
    faults = [] if is_draft else text.faults_of(value)
    text.row, _created = StringTranslation.objects.update_or_create(
        translation_of_id=text.segment.string_id,
        locale=locale,
        context=text.segment.context,
        defaults={
            "data": value,
            "translation_type": KINDS[is_draft],
            "tool_name": text.row.tool_name if is_draft else "",
            "last_translated_by": user,
            "has_error": bool(faults),
            "field_error": " ".join(faults),
        },
    )


def _conflict(text: Text) -> str:
    row = text.row
    if row is None:
        return _("Somebody else took this text away meanwhile. What you wrote is not saved yet.")
    name = (
        row.last_translated_by.get_full_name() or row.last_translated_by.get_username()
        if row.last_translated_by
        else ""
    )
    words = {"name": name, "text": as_text(text.value)}
    if name:
        return _("%(name)s wrote here meanwhile: “%(text)s”. What you wrote is not saved yet.") % words
    return _("Somebody else wrote here meanwhile: “%(text)s”. What you wrote is not saved yet.") % words


def note_work(twin, user):
    """Write into the history of a page that somebody translates it, once for a while; it is among their edits then."""
    entries = PageLogEntry.objects.filter(page=twin.pk, user=user, action="wagtail.edit")
    if not entries.filter(timestamp__gt=timezone.now() - WORK).exists():
        log(instance=twin, action="wagtail.edit", user=user, content_changed=True)
