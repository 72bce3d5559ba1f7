"""Recordings that came before they were looked into: their sums, and captions that browsers do not read as they are."""

import logging
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from wagtail.utils.file import hash_filelike

from core.files.upload_checks import look_at_captions
from core.models import CustomMedia

logger = logging.getLogger(__name__)
AT_ONCE = 3  # a film takes some seconds
LOST = "-"  # instead of the sum of a recording that the storage has no more
CAPTIONS = ("captions_fi", "captions_sv")


def take_up():
    """Look at some recordings that nobody has looked into. Each is done once."""
    for media in CustomMedia.objects.filter(file_hash="").exclude(file="").order_by("pk")[:AT_ONCE]:
        try:
            media.file_hash = sum_of(media.file)
            changed = [name for name in CAPTIONS if mend_captions(getattr(media, name))]
        except OSError as error:  # the storage is away: another time
            logger.warning("Recording %s cannot be looked at now: %s", media.pk, error)
            continue
        media.save(update_fields=["file_hash", *changed])


def sum_of(file) -> str:
    """Return the sum of a stored recording."""
    try:
        with file.storage.open(file.name, "rb") as stored:
            return hash_filelike(stored)
    except FileNotFoundError:
        return LOST


def mend_captions(file) -> bool:
    """Store captions as browsers read them, where they are written otherwise; tell whether they were."""
    if not file:
        return False
    try:
        with file.storage.open(file.name, "rb") as stored:
            data = stored.read()
    except FileNotFoundError:
        return False
    mended = look_at_captions(ContentFile(data)).get("text", "").encode()
    if not mended or mended == data:
        return False
    file.save(f"{PurePosixPath(file.name).stem}.vtt", ContentFile(mended), save=False)
    return True
