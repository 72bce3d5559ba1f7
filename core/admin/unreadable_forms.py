"""What no form of the admin sends: a broken program or a hand in the address bar. It is refused in words.

Wagtail and the packages beside it trust the hidden fields of their forms (counts, ids, JSON that scripts write) and
stop with an error where these are broken. That is no fault of ours; an error in our own code still is.
"""

import json
import logging
import re
from functools import cache
from traceback import walk_tb

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.paginator import InvalidPage
from django.db import DataError
from django.http import Http404
from django.shortcuts import render
from django.utils.datastructures import MultiValueDictKeyError

logger = logging.getLogger(__name__)

# Who reads what was sent.
READERS = (
    "django.forms.",
    "draftjs_exporter.",
    "modelcluster.forms",
    "wagtail.admin.forms.",
    "wagtail.admin.panels.",
    "wagtail.admin.rich_text.",
    "wagtail.admin.widgets.",
    "wagtail.blocks.",
    "wagtail.contrib.table_block.",
)
ESCAPED = re.compile(r"\\u(d[89a-f]|0000)", re.IGNORECASE)
ADDRESS = ("/", "?", "http://", "https://")
ABOUT_DATA = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValidationError, ValueError)
EXPORTER = "draftjs_exporter.error"  # the errors of a text that Draftail would not write
VIEW = re.compile(r"wagtail\w*(\.\w+)*\.views\b")  # views of packages take any word of an address for an id
NO_ID = (ValueError, OverflowError, MultiValueDictKeyError, ObjectDoesNotExist, InvalidPage)
REFUSED_BY_DATABASE = ("django.db.backends.",)  # a number too large, half a character, NUL


class UnreadableFormMiddleware:
    """Answers 400 where a package could not read what was sent to the admin. Nothing of it is saved."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, *_view):
        """Forget a `next` that is no address: Wagtail would look for a route of that name, after it has saved."""
        if not request.path_info.startswith("/admin/"):
            return None
        request.GET, request.POST = without_strange_next(request.GET), without_strange_next(request.POST)
        if any(holds_no_text(value) for values in request.POST.lists() for value in values[1]):
            return render(request, "400.html", status=400)
        return None

    def process_exception(self, request, exception):
        match = request.resolver_match
        if not (match and match.route.startswith("admin/")):
            return None
        if is_no_id(exception):
            logger.warning("An address or an id that cannot be read: %s", request.path_info, exc_info=exception)
            raise Http404
        if not is_unreadable(exception, request.method):
            return None
        logger.warning("A form that cannot be read was sent to %s", request.path_info, exc_info=exception)
        return render(request, "400.html", status=400)


def without_strange_next(sent):
    """Return what was sent, as it is where `next` is an address or is not there."""
    if all(value.startswith(ADDRESS) for value in sent.getlist("next") if value):
        return sent
    sent = sent.copy()
    del sent["next"]
    return sent


def holds_no_text(value: str) -> bool:
    """Tell whether JSON holds NUL or half a character: some databases take it, and then no page can show it."""
    if not ESCAPED.search(value):
        return False
    try:
        json.dumps(json.loads(value, strict=False), ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    except (ValueError, RecursionError):
        return False  # no JSON: words, or something that the field itself refuses
    return "\\u0000" in value.lower()


def is_no_id(error: Exception) -> bool:
    """Tell whether a view that is not ours was asked for the thing of an id that is none, or that is gone."""
    modules = _modules(error)
    after = next((place for place, module in enumerate(reversed(modules)) if not module.startswith("django.")), None)
    return isinstance(error, NO_ID) and after is not None and bool(VIEW.match(modules[-1 - after]))


def is_unreadable(error: Exception, method: str = "POST") -> bool:
    """Tell whether an error comes of what was sent, in code that is not ours."""
    if isinstance(error, DataError):
        return True
    modules = _modules(error)
    if modules[-1].startswith(REFUSED_BY_DATABASE):
        return isinstance(error, (UnicodeError, OverflowError, ValueError))
    if not isinstance(error, ABOUT_DATA) and type(error).__module__ != EXPORTER:
        return False
    reader = _last(modules, READERS)
    return method == "POST" and reader > _last(modules, own_modules())


def _modules(error: Exception) -> list[str]:
    """Return the names of the modules that an error has passed."""
    return [frame.f_globals.get("__name__", "") for frame, _line in walk_tb(error.__traceback__)]


@cache
def own_modules() -> tuple[str, ...]:
    """Return how the modules of this project begin."""
    return tuple(f"{config.name}." for config in apps.get_app_configs() if "site-packages" not in config.path)


def _last(modules: list, names: tuple) -> int:
    """Return where one of these modules was passed last; -1 where none was."""
    return max((number for number, module in enumerate(modules) if module.startswith(names)), default=-1)
