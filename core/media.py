"""Renditions, recordings and captions under `/media/…`: ranges for players, lasting copies for browsers.

Streamed by us from the disk and from S3 alike, so that readers meet one host and one policy.
"""
import mimetypes
import re
from hashlib import sha1

from django.contrib.auth import get_user
from django.core.files.storage import default_storage
from django.http import Http404, HttpResponse, HttpResponseNotModified, StreamingHttpResponse
from django.utils.http import http_date, parse_etags, quote_etag

# What readers may open; other folders hold originals, which are for staff only.
PUBLIC_FOLDERS = ("images/", "media/", "media_thumbnails/", "first-pages/")
CHUNK = 64 * 1024
A_YEAR = 31_536_000


def media_file(request, path: str):
    """Answer a file or the asked range of it: 200, 206, 304, 404 or 416."""
    if ".." in path.split("/") or not (path.startswith(PUBLIC_FOLDERS) or get_user(request).is_staff):
        raise Http404
    try:
        size, modified = default_storage.size(path), default_storage.get_modified_time(path)
    except (OSError, NotImplementedError) as error:
        raise Http404 from error
    etag = quote_etag(sha1(f"{path}:{size}:{modified.timestamp()}".encode(), usedforsecurity=False).hexdigest())
    if etag in parse_etags(request.headers.get("If-None-Match", "")):
        return HttpResponseNotModified()
    span = asked_range(request.headers.get("Range", ""), size)
    if span is None:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    first, last = span
    whole = (first, last) == (0, size - 1)
    response = StreamingHttpResponse(
        read(path, first, last),
        status=200 if whole else 206,
        content_type=mimetypes.guess_type(path)[0] or "application/octet-stream",
    )
    response.headers["Content-Length"] = str(last - first + 1)
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(modified.timestamp())
    response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    if not whole:
        response.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    return response


def asked_range(header: str, size: int) -> tuple[int, int] | None:
    """Return the first and last byte to send; None when the range lies outside the file.

    A header that is no single byte range asks for the whole file (RFC 9110, section 14.2).
    """
    match = re.fullmatch(r"bytes=(\d*)-(\d*)", header.strip())
    if not match or match.groups() == ("", ""):
        return 0, size - 1
    start, end = match.groups()
    if not start:
        return (max(size - int(end), 0), size - 1) if int(end) else None
    first, last = int(start), min(int(end), size - 1) if end else size - 1
    return (first, last) if first <= last and first < size else None


def read(path: str, first: int, last: int):
    """Yield the bytes of a stored file from `first` to `last`, both included."""
    with default_storage.open(path, "rb") as file:
        file.seek(first)
        left = last - first + 1
        while left > 0 and (chunk := file.read(min(CHUNK, left))):
            left -= len(chunk)
            yield chunk
