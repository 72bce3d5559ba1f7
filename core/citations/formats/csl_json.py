"""Records as CSL-JSON, for reference managers and programs that write citations."""

import json
from collections.abc import Iterable

from core.citations.csl_item import item_of
from core.citations.record import Record


def write(records: Iterable[Record]) -> str:
    """Return records as a list of items."""
    return json.dumps([item_of(record) for record in records], ensure_ascii=False, indent=1)
