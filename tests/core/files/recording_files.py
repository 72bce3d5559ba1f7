"""Recordings as cameras and programs write them, without anything to see or to hear in them."""

import wave
from io import BytesIO
from struct import pack


def box(name: bytes, data: bytes = b"") -> bytes:
    return pack(">I", len(data) + 8) + name + data


def mp4(seconds=12, kinds=(b"vide", b"soun"), size=(640, 360), brand=b"mp42") -> bytes:
    """A film whose heading stands before its data, as for the web."""
    tracks = b""
    for kind in kinds:
        width, height = size if kind == b"vide" else (0, 0)
        head = box(b"tkhd", bytes(76) + pack(">II", width << 16, height << 16))
        tracks += box(b"trak", head + box(b"mdia", box(b"hdlr", bytes(8) + kind + bytes(13))))
    movie = box(b"mvhd", bytes(12) + pack(">II", 1000, seconds * 1000) + bytes(80))
    return box(b"ftyp", brand + bytes(4)) + box(b"moov", movie + tracks) + box(b"mdat", bytes(400))


def element(name: str, data: bytes) -> bytes:
    return bytes.fromhex(name) + pack(">Q", len(data) | 1 << 56) + data


def webm(seconds=12, kinds=(1, 2), size=(640, 360), live=False) -> bytes:
    """A film of a browser; a live one does not tell where it ends."""
    picture = element("e0", element("b0", pack(">H", size[0])) + element("ba", pack(">H", size[1])))
    tracks = b"".join(element("ae", element("83", bytes([kind])) + (picture if kind == 1 else b"")) for kind in kinds)
    info = element("2ad7b1", pack(">I", 1_000_000)) + element("4489", pack(">d", seconds * 1000))
    inside = element("1549a966", info) + element("1654ae6b", tracks) + element("1f43b675", bytes(200))
    segment = bytes.fromhex("18538067") + b"\x01" + b"\xff" * 7 + inside if live else element("18538067", inside)
    return element("1a45dfa3", element("4282", b"webm")) + segment


def wav(seconds=2) -> bytes:
    data = BytesIO()
    with wave.open(data, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(8000)
        file.writeframes(bytes(8000 * seconds))
    return data.getvalue()


def mp3(frames=100) -> bytes:
    """Frames of MPEG 1 layer 3 with 128 kbit/s and 44.1 kHz: 417 bytes, 26 ms each."""
    return (b"\xff\xfb\x90\x64" + bytes(413)) * frames


def opus(seconds=3, kind=b"OpusHead\x01\x01\x00\x00\x80\xbb\x00\x00\x00\x00\x00") -> bytes:
    """Three pages of Ogg: what is in it, its tags, its end."""
    tags = b"OpusTags" + pack("<I", 0) + pack("<I", 0)
    return _page(0, 0, kind, 2) + _page(1, 0, tags, 0) + _page(2, seconds * 48_000, bytes(50), 4)


def _page(number: int, position: int, data: bytes, kind: int) -> bytes:
    head = pack("<4sBBqIIIB", b"OggS", 0, kind, position, 1, number, 0, 1)
    return head + bytes([len(data)]) + data


GENUINE = {
    "mp4": mp4(),
    "webm": webm(),
    "ogv": _page(0, 0, b"\x80theora" + bytes(35), 2),
    "m4a": mp4(kinds=(b"soun",), brand=b"M4A "),
    "mp3": mp3(),
    "ogg": opus(),
    "opus": opus(),
    "wav": wav(),
}
