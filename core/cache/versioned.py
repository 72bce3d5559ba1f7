"""What every page would ask of the database again: kept in the cache until something that it shows changes.

Every value is kept with the keys that it hangs on (`core.cache.keys`) and with the change before which it was worked
out. A change writes its keys in its own transaction (`core.cache.history`), so that no process shows what was before:
see docs/decisions/0012 and 0017. Outside `one_request` nothing is kept.
"""

from collections.abc import Iterable
from contextlib import contextmanager
from functools import partial
from hashlib import sha256

from django.core.cache import cache
from django.db import connection

from core import changes
from core.cache.history import Position, note
from core.cache.keys import ALL, ANY
from core.cache.reading import Reading, current, one_reading, opened
from core.cache.recording import recording

SECONDS = 60 * 60  # old values go even where the cache never fills
UNKNOWN = (ANY,)  # hangs on nobody knows what: every change concerns it
SHARED = ()  # hangs on sites, languages, what is private, and on what is read for it


@contextmanager
def one_request():
    """Within this, values are kept, and what has changed is read once: a request, a task, a job of the clock."""
    with one_reading(), recording(connection):
        yield


def is_kept() -> bool:
    """Whether values are kept now, as they are within `one_request`."""
    return current() is not None


def cached(name: str, work_out, keys: Iterable[str] = UNKNOWN, *, are_all: bool = False):
    """Return `work_out()`, from the cache where nothing has changed since. The name holds all that the value hangs on.

    `keys` name the changes that concern it, besides those of the pages and things that `work_out` reads and of the
    other values that it asks for, unless they `are_all`: of one row of a list, which reads the others with it. It must
    not use what was read before. Only for what `core.changes` tells, that is the same for every reader and on every
    day. The value is pickled, so a set of pages must be a list. What `work_out` raises is not kept.
    """
    request = current()
    if request is None:
        return work_out()
    now = request.look()
    if name not in request.values:
        make = partial(_declared, request, work_out, set(keys), are_all)
        request.values[name] = make() if now.waits else _from_cache(request, name, make)
    value, found = request.values[name]
    request.note(*found)
    return value


def cached_as_read(name: str, work_out):
    """Return `work_out()`, kept as `cached` does, where it may use all that this request has read before.

    Its keys are those of all that was read, so nothing need be declared.
    """
    request = current()
    if request is None:
        return work_out()

    def make():
        return work_out(), request.read

    if request.look().waits or request.has_changed:
        return work_out()
    value, found = _from_cache(request, name, make)
    request.note(*found)
    return value


def _declared(request: Reading, work_out, keys: set[str], are_all: bool) -> tuple:
    with opened(request) as read:
        value = work_out()
    return value, keys if are_all else read | keys


def _from_cache(request: Reading, name: str, make) -> tuple:
    """Return a value with its keys."""
    history, position = request.known()
    place = f"cached:{sha256(name.encode()).hexdigest()}"  # a name may be long
    if found := cache.get(place):
        value, lines, since = found
        keys = lines.split("\n")
        if history.is_fresh(Position(*since), keys):
            return value, keys
    state = request.changes
    value, keys = make()
    if request.changes == state == changes.state():
        cache.set(place, (value, "\n".join(keys), tuple(position)), SECONDS)
    return value, keys


def invalidate(*keys: str):
    """Something changed that concerns values with these keys, or all of them: they are used no more."""
    note([*keys, ANY] if keys else [ALL])
    request = current()
    if request is not None:
        request.history, request.values = None, {}
