"""What every page would ask of the database again: kept in the cache until something that it shows changes.

Every value lies under the token in the table `ContentVersion`, read once a request. A change writes a new token in its
own transaction, so that no process shows what was before: see docs/decisions/0012. Outside a request nothing is kept.
"""

from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import uuid4

from asgiref.local import Local
from django.core.cache import cache

from core.cache.models import ContentVersion

SECONDS = 60 * 60  # old values go even where the cache never fills
_current = Local()


@dataclass
class _Request:
    """What one request has read so far; `token` is None until something is asked."""

    token: str | None = None
    values: dict = field(default_factory=dict)


@contextmanager
def one_request():
    """Within this, values are cached, and the token is read once."""
    before, _current.request = getattr(_current, "request", None), _Request()
    try:
        yield
    finally:
        _current.request = before


def cached(name: str, work_out):
    """Return `work_out()`, from the cache where nothing has changed since. The name holds all that the value hangs on.

    Only for values made of what `core.changes` watches, that are the same for every reader and on every day. The value
    is pickled, so a set of pages must be a list. What `work_out` raises is not kept.
    """
    request = getattr(_current, "request", None)
    if request is None:
        return work_out()
    if name not in request.values:
        request.values[name] = _from_cache(request, name, work_out)
    return request.values[name]


def _from_cache(request: _Request, name: str, work_out):
    request.token = request.token or _token()
    key = f"cached:{request.token}:{sha256(name.encode()).hexdigest()}"  # a name may be long
    found = cache.get(key)  # a tuple, because a value may be None
    if found is None:
        found = (work_out(),)
        cache.set(key, found, SECONDS)
    return found[0]


def _token() -> str:
    token = _versions().values_list("token", flat=True).first()
    return token or invalidate()


def invalidate() -> str:
    """Something changed: write a new token. It is random, so that one of a rolled back change never comes again."""
    token = uuid4().hex
    if not _versions().filter(pk=1).update(token=token):
        _versions().update_or_create(pk=1, defaults={"token": token})
    request = getattr(_current, "request", None)
    if request is not None:
        request.token, request.values = None, {}
    return token


def _versions():
    return ContentVersion.objects
