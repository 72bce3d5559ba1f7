"""Talking to Elasticsearch 9 or OpenSearch 3: both speak the same requests.

The client is `elastic-transport`, on which Elastic's own is built. It asks no server for its brand, so one client
serves both; opensearch-py cannot even be imported here, because it needs another package named `events`.
"""

import time
from base64 import b64encode
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from urllib.parse import urlencode

from elastic_transport import NodeConfig, Transport, TransportError

from search.engines.address import Address, read_address
from search.engines.errors import EngineDown, IndexMissing

QUICK = 1.0  # seconds that a reader may wait for the engine
WRITING = 5.0  # seconds for writing what was just saved
SLOW = 60.0  # seconds for building an index
PAUSE = 10.0  # seconds for which an engine that did not answer is not asked again


class Engine:
    """One engine. Nothing is asked when it is made. Any number of threads may share it."""

    def __init__(self, address: Address, now: Callable[[], float] = time.monotonic):
        self.address = address
        self._now = now
        self._silent_until = 0.0

    def ask(self, method: str, path: str, body=None, *, seconds: float = QUICK, **params) -> dict:
        """Send one request without retries and return the answer. A body is JSON, or the text of a bulk request.

        Raises EngineDown. After a failed connection every request but the slow ones fails at once for PAUSE
        seconds: nobody waits twice.
        """
        if seconds < SLOW and self._now() < self._silent_until:
            raise EngineDown("The engine did not answer a moment ago.")
        headers = {"accept": "application/json"}
        if body is not None:
            headers["content-type"] = "application/x-ndjson" if isinstance(body, str) else "application/json"
        target = f"{path}?{urlencode(params)}" if params else path
        try:
            meta, answer = self._transport.perform_request(
                method, target, headers=headers, body=body, request_timeout=seconds
            )
        except TransportError as error:
            self._silent_until = self._now() + PAUSE
            raise EngineDown(f"{method} {path}: {error}") from error
        self._silent_until = 0.0
        if meta.status >= 300:
            kind = IndexMissing if meta.status == 404 else EngineDown
            raise kind(f"{method} {path}: {meta.status} {str(answer)[:500]}")
        return answer

    def try_again(self):
        """Forget that the engine did not answer."""
        self._silent_until = 0.0

    @cached_property
    def _transport(self) -> Transport:
        address = self.address
        headers = {}
        if address.user:
            secret = b64encode(f"{address.user}:{address.password}".encode()).decode()
            headers["authorization"] = f"Basic {secret}"
        scheme = "https" if address.tls else "http"
        node = NodeConfig(scheme, address.host, address.port, headers=headers)
        return Transport([node], max_retries=0, retry_on_timeout=False, retry_on_status=())


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
