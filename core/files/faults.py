"""What may be wrong with a storage, in words that Python, Wagtail and we understand alike."""

import errno

from django.core.files.storage import default_storage


class StorageAway(OSError):
    """The storage does not answer, or refuses: what was asked for may be there another time."""


def is_passing(error: Exception) -> bool:
    """Tell whether the storage is at fault, not the file: a full or broken disk, a bucket that is away."""
    if isinstance(error, StorageAway):
        return True
    return isinstance(error, OSError) and error.errno not in (None, errno.ENOENT)


def fault_of_storage() -> str:
    """Return what is wrong with the storage of files now; "" when it answers."""
    check = getattr(default_storage, "check_bucket", None)  # a disk needs no asking
    try:
        if check:
            check()
    except OSError as error:
        return str(error) or repr(error)
    return ""


def is_away() -> bool:
    """Whether the storage did not answer when it was asked last: pages that are drawn now lack pictures."""
    breaker = getattr(default_storage, "breaker", None)  # a disk has none
    return bool(breaker and breaker.is_down)
