"""The Elasticsearch or OpenSearch of SEARCH_URL, emptied between tests."""

import json

from search.engines.connection import SLOW, Engine
from search.engines.outside import OutsideIndex


def empty(engine: Engine):
    """Leave the indexes of this process without works, and forget what an earlier test did to the server."""
    engine.try_again()
    OutsideIndex(engine).create()
    delete_everything(engine)


def delete_everything(engine: Engine):
    """Elasticsearch's core knows no `_delete_by_query`, and making new indexes for each test is slow."""
    while hits := everything(engine):
        actions = [{"delete": {"_index": hit["_index"], "_id": hit["_id"]}} for hit in hits]
        lines = "".join(f"{json.dumps(action)}\n" for action in actions)
        engine.ask("POST", "/_bulk", lines, seconds=SLOW, refresh="true")


def everything(engine: Engine) -> list[dict]:
    """Return all documents of this process: index and id of each."""
    names = engine.address.index_name("works-*")
    engine.ask("POST", f"/{names}/_refresh", seconds=SLOW)
    return engine.ask("POST", f"/{names}/_search", {"size": 10_000}, seconds=SLOW)["hits"]["hits"]
