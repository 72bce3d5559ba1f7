"""What passes by itself: a full disk, a locked database, a server beside the site that is away. Told in words, as 503.

A reader asks again, a member of staff goes back to the form, which the browser has kept; nothing was saved by half.
"""

import errno
import logging
import sys

from django.db import InterfaceError, OperationalError
from django.shortcuts import render
from django.views.defaults import server_error

from core.files.faults import StorageAway

logger = logging.getLogger(__name__)

DISK = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EMFILE, errno.ENFILE}
OF_TABLES = ("no such", "table ", "near ")  # SQLite, when code or tables are wrong: that does not pass
SECONDS = "10"  # after which a client may ask again


def is_passing(error: BaseException | None) -> bool:
    """Tell whether what was asked for may be there another time, with nobody mending the code."""
    if isinstance(error, StorageAway):
        return True
    if isinstance(error, OSError):
        return error.errno in DISK
    if isinstance(error, (OperationalError, InterfaceError)):
        return not str(error).startswith(OF_TABLES)
    return False


def answer(request, error):
    """Answer in both languages, whatever the request was."""
    about_files = isinstance(error, StorageAway)
    response = render(request, "503.html" if about_files else "503_busy.html", status=503)
    response["Retry-After"], response["Cache-Control"] = SECONDS, "no-store"
    return response


class PassingFaultMiddleware:
    """Answers for views, with one line in the log."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not is_passing(exception):
            return None
        logger.warning("%s could not be answered: %r", request.path_info, exception)
        return answer(request, exception)


def fault(request):
    """The handler of all faults that no view or middleware answered for, such as a session that cannot be stored."""
    error = sys.exc_info()[1]
    return answer(request, error) if is_passing(error) else server_error(request)
