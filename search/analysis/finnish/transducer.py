"""Runs the flat Finnish transducer: a word in, Voikko's description of each of its readings out."""

import json
import mmap
from bisect import bisect_left
from pathlib import Path

from search.analysis.finnish.building import EPSILON, HEADER, MAGIC

# No Finnish word needs more; what does is a string made to cost time.
MOST_STEPS = 60_000
MOST_READINGS = 100


class FlatTransducer:
    """A mapped transducer. Reading it changes nothing, so threads may share it."""

    def __init__(self, path: Path):
        """Map a file that `building` wrote. ValueError or OSError when it is none."""
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if len(self._map) < HEADER.size:
            raise ValueError(f"{path} is no flat transducer")
        magic, table, states, arcs, self._final = HEADER.unpack_from(self._map)
        begin = HEADER.size + table
        if magic != MAGIC or len(self._map) != begin + 4 * (states + 1 + 2 * arcs):
            raise ValueError(f"{path} is no flat transducer")
        numbers = memoryview(self._map)[begin:].cast("I")
        self._first = numbers[: states + 1]
        self._targets = numbers[states + 1 : states + 1 + arcs]
        self._labels = numbers[states + 1 + arcs :]
        self._read_symbols(json.loads(self._map[HEADER.size : begin]))

    def _read_symbols(self, symbols: list[str]) -> None:
        self._letters = {symbol: number for number, symbol in enumerate(symbols) if len(symbol) == 1}
        self._first_letter = min(self._letters.values()) << 16
        self._written = ["" if len(symbol) > 1 and symbol[0] == "@" else symbol for symbol in symbols]
        self._flags = _flag_steps(symbols)

    def readings(self, word: str) -> list[str]:
        """Return the outputs for a word, without repeats; none when it holds a letter that the transducer lacks."""
        letters = [self._letters.get(letter, -1) for letter in word]
        return [] if -1 in letters or not letters else self._walk(letters)

    def _walk(self, letters: list[int]) -> list[str]:
        first, labels, targets, first_letter = self._first, self._labels, self._targets, self._first_letter
        flags, final, length = self._flags, self._final, len(letters)
        found: dict[str, None] = {}
        stack = [(0, 0, 0, None)]  # state, letters read, flags set, what was written so far
        steps = 0
        while stack and steps < MOST_STEPS and len(found) < MOST_READINGS:
            steps += 1
            state, place, held, path = stack.pop()
            if state == final and place == length:
                found[self._output(path)] = None
            arc, end = first[state], first[state + 1]
            while arc < end and labels[arc] < first_letter:
                label = labels[arc]
                taken = label >> 16
                now = flags[taken](held) if taken else held
                if now >= 0:
                    stack.append((targets[arc], place, now, (path, label & 0xFFFF)))
                arc += 1
            if place == length or arc == end:
                continue
            wanted = letters[place] << 16
            arc = bisect_left(labels, wanted, arc, end)
            while arc < end and labels[arc] >> 16 == wanted >> 16:
                stack.append((targets[arc], place + 1, held, (path, labels[arc] & 0xFFFF)))
                arc += 1
        return list(found)

    def _output(self, path) -> str:
        symbols = []
        while path is not None:
            path, symbol = path
            symbols.append(self._written[symbol])
        return "".join(reversed(symbols))


def _flag_steps(symbols: list[str]) -> dict:
    """Return for each flag symbol's number what it does to the flags held: the new flags, or -1 where it forbids.

    Held flags are one number with 8 bits a key; 0 is unset, each value of a key has its own number.
    """
    parts = [symbol.strip("@").split(".") if symbol[0] == "@" and symbol != EPSILON else None for symbol in symbols]
    keys = {key: 8 * place for place, key in enumerate(sorted({part[1] for part in parts if part}))}
    values = {value: number for number, value in enumerate(sorted({p[2] for p in parts if p and len(p) > 2}), 1)}
    return {
        number: _flag_step(part[0], keys[part[1]], values[part[2]] if len(part) > 2 else 0)
        for number, part in enumerate(parts)
        if part
    }


def _flag_step(kind: str, shift: int, value: int):
    mask = 0xFF << shift
    wanted = value << shift
    match kind, value:
        case "P", _:
            return lambda held: held & ~mask | wanted
        case "C", _:
            return lambda held: held & ~mask
        case "U", _:
            return lambda held: held | wanted if held & mask in (0, wanted) else -1
        case "R", 0:
            return lambda held: held if held & mask else -1
        case "R", _:
            return lambda held: held if held & mask == wanted else -1
        case "D", 0:
            return lambda held: -1 if held & mask else held
        case "D", _:
            return lambda held: -1 if held & mask == wanted else held
    raise ValueError(f"unknown flag {kind}")
