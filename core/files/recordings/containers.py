"""What a recording tells of itself: its length, whether it has pictures and sound. Pure functions, for a process apart.

tinytag knows the formats of sound. What holds pictures is a tree of boxes (MP4) or of elements (WebM), whose few
branches that we need are walked here; nothing is decoded.
"""

import os
import struct
from collections.abc import Iterator
from dataclasses import asdict, dataclass

MOST_PARTS = 10_000  # boxes or elements of a recording; a film in pieces has some thousands
MASTERS = {b"\x18\x53\x80\x67", b"\x15\x49\xa9\x66", b"\x16\x54\xae\x6b", b"\xae", b"\xe0"}
CLUSTER, TRACK_KIND, SCALE, LENGTH = b"\x1f\x43\xb6\x75", b"\x83", b"\x2a\xd7\xb1", b"\x44\x89"
WIDTH, HEIGHT = b"\xb0", b"\xba"


class Broken(Exception):
    """The recording ends too early, or says nothing of pictures or sound."""


@dataclass
class Recording:
    """Length in seconds, size of the picture in pixels (0: unknown)."""

    seconds: float = 0
    has_pictures: bool = False
    has_sound: bool = False
    width: int = 0
    height: int = 0


def look_at_recording(file, ending: str) -> dict:
    """Tell whether a recording is `whole`, with its facts; else `broken`."""
    read = {"mp4": mpeg4, "m4a": mpeg4, "webm": webm, "ogv": ogg_video}.get(ending, sound)
    try:
        found = read(file)
    except MemoryError:
        return {"verdict": "heavy"}
    except Exception:  # broken data breaks readers in many ways
        return {"verdict": "broken"}
    if not (found.has_pictures or found.has_sound):
        return {"verdict": "broken"}
    return {"verdict": "whole", **asdict(found)}


def sound(file) -> Recording:
    """Read MP3, Ogg, Opus or WAV."""
    from tinytag import TinyTag

    seconds = TinyTag.get(file_obj=file, tags=False).duration or 0
    return Recording(seconds, has_sound=seconds > 0)


def ogg_video(file) -> Recording:
    """Read Ogg with pictures: its first pages name what is in it."""
    start = file.read(4096)
    return Recording(0, b"\x80theora" in start or b"BBCD" in start, b"vorbis" in start or b"OpusHead" in start)


def mpeg4(file) -> Recording:
    """Read MP4. Every box must be there to its end, as it is not where an upload broke off."""
    whole, found = size_of(file), Recording()
    names = []
    for name, start, end in boxes(file, 0, whole):
        names.append(name)
        if name == b"moov":
            _read_movie(file, start, end, found)
    if b"moov" not in names or not {b"mdat", b"moof"} & set(names):
        raise Broken
    return found


def _read_movie(file, start: int, end: int, found: Recording):
    for name, first, last in boxes(file, start, end):
        if name in (b"trak", b"mdia"):
            _read_movie(file, first, last, found)
        elif name == b"mvhd":
            found.seconds = _length(_bytes(file, first, min(last - first, 36)))
        elif name == b"tkhd":
            width, height = struct.unpack(">II", _bytes(file, last - 8, 8))
            found.width, found.height = max(found.width, width >> 16), max(found.height, height >> 16)
        elif name == b"hdlr":
            kind = _bytes(file, first + 8, 4)
            found.has_pictures |= kind == b"vide"
            found.has_sound |= kind == b"soun"


def _length(header: bytes) -> float:
    scale, units = struct.unpack(">IQ" if header[0] else ">II", header[20:32] if header[0] else header[12:20])
    return units / scale if scale else 0


def boxes(file, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield name, first byte and end of what is in each box between two bytes. Raises Broken for one cut off."""
    for _number in range(MOST_PARTS):
        if start >= end:
            return
        head = _bytes(file, start, 8)
        size, name, first = int.from_bytes(head[:4], "big"), head[4:], start + 8
        if size == 1:
            size, first = int.from_bytes(_bytes(file, first, 8), "big"), first + 8
        last = end if size == 0 else start + size
        if last > end or last < first:
            raise Broken
        yield name, first, last
        start = last
    raise Broken


def webm(file) -> Recording:
    """Read WebM, up to its first piece of film."""
    found, scale = Recording(), 1_000_000  # nanoseconds
    units = 0.0
    whole = size_of(file)
    for name, first, last in elements(file, 0, whole):
        if name == TRACK_KIND:
            kind = int.from_bytes(_bytes(file, first, last - first), "big")
            found.has_pictures |= kind == 1
            found.has_sound |= kind == 2
        elif name == SCALE:
            scale = int.from_bytes(_bytes(file, first, last - first), "big")
        elif name == LENGTH:
            units = struct.unpack(">f" if last - first == 4 else ">d", _bytes(file, first, last - first))[0]
        elif name == WIDTH:
            found.width = int.from_bytes(_bytes(file, first, last - first), "big")
        elif name == HEIGHT:
            found.height = int.from_bytes(_bytes(file, first, last - first), "big")
        elif name == CLUSTER:
            found.seconds = units * scale / 1e9
            return found
    raise Broken


def elements(file, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield name, first byte and end of each element of WebM and of those inside its headings."""
    for _number in range(MOST_PARTS):
        if start >= end:
            return
        name, first = _number_at(file, start, keep=True)
        size, first = _number_at(file, first, keep=False)
        size = int.from_bytes(size, "big")
        is_open = size == (1 << 7 * (first - start - len(name))) - 1  # its end is not told, as in a live recording
        last = end if is_open else first + size
        if name in MASTERS:
            if last > end and name == b"\x18\x53\x80\x67":
                raise Broken  # the whole is longer than the file
            start = first
            continue
        yield name, first, last
        start = last
    raise Broken


def _number_at(file, start: int, *, keep: bool) -> tuple[bytes, int]:
    """Return a number whose first bits tell its length, and where it ends."""
    first = _bytes(file, start, 1)[0]
    length = 9 - first.bit_length()
    if length > 8:
        raise Broken
    data = bytearray(_bytes(file, start, length))
    if not keep:
        data[0] &= (1 << (8 - length)) - 1
    return bytes(data), start + length


def _bytes(file, start: int, count: int) -> bytes:
    file.seek(start)
    data = file.read(count) if 0 <= count < 1 << 20 else b""
    if len(data) != count:
        raise Broken
    return data


def size_of(file) -> int:
    return file.seek(0, os.SEEK_END)
