"""Talking to Elasticsearch 9 or OpenSearch 3: both speak the same requests."""

import logging
import threading
from collections.abc import Iterable
from functools import cached_property, lru_cache
from urllib.parse import urlencode

from elastic_transport import ConnectionTimeout, TransportError

from core.engines.breakers import Breaker
from search.engines.address import Address, read_address
from search.engines.errors import EngineDown, EngineSlow, IndexMissing
from search.engines.transports import Send, transport_to

QUICK = 1.0  # seconds that a reader may wait for the engine
WRITING = 5.0  # seconds for writing what was just saved
SLOW = 60.0  # seconds for building an index
PAUSE = 10.0  # seconds after which an engine that did not answer is tried again
MOST_SLOW = 3  # answers in a row that took too long: then it hangs
OVERLOADED = (429, 502, 503, 504)

logger = logging.getLogger(__name__)


class Engine:
    """One engine. Nothing is asked when it is made. Any number of threads may share it.

    `slow_answers` counts the searches that it did not answer in time since the process began.
    """

    def __init__(self, address: Address):
        self.address = address
        self.breaker = Breaker("The search engine (SEARCH_URL)", PAUSE)
        self.slow_answers, self._slow_in_a_row = 0, 0
        self._lock = threading.Lock()

    def ask(self, method: str, path: str, body=None, *, seconds: float | None = None, **params) -> dict:
        """Send one request and return the answer. A body is JSON, or the text of a bulk request.

        It waits for so many seconds, by default as long as a reader may wait.

        Raises EngineDown. An engine that cannot be reached, or was silent several times in a row, is not asked for
        PAUSE seconds but by one request that tries it; requests that may be slow ask it all the same.
        """
        is_reading, seconds = seconds is None, seconds or QUICK
        if seconds < SLOW and not self.breaker.lets_through():
            raise EngineDown("The engine did not answer a moment ago.")
        headers = {"accept": "application/json"}
        if body is not None:
            headers["content-type"] = "application/x-ndjson" if isinstance(body, str) else "application/json"
        target = f"{path}?{urlencode(params)}" if params else path
        try:
            status, answer = self._send(method, target, headers, body, seconds)
        except ConnectionTimeout as error:
            self._note_silence(error, seconds)
            raise EngineSlow(f"{method} {path}: no answer in {seconds} s") from error
        except TransportError as error:
            self.breaker.note_fault(error)
            raise EngineDown(f"{method} {path}: {error}") from error
        self._slow_in_a_row = 0
        if status < 300:
            self.breaker.note_answer()
            return answer
        down = (IndexMissing if status == 404 else EngineDown)(f"{method} {path}: {status} {str(answer)[:500]}")
        if status in OVERLOADED and is_reading:
            self.breaker.note_fault(down)
        raise down

    def _note_silence(self, error: Exception, seconds: float):
        """One question may be too hard; several in a row without an answer mean that it hangs, as does a trial."""
        with self._lock:
            self.slow_answers += 1
            self._slow_in_a_row += 1
        logger.warning("The search engine took longer than %s s; %s times so far.", seconds, self.slow_answers)
        if self.breaker.is_down or self._slow_in_a_row >= MOST_SLOW:
            self.breaker.note_fault(error)

    def try_again(self):
        """Forget that the engine did not answer."""
        self._slow_in_a_row = 0
        self.breaker.note_answer()

    @cached_property
    def _send(self) -> Send:
        return transport_to(self.address)


@lru_cache
def connect(url: str) -> Engine:
    """Return the engine of a `SEARCH_URL`: one for the whole process, so that connections are kept."""
    return Engine(read_address(url))


def refused(items: Iterable[dict]) -> list[str]:
    """Return why single documents of a bulk request were refused. A document that is gone already is no error."""
    results = (result for item in items for result in item.items())
    return [
        f"{result.get('_id')}: {result.get('status')} {result.get('error')}"
        for action, result in results
        if result.get("status", 200) >= 300 and not (action == "delete" and result.get("status") == 404)
    ]
