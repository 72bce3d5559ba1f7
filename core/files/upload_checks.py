"""Looks into an uploaded file: can it be opened at all? Pure functions, no database."""

from io import BytesIO
from threading import Lock

from core.files import extraction

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


def _source(upload):
    """Return the path of a big upload, which stands on the disk; the bytes of a small one."""
    if hasattr(upload, "temporary_file_path"):
        return upload.temporary_file_path()
    upload.seek(0)
    data = upload.read()
    upload.seek(0)
    return BytesIO(data)
