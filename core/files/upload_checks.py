"""Looks into an uploaded file: can it be opened at all? Pure functions, no database."""

from re import DOTALL, compile

from core.files.apart import verdict

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


def is_recording(upload, ending: str) -> bool:
    """Tell whether an uploaded recording begins as files of its kind do. One of another kind is not judged."""
    beginning = RECORDINGS.get(ending)
    upload.seek(0)
    start = upload.read(12)
    upload.seek(0)
    return beginning is None or bool(beginning.match(start))
