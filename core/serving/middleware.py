"""Middleware of our own: the content policy, characters no database takes, and addresses that moved or are gone."""

import logging

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import Http404
from django.middleware.gzip import GZipMiddleware
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import render
from django.utils.crypto import get_random_string
from django.utils.translation import activate, get_language_from_path

from core import visibility
from core.cache import versioned
from core.faults import calm_answer
from core.logs import current_request
from core.serving.redirects import moved
from core.serving.tombstones import find_tombstone
from core.sites.trees import site_of

logger = logging.getLogger(__name__)

WITHOUT_LANGUAGE = ("/admin/", "/account/")  # these follow the user, or the browser


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """A strict policy for readers, a looser one under /admin/ only: Wagtail's admin needs inline scripts."""

    def process_response(self, request, response):
        response.headers.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        if request.path_info.startswith("/admin/"):
            response._csp_config = settings.ADMIN_CONTENT_SECURITY_POLICY
        elif request.path_info.startswith("/account/"):
            response._csp_config = settings.ACCOUNT_CONTENT_SECURITY_POLICY
        return super().process_response(request, response)


class CompressionMiddleware(GZipMiddleware):
    """Django's own for pages and texts; files are streamed, and their ranges must stay as they are stored."""

    def process_response(self, request, response):
        return response if response.streaming else super().process_response(request, response)


class LanguageMiddleware(LocaleMiddleware):
    """Django's own, which leaves files, the admin and what a route refused alone: it is not looked for at /fi/."""

    def process_response(self, request, response):
        path = request.path_info
        is_at_root = path.count("/") == 1 and "." in path  # /robots.txt and the like
        is_refused = response.status_code == 404 and request.resolver_match is not None
        if is_at_root or is_refused or path.startswith((settings.MEDIA_URL, settings.STATIC_URL, *WITHOUT_LANGUAGE)):
            return response
        return super().process_response(request, response)

    def process_view(self, request, *_view):
        """What Wagtail answers outside its own views, such as a refusal, is in the language of the user too.

        Who signs in to read a private page does so in the language of that page.
        """
        if not request.path_info.startswith(WITHOUT_LANGUAGE):
            return
        if profile := getattr(request.user, "wagtail_userprofile", None):
            activate(profile.get_preferred_language())
        elif language := get_language_from_path(request.GET.get("next", "")):
            activate(language)


class RequestIdMiddleware:
    """Give each request a name, which stands in its answer and in each line of the log that it causes."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        name = get_random_string(12)
        current_request.set(name)  # until the next request of this thread: Django logs a fault at the very end
        response = self.get_response(request)
        response.headers["X-Request-ID"] = name
        return response


class HeadMiddleware:
    """Who asks for the head alone gets no body. gunicorn would drop it too, with a warning in the log each time."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.method == "HEAD" and not response.streaming and response.content:
            response.headers.setdefault("Content-Length", str(len(response.content)))
            response.content = b""
        return response


class WebServerMiddleware:
    """Tell once in the log when the web server in front leaves out what the site needs to hear of it."""

    NEEDED = ("X-Forwarded-Proto", "X-Forwarded-For")

    def __init__(self, get_response):
        self.get_response = get_response
        self.is_told = not settings.SECURE_PROXY_SSL_HEADER

    def __call__(self, request):
        if not self.is_told and (absent := [name for name in self.NEEDED if name not in request.headers]):
            self.is_told = True
            logger.warning("The web server in front does not set %s: see deploy/.", " and ".join(absent))
        return self.get_response(request)


class BadRequestMiddleware:
    """Take NUL characters out of addresses and queries: PostgreSQL would refuse them with an error."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\0" in request.path_info:
            request.path_info = request.path_info.replace("\0", "")
            request.path = request.path.replace("\0", "")
        if "%00" in request.META.get("QUERY_STRING", "") or "\0" in request.META.get("QUERY_STRING", ""):
            query = request.GET.copy()
            for name, values in list(query.lists()):
                query.setlist(name, [value.replace("\0", "") for value in values])
            request.GET = query
        return self.get_response(request)


class FaultsMiddleware:
    """Answer in words when storage, database or disk do not, before Django takes it for a bug of a view."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        return calm_answer(request, exception)


class CacheMiddleware:
    """Within a request, what every page shows is asked once: see `core.cache.versioned`."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with versioned.one_request(), visibility.one_reader():
            return self.get_response(request)


class LostAddressMiddleware:
    """Where no page answers: 301 when it moved (what lies below it too), 410 with words when it was taken away.

    Browsers keep both for ever where nothing else is said, but a page may move back, and come back from the bin.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == 404 and request.method in {"GET", "HEAD"}:
            response = moved(request) or self.gone(request) or response
        if response.status_code in {301, 410} and not response.has_header("Cache-Control"):
            response.headers["Cache-Control"] = "no-cache"
        return response

    def gone(self, request):
        """Tell what was here, and where to go on."""
        try:
            site = site_of(request)
        except Http404:
            return None
        gone = find_tombstone(site, request.path_info) if site else None
        return render(request, "410.html", {"gone": gone}, status=410) if gone else None
