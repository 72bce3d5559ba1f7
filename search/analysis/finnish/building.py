"""Turns the Finnish transducer of the `pyvoikko` wheel into a flat file that workers map into memory.

The wheel's own reader keeps 250 MB of objects; the flat file is 6 MB, and all workers share its pages. Layout, all
numbers unsigned 32-bit little-endian: magic, length of the symbol table in bytes, states, arcs, final state; the symbol
table as JSON, padded to 4; first arc of each state (states + 1); target of each arc; labels of each arc (input symbol
in the upper 16 bits, output symbol in the lower ones). The arcs of a state are sorted by input symbol.
"""

import json
import lzma
import struct
from array import array
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from search.analysis.files import data_folder, write_atomically

MAGIC = 0x56464C32
HEADER = struct.Struct("<5I")
EPSILON = "@0@"


def source() -> Path:
    """Return where the wheel's transducer lies, without importing the wheel. FileNotFoundError when it is missing."""
    spec = find_spec("pyvoikko")
    transducer = Path(spec.origin).with_name("voikko.kfst") if spec and spec.origin else None
    if transducer is None or not transducer.exists():
        raise FileNotFoundError("pyvoikko is not installed")
    return transducer


def path() -> Path:
    """Return where the flat file lies, named after the wheel. PackageNotFoundError when that is missing."""
    return data_folder() / f"finnish-{version('pyvoikko')}.flat"


def build() -> None:
    """Write the flat file. Takes a second and 150 MB; safe when several processes build at once."""
    symbols, arcs, final = _read(source().read_bytes())
    order = sorted(range(len(symbols)), key=lambda number: (len(symbols[number]) == 1, symbols[number] != EPSILON))
    place = {old: new for new, old in enumerate(order)}
    arcs = sorted((start, place[taken], to, place[given]) for start, to, taken, given in arcs)
    states = max(max(start, to) for start, _taken, to, _given in arcs) + 1
    first = array("I", bytes(4 * (states + 1)))
    for start, *_rest in arcs:
        first[start + 1] += 1
    for state in range(states):
        first[state + 1] += first[state]
    table = json.dumps([symbols[number] for number in order]).encode()
    table += b" " * (-len(table) % 4)
    header = HEADER.pack(MAGIC, len(table), states, len(arcs), final)
    targets = array("I", (to for _start, _taken, to, _given in arcs))
    labels = array("I", (taken << 16 | given for _start, taken, _to, given in arcs))
    write_atomically(path(), b"".join((header, table, first.tobytes(), targets.tobytes(), labels.tobytes())))


def _read(data: bytes) -> tuple[list[str], list[tuple[int, int, int, int]], int]:
    """Return symbols, arcs (from, to, input, output) and the final state of a KFST file, version 0 without weights."""
    signature, version, count, arc_count, finals, weighted = struct.unpack_from("!4sHHII?", data)
    if (signature, version, finals, weighted) != (b"KFST", 0, 1, False):
        raise ValueError("the transducer of pyvoikko has another format than expected")
    *symbols, packed = data[struct.calcsize("!4sHHII?") :].split(b"\0", count)
    body = lzma.decompress(packed)
    size = arc_count * struct.calcsize("!IIHH")
    (final,) = struct.unpack_from("!I", body, size)
    return [symbol.decode() for symbol in symbols], list(struct.iter_unpack("!IIHH", body[:size])), final
