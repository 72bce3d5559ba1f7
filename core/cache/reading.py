"""What a request has read so far, by the keys of `core.cache.keys`: what is worked out of it hangs on that."""

from contextlib import contextmanager
from contextvars import ContextVar

from core import changes
from core.cache.history import History, Position, catch_up

_current: ContextVar["Reading | None"] = ContextVar("what the request has read so far", default=None)


class Reading:
    """What one request has read so far, and how far the changes of its own transaction were then."""

    def __init__(self):
        self.changes, self.history, self.values = None, None, {}
        self.has_changed = False  # then what was read before may stand beside what was read after
        self.read: set[str] = set()  # keys of all that was read
        self.open: list[set[str]] = []  # keys of what is read for the values that are being worked out

    @property
    def is_declared(self) -> bool:
        """Whether a value is being worked out whose keys are declared."""
        return bool(self.open)

    def note(self, *keys: str):
        self.read.update(keys)
        for each in self.open:
            each.update(keys)

    def look(self):
        """Return how far the changes of the own transaction are. What was known before a change is forgotten."""
        now = changes.state()
        if self.changes != now:
            self.has_changed = self.changes is not None
            self.changes, self.history, self.values = now, None, {}
        return now

    def known(self) -> tuple[History, Position]:
        self.history = self.history or catch_up()
        return self.history


@contextmanager
def one_reading():
    """Within this, what is read is noted."""
    token = _current.set(Reading())
    try:
        yield
    finally:
        _current.reset(token)


def current() -> Reading | None:
    """Return what the request has read so far; None where values are not kept."""
    return _current.get()


@contextmanager
def declared(*keys: str):
    """Within this, the keys say what queries hang on besides the pages and things that they find."""
    request = current()
    if request is None:
        yield
        return
    with opened(request):
        request.note(*keys)
        yield


@contextmanager
def aside():
    """Within this, nothing is noted: for what stands in a name, or goes with a change that concerns all."""
    request = current()
    if request is None:
        yield
        return
    before, request.read, request.open = (request.read, request.open), set(), [set()]
    try:
        yield
    finally:
        request.read, request.open = before


def depend_on(*keys: str):
    """Say what the value hangs on that is being worked out, where only its working out tells."""
    if request := current():
        request.note(*keys)


@contextmanager
def opened(request: Reading):
    """Within this, what is read is noted in a set of its own too."""
    read = set()
    request.open.append(read)
    try:
        yield read
    finally:
        request.open.pop()
