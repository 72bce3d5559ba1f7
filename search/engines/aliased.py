"""An index of an outside engine under a lasting name: an alias, so that a rebuilt index takes its place at once."""

import json
from collections.abc import Iterable, Iterator

from django.utils.crypto import get_random_string

from search.engines.connection import QUICK, SLOW, WRITING, Engine, refused
from search.engines.errors import EngineDown, IndexMissing

MOST_HITS = 1_000_000  # one request returns all
CHUNK_BYTES = 4_000_000
TEXT = {"type": "text", "analyzer": "whitespace"}  # the words are analysed in Python
# Only what the core of both engines has: no n-grams, no language modules, no plug-in.
SETTINGS = {"index": {"number_of_shards": 1, "auto_expand_replicas": "0-1", "max_result_window": MOST_HITS}}

Operation = tuple[str, dict | None]  # id and document; None deletes


class AliasedIndex:
    """Documents under ids of our own. Every method raises EngineDown; IndexMissing until `create` or `rebuild`."""

    def __init__(self, engine: Engine, name: str, properties: dict):
        self.engine = engine
        self.name = engine.address.index_name(name)
        self.properties = properties

    def exists(self, seconds: float = QUICK) -> bool:
        try:
            self.engine.ask("GET", f"/_alias/{self.name}", seconds=seconds)
        except IndexMissing:
            return False
        return True

    def create(self):
        """Make an empty index where there is none."""
        if not self.exists(WRITING):
            self.switch_to(self.build())

    def build(self) -> str:
        """Make an index beside the one in use and return its own name."""
        self.exists(WRITING)  # an engine that hangs is found out soon, before the patient requests
        name = f"{self.name}-{get_random_string(8, 'abcdefghijklmnopqrstuvwxyz')}"
        mappings = {"dynamic": False, "_source": {"enabled": False}, "properties": self.properties}
        self.engine.ask("PUT", f"/{name}", {"settings": SETTINGS, "mappings": mappings}, seconds=SLOW)
        return name

    def switch_to(self, built: str):
        """Give the lasting name to a built index and take away those that had it, in one step."""
        self.refresh(built)
        actions = [{"remove_index": {"index": old}} for old in self._in_use()]
        actions.append({"add": {"index": built, "alias": self.name}})
        self.engine.ask("POST", "/_aliases", {"actions": actions}, seconds=SLOW)

    def take_away(self, name: str):
        """Delete an index by its own name."""
        self.engine.ask("DELETE", f"/{name}", seconds=SLOW)

    def drop(self):
        for name in self._in_use():
            self.take_away(name)

    def clear(self):
        """Begin anew with an empty index."""
        self.switch_to(self.build())

    def rebuild(self, operations: Iterable[Operation]):
        """Write an index beside the one in use, which answers until all is written; then switch."""
        built = self.build()
        try:
            self.write(operations, built)
            self.switch_to(built)
        except BaseException:
            self._forget(built)
            raise

    def write(self, operations: Iterable[Operation], name: str | None = None, seconds: float = SLOW) -> int:
        """Write documents in bulk and return how many. One refused raises when the others of its chunk are written."""
        params = {} if name else {"require_alias": "true"}
        written = 0
        for chunk, count in _chunks(operations):
            answer = self.engine.ask("POST", f"/{name or self.name}/_bulk", chunk, seconds=seconds, **params)
            if answer.get("errors"):
                self._raise(refused(answer["items"]), answer["items"])
            written += count
        return written

    def refresh(self, name: str | None = None, seconds: float = SLOW):
        """Let searches see what was written."""
        self.engine.ask("POST", f"/{name or self.name}/_refresh", seconds=seconds)

    def hits(self, query: dict, field: str, seconds: float = QUICK) -> Iterator[tuple]:
        """Yield the value of a field and the score of every document that a query finds, in no order to rely on."""
        body = {
            "query": query,
            "size": MOST_HITS,
            "_source": False,
            "stored_fields": "_none_",
            "docvalue_fields": [field],
            "track_total_hits": False,
        }
        wanted = "timed_out,_shards.failed,hits.hits.fields,hits.hits._score"
        answer = self.engine.ask("POST", f"/{self.name}/_search", body, seconds=seconds, filter_path=wanted)
        if answer.get("timed_out") or answer.get("_shards", {}).get("failed"):
            raise EngineDown("Only a part of the index answered.")
        for hit in answer.get("hits", {}).get("hits", ()):
            yield hit["fields"][field][0], hit["_score"]

    def count(self) -> int:
        return self.engine.ask("POST", f"/{self.name}/_count")["count"]

    def _in_use(self) -> list[str]:
        try:
            return sorted(self.engine.ask("GET", f"/_alias/{self.name}", seconds=WRITING))
        except IndexMissing:
            return []

    def _forget(self, built: str):
        try:
            self.take_away(built)
        except EngineDown:
            return  # the engine fell silent; the index is left over and does no harm

    @staticmethod
    def _raise(reasons: list[str], items: list[dict]):
        if not reasons:
            return
        missing = all("index_not_found" in reason or "require_alias" in reason for reason in reasons)
        raise (IndexMissing if missing else EngineDown)(f"{len(reasons)} of {len(items)} refused. {reasons[0]}")


def _chunks(operations: Iterable[Operation]) -> Iterator[tuple[str, int]]:
    """Yield the text of bulk requests of about CHUNK_BYTES, with the number of their operations."""
    lines, size, count = [], 0, 0
    for key, document in operations:
        action = "delete" if document is None else "index"
        added = [json.dumps({action: {"_id": key}})] + ([] if document is None else [json.dumps(document)])
        lines += added
        size += sum(map(len, added))
        count += 1
        if size > CHUNK_BYTES:
            yield "\n".join(lines) + "\n", count
            lines, size, count = [], 0, 0
    if lines:
        yield "\n".join(lines) + "\n", count
