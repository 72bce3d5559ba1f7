"""What people get while the machine below is at fault: a calm sentence, and nobody loses what was written.

The database is locked, away or full, the disk is full, the storage of files does not answer. No template that is shown
then may ask the database, nor may the context of one.
"""

import errno
import logging
import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.defaults import server_error

from core.files.faults import StorageAway

logger = logging.getLogger(__name__)
RETRY_AFTER = 10  # seconds
FULL_OR_BROKEN = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO, errno.EMFILE, errno.ENFILE}
OF_TABLES = ("no such", "table ", "near ")  # SQLite, where code or tables are wrong: a fault of ours that does not pass


def answer_fault(request):
    """Answer what no view and no middleware caught (`handler500`)."""
    return calm_answer(request, sys.exc_info()[1]) or server_error(request)


def calm_answer(request, error: BaseException | None):
    """Return the answer to a request that met a fault which passes; None for any other error."""
    template = template_for(error)
    if template is None:
        return None
    logger.warning("%s %s could not be answered: %r", request.method, request.path_info, error)
    content = render_to_string(template, {"again": written(request)})
    headers = {"Retry-After": str(RETRY_AFTER), "Cache-Control": "no-store"}
    response = HttpResponse(content, status=503, headers=headers)
    response._has_been_logged = True  # by the line above; Django would write a traceback for each request
    return response


def template_for(error) -> str | None:
    if isinstance(error, StorageAway):
        return "503.html"
    if isinstance(error, OSError) and error.errno in FULL_OR_BROKEN:
        return "503_database.html"
    if isinstance(error, InterfaceError | OperationalError) and not str(error).startswith(OF_TABLES):
        return "503_database.html"
    return None


def written(request) -> list[tuple[str, str]]:
    """Return what a form brought, so that the answer can send it again; never a password.

    A form of the admin does, and one of readers whose view set `may_be_sent_again`.
    """
    is_ours = getattr(request, "may_be_sent_again", request.path_info.startswith("/admin/"))
    if request.method != "POST" or not is_ours:
        return []
    try:
        fields = [(name, value) for name, values in request.POST.lists() for value in values]
    except Exception:  # the disk was full when the form came in
        return []
    return [] if any("password" in name for name, _value in fields) else fields
