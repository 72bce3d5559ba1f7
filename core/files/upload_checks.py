"""Looks into an uploaded file: can it be opened at all? Pure functions, no database."""

from io import BytesIO
from re import DOTALL, compile

from core.files.apart import look, verdict

# How files begin, by the end of their name: the first twelve bytes.
_OGG, _MPEG4 = compile(rb"OggS"), compile(rb".{4}(ftyp|moov|mdat|free|skip|wide)", DOTALL)
RECORDINGS = {
    "mp4": _MPEG4,
    "m4a": _MPEG4,
    "webm": compile(rb"\x1a\x45\xdf\xa3"),
    "ogv": _OGG,
    "ogg": _OGG,
    "opus": _OGG,
    "mp3": compile(rb"ID3|\xff[\xe0-\xff]"),
    "wav": compile(rb"(RIFF|RF64).{4}WAVE", DOTALL),
}


def look_at_pdf(upload) -> str:
    """Return whether a PDF file is `whole`, so that it opens, if need be with a password; `broken`; or too `heavy`."""
    return verdict("pdf", upload)


def look_at_picture(upload, most_pixels: int) -> str:
    """Return whether an uploaded picture is `whole`, `broken`, or too `heavy` to be shown."""
    return verdict("picture", upload, most_pixels)


def measure_picture(upload, most_pixels: int) -> tuple[str, int]:
    """Return what a look at an uploaded picture says, and the number of its pixels where they are too many; else 0."""
    found = look("picture", upload, most_pixels)
    return found["verdict"], found.get("pixels", 0)


def look_at_package(upload, ending: str) -> str:
    """Return whether a file is what its ending says: `whole`, or else `pdf`, `locked` or `broken`."""
    return verdict("package", upload, ending)


def look_at_captions(upload) -> dict:
    """Return whether captions are `whole`, with their `text` as WebVTT; else why they cannot be shown."""
    return look("captions", upload)


def without_times(text: str) -> str:
    """Return a transcript; one that was pasted with the times of captions loses them."""
    if "-->" not in text:
        return text
    return look("transcript", BytesIO(text.encode())).get("text", text)


def look_at_recording(upload, ending: str) -> dict:
    """Return whether a recording is `whole`, with its length and the size of its picture; else `broken`.

    One of a kind that we do not know is not judged.
    """
    beginning = RECORDINGS.get(ending)
    if beginning is None:
        return {"verdict": "whole"}
    upload.seek(0)
    start = upload.read(12)
    upload.seek(0)
    return look("recording", upload, ending) if beginning.match(start) else {"verdict": "broken"}
