"""Whole pages, kept compressed for readers who are not signed in: see docs/decisions/0015.

A page is kept with the keys of all that was read for it (`core.cache.versioned`), so it goes with the change that it
does not show yet, in every process at once. Changes know no clock: the day, and how many of its moments are over, are
part of its name. A query string, a cookie of the session, another method or a browser that reads no gzip asks the
views.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from gzip import decompress
from hashlib import sha1
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.exceptions import DisallowedHost, MiddlewareNotUsed
from django.http import HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.http import parse_etags

from core.cache.reading import aside
from core.cache.versioned import cached, cached_as_read
from core.files.faults import is_away
from core.languages import active_language

ASK_EACH_TIME = "no-cache"  # browsers keep a copy and ask whether it is still good
CODE = (".py", ".html", ".mo", ".json")  # the manifest of the static files is a .json


@dataclass(frozen=True)
class Moments:
    """Moments at which pages change by themselves: what tells those between two times, and the keys it hangs on."""

    between: Callable[[datetime, datetime], Iterable[datetime]]
    keys: tuple[str, ...]

    def over(self, day: date) -> int:
        """Return how many of those of a day, until now, are over."""
        start = timezone.make_aware(datetime.combine(day, time.min))
        name = f"moments of {self.between.__module__} on {day}"
        found = cached(name, lambda: sorted(self.between(start, start + timedelta(days=1))), self.keys)
        return bisect_right(found, timezone.now())


MOMENTS: list[Moments] = []  # an app adds its own in `ready`


def kept(view):
    """Say of a view that its whole answer may be kept: it is made of what `core.changes` tells, and of the clock."""
    view.is_kept = True
    return view


@dataclass(frozen=True)
class KeptPage:
    """An answer as it was sent."""

    content: bytes
    headers: dict

    def response(self, request):
        """Return the answer anew; one without content for a browser whose copy is still good."""
        if self.headers["ETag"] in parse_etags(request.headers.get("If-None-Match", "")):
            headers = {name: value for name, value in self.headers.items() if not name.startswith("Content-")}
            return HttpResponseNotModified(headers=headers)
        return HttpResponse(self.content, headers=self.headers)


class NotKept(Exception):
    """An answer, or a part of one, that is for this reader, or for this time, alone."""

    def __init__(self, response):
        self.response = response


class KeptPagesMiddleware:
    """Answer from what is kept; before everything that makes or changes an answer, but within `CacheMiddleware`."""

    def __init__(self, get_response):
        if settings.DEBUG:
            raise MiddlewareNotUsed("Templates change while one works on them.")
        self.get_response = get_response
        self.release = release()

    def __call__(self, request):
        if not is_asked_by_anybody(request):
            return self.get_response(request)
        try:
            return cached_as_read(self.name_of(request), lambda: self.make(request)).response(request)
        except NotKept as answer:
            return answer.response
        except DisallowedHost:
            return self.get_response(request)

    def name_of(self, request) -> str:
        """Return what tells an answer from all others."""
        address = request.build_absolute_uri(request.path)
        return f"page {address} {self.release} {time_of_day()}"

    def make(self, request) -> KeptPage:
        response = self.get_response(request)
        if not may_be_kept(request, response):
            raise NotKept(response)
        etag = f'W/"{sha1(decompress(response.content), usedforsecurity=False).hexdigest()}"'
        return KeptPage(response.content, {**response.headers, "ETag": etag, "Cache-Control": ASK_EACH_TIME})


def is_asked_by_anybody(request) -> bool:
    """Tell whether everybody who asks so is answered the same."""
    return (
        request.method == "GET"
        and not request.META.get("QUERY_STRING")
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and "gzip" in request.headers.get("Accept-Encoding", "")
    )


def may_be_kept(request, response) -> bool:
    """Tell whether an answer is a page that its view gives to everybody."""
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and "Cache-Control" not in response
        and response.get("Content-Encoding") == "gzip"
        and response["Content-Type"].startswith("text/html")
        and not is_away()
        and getattr(request.resolver_match and request.resolver_match.func, "is_kept", False)
    )


def surroundings(request) -> str:
    """Return what tells a part of a page from the same part elsewhere: the address of the site, language, time."""
    language = active_language()
    known = request.__dict__.setdefault("_surroundings", {})
    if language not in known:
        known[language] = f"{request.scheme}://{request.get_host()} {language} {time_of_day()}"
    return known[language]


def time_of_day() -> str:
    """Return the day, and how many of its moments are over: they stand in the name of what is kept."""
    today = timezone.localdate()
    with aside():
        return " ".join(map(str, (today, *(moments.over(today) for moments in MOMENTS))))


@cache
def release() -> str:
    """Return what changes with the code, its templates and styles: a cache may outlive an update of the site."""
    ours = settings.BASE_DIR
    rooms = {Path(app.path) for app in apps.get_app_configs() if Path(app.path).is_relative_to(ours)}
    rooms |= {ours / "cms", ours / "templates", ours / "locale", Path(settings.STATIC_ROOT)}
    files = [file for room in sorted(rooms) for file in sorted(room.rglob("*")) if file.suffix in CODE]
    stamps = "".join(f"{file} {file.stat().st_mtime_ns}" for file in files)
    return sha1(stamps.encode(), usedforsecurity=False).hexdigest()[:12]
