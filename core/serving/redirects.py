"""Leading readers on to another address. What they asked for beside the address goes with them."""

from urllib.parse import urlsplit, urlunsplit

from django.shortcuts import redirect
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect

from core.page_types import address_tail


def lead_to(request, url: str, permanent: bool = False):
    """Redirect to an address with the query of the request behind its own."""
    return redirect(with_query(url, request.META.get("QUERY_STRING", "")), permanent=permanent)


def with_query(url: str, query: str) -> str:
    """Return an address with a query behind the one that it has; a fragment stays last."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(query="&".join(filter(None, [parts.query, query]))))


def moved(request):
    """Return the redirect that the editors or a move left at the address of a request; None without one.

    The redirect of a page leads on what lies below it too, such as its files. One that was made for an address with
    just this query leads where it says.
    """
    query = request.META.get("QUERY_STRING", "")
    if query and (found := redirect_at(request, request.get_full_path())):
        return redirect(found.link, permanent=found.is_permanent)
    path = request.get_full_path().partition("?")[0]
    tail = address_tail().search(path)
    if found := redirect_at(request, path):
        return redirect(with_query(found.link, query), permanent=found.is_permanent)
    if tail and (found := redirect_at(request, path[: tail.start()])):
        return redirect(with_query(below(found.link, tail[0]), query), permanent=found.is_permanent)
    return None


def redirect_at(request, path: str):
    """Return what leads on from a path of the site of a request; None where nothing does."""
    found = get_redirect(request, Redirect.normalise_path(path, decode_unicode=False))
    return found if found and found.link else None


def below(url: str, tail: str) -> str:
    """Return the address of what lies below an address."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/{tail}"))
