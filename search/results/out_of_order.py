"""What readers are told while the index of the search is lost, damaged or away: the other pages of the site go on."""

import logging
from collections.abc import Callable
from functools import wraps

from django.db import DatabaseError
from django.http import JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from core.languages import LANGUAGES
from core.sites.routes import route_url
from search.engines.errors import EngineDown
from search.index.health import apart

logger = logging.getLogger(__name__)
SECONDS = 600  # after which it is worth asking again


def told_when_out_of_order(tell: Callable):
    """Let a view answer by `tell(request)` and 503 where nobody answers its questions."""

    def decorate(view):
        @wraps(view)
        def answer(request, *args, **kwargs):
            try:
                with apart():
                    return view(request, *args, **kwargs)
            except EngineDown as error:
                logger.error("The search engine does not answer; the works are too many for the database. %s", error)
            except DatabaseError as error:
                logger.error("The search is out of order. Build its index anew: manage.py update_index. %s", error)
            response = tell(request)
            response.status_code = 503
            response["Retry-After"], response["Cache-Control"] = SECONDS, "no-store"
            return response

        return answer

    return decorate


def page(request):
    """The search page, without hits."""
    links = {code: route_url("search", code) for code in LANGUAGES}
    query = " ".join(request.GET.get("q", "").replace("\0", " ").split())
    context = {"query": query, "noindex": True, "language_links": links}
    return render(request, "search/out_of_order.html", context)


def suggestions(request):
    """No suggestions, and why."""
    return JsonResponse({"suggestions": [], "status": _("The search is out of order just now.")})
