"""What every page would ask of the database again: kept in the cache until something that it shows changes.

Every value lies under tokens from the table `ContentVersion`, read once a request: that of what all sites share, and
those of the sites whose pages it is made of. A change writes new tokens in its own transaction, so that no process
shows what was before: see docs/decisions/0012. Outside `one_request` nothing is kept.
"""

from collections.abc import Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import uuid4

from django.core.cache import cache

from core import changes
from core.cache.models import ContentVersion

SECONDS = 60 * 60  # old values go even where the cache never fills
EVERYTHING = None  # made of pages of any site
SHARED = ()  # made of what belongs to no site: people, topics, files, sites, languages, what is private
_current: ContextVar["_Request | None"] = ContextVar("what one request has read", default=None)


@dataclass
class _Request:
    """What one request has read so far, and how far the changes of its own transaction were then."""

    changes: tuple | None = None
    tokens: dict[int, str] = field(default_factory=dict)
    values: dict = field(default_factory=dict)


@contextmanager
def one_request():
    """Within this, values are kept, and the tokens are read once: a request, a task, a job of the clock."""
    token = _current.set(_Request())
    try:
        yield
    finally:
        _current.reset(token)


def is_kept() -> bool:
    """Whether values are kept now, as they are within `one_request`."""
    return _current.get() is not None


def cached(name: str, work_out, sites: Iterable[int] | None = EVERYTHING):
    """Return `work_out()`, from the cache where nothing has changed since. The name holds all that the value hangs on.

    `sites` are the ids of the sites whose pages the value is made of. Only for values made of what `core.changes`
    tells, that are the same for every reader and on every day. The value is pickled, so a set of pages must be a list.
    What `work_out` raises is not kept.
    """
    request = _current.get()
    if request is None:
        return work_out()
    now = changes.state()
    if request.changes != now:
        request.changes, request.tokens, request.values = now, {}, {}
    if name not in request.values:
        # Others must not see what is not committed yet.
        request.values[name] = work_out() if now.waits else _from_cache(request, name, work_out, sites)
    return request.values[name]


def _from_cache(request: _Request, name: str, work_out, sites):
    request.tokens = request.tokens or _tokens()
    tokens = request.tokens
    of_sites = sorted(tokens.items()) if sites is EVERYTHING else [tokens.get(site, "") for site in sorted(sites)]
    key = sha256(f"{name} {tokens[ContentVersion.SHARED]} {of_sites}".encode()).hexdigest()  # a name may be long
    found = cache.get(f"cached:{key}")  # a tuple, because a value may be None
    if found is None:
        found = (work_out(),)
        cache.set(f"cached:{key}", found, SECONDS)
    return found[0]


def _tokens() -> dict[int, str]:
    tokens = dict(ContentVersion.objects.values_list("site", "token"))
    if ContentVersion.SHARED not in tokens:
        invalidate()
        tokens = dict(ContentVersion.objects.values_list("site", "token"))
    return tokens


def invalidate(sites: Iterable[int] = SHARED):
    """Something changed on sites, or in what all sites share: nothing that is made of it is used any more.

    Tokens are random, so that one of a rolled back change never comes again.
    """
    rows = [ContentVersion(site=site, token=uuid4().hex) for site in sorted(sites) or [ContentVersion.SHARED]]
    ContentVersion.objects.bulk_create(rows, update_conflicts=True, update_fields=["token"], unique_fields=["site"])
    request = _current.get()
    if request is not None:
        request.tokens, request.values = {}, {}
