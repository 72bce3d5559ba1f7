"""An index of an outside engine under a lasting name: an alias, so that a rebuilt index takes its place at once."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

from django.utils.crypto import get_random_string

from search.engines.connection import SLOW, WRITING, Engine, refused
from search.engines.errors import EngineDown, IndexMissing

CHUNK_BYTES = 4_000_000
TEXT = {"type": "text", "analyzer": "whitespace", "index_options": "freqs"}  # the words are analysed in Python
# Only what the core of both engines has: no n-grams, no language modules, no plug-in.
SETTINGS = {"index": {"number_of_shards": 1, "auto_expand_replicas": "0-1"}}
# Of an index that is being built: nobody searches it yet, and after a power cut it is built anew.
BUILDING = {"refresh_interval": "-1", "translog.durability": "async"}

Operation = tuple[str, dict | None]  # id and document; None deletes


class AliasedIndex:
    """Documents under ids of our own. Every method raises EngineDown; IndexMissing until `create` or `rebuild`.

    Its name tells what its documents are made of: when a release changes that, the index is missing and made anew,
    and processes of the older release have none to misread.
    """

    def __init__(self, engine: Engine, name: str, properties: dict):
        self.engine = engine
        self.properties = properties
        self.family = engine.address.index_name(name)
        made_of = json.dumps([SETTINGS, properties], sort_keys=True).encode()
        self.name = f"{self.family}-{blake2b(made_of, digest_size=4).hexdigest()}"

    def exists(self, seconds: float | None = None) -> bool:
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
        settings = {"index": {**SETTINGS["index"], **BUILDING}}
        self.engine.ask("PUT", f"/{name}", {"settings": settings, "mappings": mappings}, seconds=SLOW)
        return name

    def switch_to(self, built: str):
        """Give the lasting name to a built index and take away those that had it, in one step."""
        self.engine.ask("PUT", f"/{built}/_settings", {"index": dict.fromkeys(BUILDING)}, seconds=SLOW)
        self.refresh(built)
        actions = [{"remove_index": {"index": old}} for old in self._indexes() if old != built]
        actions.append({"add": {"index": built, "alias": self.name}})
        self.engine.ask("POST", "/_aliases", {"actions": actions}, seconds=SLOW)

    def take_away(self, name: str):
        """Delete an index by its own name."""
        self.engine.ask("DELETE", f"/{name}", seconds=SLOW)

    def drop(self):
        for name in self._indexes():
            self.take_away(name)

    def clear(self):
        """Begin anew with an empty index."""
        self.switch_to(self.build())

    def rebuild(self, operations: Iterable[Operation]):
        """Write an index beside the one in use, which answers until all is written; then switch."""
        self.rebuild_by(lambda built: self.write(operations, built))

    def rebuild_by(self, write: Callable[[str], object]):
        """Let `write` fill an index of the name that it is given, which nobody asks yet; then switch to that."""
        built = self.build()
        try:
            write(built)
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

    def search(self, body: dict) -> dict:
        """Return the answer to a search; EngineDown when only a part of the index answered."""
        parts = "timed_out,_shards.failed,hits.total.value,hits.hits._id,aggregations.*"
        answer = self.engine.ask("POST", f"/{self.name}/_search", body, filter_path=parts)
        if answer.get("timed_out") or answer.get("_shards", {}).get("failed"):
            raise EngineDown("Only a part of the index answered.")
        return answer

    def count(self) -> int:
        return self.engine.ask("POST", f"/{self.name}/_count")["count"]

    def _indexes(self) -> list[str]:
        """Return all indexes of this name: in use, of an older release, left over from a rebuild that was cut off."""
        ours = re.compile(rf"{re.escape(self.family)}(-[0-9a-f]{{8}})?-[a-z]{{8}}")
        try:
            found = self.engine.ask("GET", f"/{self.family}-*/_alias", seconds=WRITING)
        except IndexMissing:
            return []
        return sorted(filter(ours.fullmatch, found))

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
