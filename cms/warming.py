"""A server asks itself for its first pages while it starts, so that no reader waits for what is loaded once."""

import logging
import os
import threading
from collections.abc import Callable, Iterator
from io import BytesIO

from django.conf import settings
from django.db import connections
from django.db.models import Max
from django.http.request import validate_host
from django.urls import reverse
from wagtail.models import Page, Site

from core.checks import server as server_checks
from core.serving.addresses import indexed_pages
from core.sites.routes import route_url
from search.engines.connection import connect
from search.query.warming import load_search

logger = logging.getLogger(__name__)


def tell_warnings():
    """Tell in the log what is not right on this server."""
    for warning in server_checks.warnings():
        logger.warning("%s %s", warning.msg, warning.hint or "")


def warm_in_background(application: Callable) -> threading.Thread:
    """Warm in a thread; called by the WSGI entry point alone, so that no command and no test pays for it.

    A process that forks (gunicorn, which loads the site before its workers) waits for the thread: a copy made in the
    middle would keep its locks for ever. The copies make connections of their own.
    """
    thread = threading.Thread(target=warm, args=[application], name="warming", daemon=True)
    thread.start()
    os.register_at_fork(before=thread.join, after_in_child=connect.cache_clear)
    return thread


def warm(application: Callable):
    """Load the search, then pages of each site. A failure is logged and harms nothing: the first reader then waits."""
    try:
        load_search()
        for site in Site.objects.all():
            if validate_host(site.hostname, settings.ALLOWED_HOSTS):
                for path in first_paths(site):
                    ask(application, site.hostname, path)
    except Exception:
        logger.warning("The server is not warm.", exc_info=True)
    finally:
        connections.close_all()


def first_paths(site: Site) -> Iterator[str]:
    """Yield an address of everything that is drawn in a way of its own: the search, the sign-in, each type of page."""
    yield from (route_url("search", "fi"), route_url("search", "sv"), reverse("account_login"))
    newest = indexed_pages(site).order_by().values("content_type", "locale").annotate(newest=Max("pk"))
    for page in Page.objects.filter(pk__in=newest.values("newest")):
        yield page.get_url_parts()[2]


def ask(application: Callable, host: str, path: str):
    """Have the application answer a reader of this machine, and throw the answer away."""
    request = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "SERVER_NAME": host,
        "SERVER_PORT": "443",
        "HTTP_HOST": host,
        "HTTP_X_FORWARDED_PROTO": "https",
        "HTTP_X_FORWARDED_FOR": "127.0.0.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "https",
        "wsgi.input": BytesIO(),
    }
    answer = application(request, lambda *_answer: None)
    for _piece in answer:
        pass
    answer.close()
