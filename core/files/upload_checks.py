"""Looks into an uploaded file: can it be opened at all? Pure functions, no database."""

from io import BytesIO
from re import DOTALL, compile
from threading import Lock

from core.files import extraction

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
ONE_AT_A_TIME = Lock()  # pdfium must not be used by two threads at once


def is_whole_pdf(upload) -> bool:
    """Tell whether an uploaded file is a PDF file that opens, if need be with a password."""
    source = _source(upload)
    with ONE_AT_A_TIME:
        try:
            extraction.open_pdf(source).close()
        except extraction.Locked:
            return True
        except extraction.Unreadable:
            return False
    return True


def is_whole_image(upload, most_pixels: int) -> bool:
    """Tell whether an uploaded picture can be decoded to its end. One with too many pixels is not looked into."""
    from PIL import Image

    try:
        with Image.open(_source(upload)) as image:
            if image.width * image.height > most_pixels:
                return True
            if image.format == "PNG":
                image.verify()  # checks the sums of all parts without unpacking them
            else:
                image.draft("RGB", (image.width // 8 or 1, image.height // 8 or 1))  # a JPEG unpacks small
                image.load()
    except Image.DecompressionBombError:
        return True
    except Exception:  # Pillow answers broken data with errors of many kinds
        return False
    return True


def is_recording(upload, ending: str) -> bool:
    """Tell whether an uploaded recording begins as files of its kind do. One of another kind is not judged."""
    beginning = RECORDINGS.get(ending)
    upload.seek(0)
    start = upload.read(12)
    upload.seek(0)
    return beginning is None or bool(beginning.match(start))


def _source(upload):
    """Return the path of a big upload, which stands on the disk; the bytes of a small one."""
    if hasattr(upload, "temporary_file_path"):
        return upload.temporary_file_path()
    upload.seek(0)
    data = upload.read()
    upload.seek(0)
    return BytesIO(data)
