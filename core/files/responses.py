"""Renditions, recordings and captions under `/media/…`: ranges for players, lasting copies for browsers.

Streamed by us from the disk and from S3 alike, so that readers meet one host and one policy.
"""

import mimetypes
import re
from collections.abc import Callable
from hashlib import sha1
from urllib.parse import quote

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import Http404, HttpResponse, HttpResponseNotModified, StreamingHttpResponse
from django.utils.http import content_disposition_header, http_date, parse_etags, parse_http_date_safe, quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail import hooks

from core.files import access
from core.files.faults import StorageAway

CHUNK = 64 * 1024
# Types that the tables of some machines lack; browsers refuse a picture that is sent as something else.
TYPES = {
    "avif": "image/avif", "webp": "image/webp", "vtt": "text/vtt; charset=utf-8", "m4a": "audio/mp4",
    "ogg": "audio/ogg", "ogv": "video/ogg", "opus": "audio/ogg", "webm": "video/webm",
}  # fmt: skip

# Each hears of a stored file that a row names and the storage has not; what can make it anew is added in `ready`.
WHEN_LOST: list[Callable[[str], object]] = []


@require_safe
def media_file(request, path: str):
    """Answer a rendition, a recording or its captions to those who may see it; to staff the originals as well."""
    if ".." in path.split("/") or path.endswith("/"):
        raise Http404
    if access.is_open(path):
        return stored_file(request, path, access.copies_of(path))
    if not access.may_see(request.user, path) and (answer := access.refusal(request, path)):
        return answer
    return stored_file(request, path, access.ONLY_FOR_YOU)


def stored_file(request, path: str, cache_control: str, name: str = "", charset: str = ""):
    """Answer a stored file or the asked range of it: 200, 206, 304 or 416. Raises Http404 when it is not there.

    `name` is the name under which the file is saved by those who download it; `charset` is that of a text file.
    """
    try:
        size, modified = facts(path)
    except StorageAway:
        return storage_away(request)
    except (OSError, ValueError, NotImplementedError) as error:
        if isinstance(error, FileNotFoundError):
            tell_lost(path)
        raise Http404 from error
    etag = quote_etag(sha1(f"{path}:{size}:{modified}".encode(), usedforsecurity=False).hexdigest())
    headers = {
        "ETag": etag,
        "Last-Modified": http_date(modified),
        "Accept-Ranges": "bytes",
        "Cache-Control": cache_control,
    }
    if name:
        headers["Content-Disposition"] = content_disposition_header(not opens_in_browser(name), name)
    kind = f"{content_type(path)}; charset={charset}" if charset else content_type(path)
    if settings.ACCEL_PREFIX and not hasattr(default_storage, "bucket"):
        return handed_over(path, kind, headers)
    if is_unchanged(request, etag, modified):
        return HttpResponseNotModified(headers=headers)
    span = asked_range(request, etag, modified, size)
    if span is None:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    return file_part(request, path, kind, span, size, headers)


def opens_in_browser(name: str) -> bool:
    """Tell whether a browser opens a file where it is linked; others are saved. Buttons say the same."""
    kind = content_type(name)
    return kind == "application/pdf" or kind.partition("/")[0] in ("image", "video", "audio")


def tell_lost(path: str):
    for hear in WHEN_LOST:
        hear(path)


def handed_over(path: str, kind: str, headers: dict):
    """Let the web server in front send a file of the disk, with its own tag and ranges: see deploy/.

    nginx reads an address, Caddy the name itself.
    """
    told = {"X-Accel-Redirect": f"{settings.ACCEL_PREFIX}{quote(path)}", "X-Sendfile": path.encode()}
    kept = {name: value for name, value in headers.items() if name not in ("ETag", "Last-Modified", "Accept-Ranges")}
    return HttpResponse(content_type=kind, headers={**kept, **told})


def facts(path: str) -> tuple[int, int]:
    """Return size and time of change of a stored file; a bucket is asked once for both."""
    if hasattr(default_storage, "facts"):
        size, modified = default_storage.facts(path)
    else:
        size, modified = default_storage.size(path), default_storage.get_modified_time(path)
    return size, int(modified.timestamp())


def storage_away(request):
    """Say that a file cannot be had now; nobody may keep this answer."""
    headers = {"Retry-After": "10", "Cache-Control": "no-store"}
    return HttpResponse(_("The file cannot be fetched just now. Try again in a moment."), status=503, headers=headers)


def carried_file(request, row):
    """Answer the file of a page by its row of `PageFile`; one of a private collection asks who is there first."""
    for refuse in hooks.get_hooks("before_serve_document"):  # as at Wagtail's own address of the file
        if refusal := refuse(row.document, request):
            return refusal
    document = row.document
    return stored_file(request, document.file.name, "no-cache", row.name, document.charset)


def file_part(request, path: str, kind: str, span, size: int, headers: dict):
    """Answer the bytes of a span, or their headers alone to HEAD. Raises Http404 when the path is no file."""
    first, last = span
    whole = last - first + 1 == size
    headers["Content-Length"] = str(last - first + 1)
    if not whole:
        headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    answer = {"status": 200 if whole else 206, "content_type": kind, "headers": headers}
    if request.method == "HEAD":
        return HttpResponse(**answer)
    try:
        return StreamingHttpResponse(chunks(path, first, last), **answer)
    except StorageAway:
        return storage_away(request)
    except OSError as error:
        raise Http404 from error


def content_type(path: str) -> str:
    """Return the type of a file by the end of its name."""
    known = TYPES.get(path.rpartition(".")[2].lower())
    return known or mimetypes.guess_type(path)[0] or "application/octet-stream"


def is_unchanged(request, etag: str, modified: int) -> bool:
    """Tell whether the browser's copy is still good; a tag tells it better than a time (RFC 9110, 13.2.2)."""
    if tags := request.headers.get("If-None-Match"):
        return any(tag.removeprefix("W/") in (etag, "*") for tag in parse_etags(tags))
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    return since is not None and modified <= since


def asked_range(request, etag: str, modified: int, size: int) -> tuple[int, int] | None:
    """Return the first and last byte to send; None when the range lies outside the file.

    A header that is no single byte range, or that is for another version of the file, asks for the whole file
    (RFC 9110, 13.1.5 and 14.2).
    """
    match = re.fullmatch(r"bytes=(\d{0,18})-(\d{0,18})", request.headers.get("Range", "").strip())
    wanted = request.headers.get("If-Range", etag)
    if not match or match.groups() == ("", "") or wanted not in (etag, http_date(modified)):
        return 0, size - 1
    start, end = match.groups()
    if not start:
        return (max(size - int(end), 0), size - 1) if int(end) and size else None
    first, last = int(start), min(int(end), size - 1) if end else size - 1
    return (first, last) if first <= last else None


def chunks(path: str, first: int, last: int):
    """Return the bytes of a stored file from `first` to `last`, both included, piece by piece."""
    if last < first:
        return iter(())
    if hasattr(default_storage, "chunks"):
        return default_storage.chunks(path, first, last, CHUNK)
    return _chunks_of_file(default_storage.open(path, "rb"), first, last)


def _chunks_of_file(file, first, last):
    with file:
        file.seek(first)
        left = last - first + 1
        while left > 0 and (chunk := file.read(min(CHUNK, left))):
            left -= len(chunk)
            yield chunk
