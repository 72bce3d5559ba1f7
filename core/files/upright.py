"""Pictures of phones lie on their side, and a note in the file says how to turn them. We turn them when they come.

So sizes, focal points and everything made from a picture speak of what people see. HEIC, which phones write and
browsers do not show, becomes JPEG.
"""

import logging
from io import BytesIO
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from PIL import Image, ImageOps, JpegImagePlugin
from PIL.ExifTags import Base
from wagtail.images.models import AbstractImage, WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

logger = logging.getLogger(__name__)
TURNS = range(2, 9)  # values of the note that ask for something; 1 is upright, others mean nothing
LIKE = {  # how a turned picture is stored, so that one sees no difference
    "JPEG": {},  # with its own tables
    "PNG": {},
    "WEBP": {"quality": 95, "exact": True},
    "AVIF": {"quality": 90},
}
ENDINGS = {"JPEG": ".jpg", "WEBP": ".webp"}  # of what HEIC becomes; WebP where parts of it are see-through


def upright(content):
    """Return the file of a picture as people see it: `content` itself unless it must be turned, or is HEIC."""
    name = content.name
    try:
        content.seek(0)
        if is_heic(name):
            turned, ending = _shown(content)
            name = str(PurePosixPath(name).with_suffix(ending))
        else:
            turned = _turned(content)
    except Exception as error:  # Pillow answers broken data with errors of many kinds; the form has its say about them
        logger.warning("A picture could not be turned: %s (%s)", content.name, error)
        turned = None
    content.seek(0)
    return ContentFile(turned, name=name) if turned else content


def is_heic(name: str) -> bool:
    """Tell whether a name is that of a picture of a phone which browsers do not show."""
    return PurePosixPath(name or "").suffix.lower() in (".heic", ".heif")


def _shown(content) -> tuple[bytes, str]:
    """Return the data of a HEIC picture in a format that browsers show, and the ending of its name."""
    from pillow_heif import HeifImagePlugin  # noqa: F401

    with Image.open(content) as image:
        kind = "WEBP" if image.has_transparency_data else "JPEG"
        seen = ImageOps.exif_transpose(image)
    data = BytesIO()
    profile = {"icc_profile": image.info["icc_profile"]} if image.info.get("icc_profile") else {}
    seen.save(data, kind, quality=90, **profile)
    return data.getvalue(), ENDINGS[kind]


def moves(content) -> bool:
    """Tell whether a picture is a film of several pictures, of which pages show the first."""
    try:
        content.seek(0)
        with Image.open(content) as image:
            return image.format in ("GIF", "PNG", "WEBP", "AVIF") and getattr(image, "n_frames", 1) > 1
    except Exception:  # as above
        return False
    finally:
        content.seek(0)


def _turned(content) -> bytes | None:
    """Return the data of the picture turned; None when it is upright, or moves."""
    with Image.open(content) as image:
        kind = "JPEG" if image.format == "MPO" else image.format  # a phone's JPEG with a second picture behind it
        moves = kind == image.format and getattr(image, "n_frames", 1) > 1
        if kind not in LIKE or moves or image.getexif().get(Base.Orientation) not in TURNS:
            return None
        options = {**LIKE[kind], **_kept_of(image)}
        seen = ImageOps.exif_transpose(image)  # forgets the note too
    data = BytesIO()
    seen.save(data, kind, exif=seen.getexif(), **options)
    return data.getvalue()


def _kept_of(image) -> dict:
    """Return what a turned picture keeps: its colours, and how finely a JPEG was packed."""
    kept = {"icc_profile": image.info["icc_profile"]} if image.info.get("icc_profile") else {}
    if quantization := getattr(image, "quantization", None):
        kept |= {"qtables": quantization, "subsampling": JpegImagePlugin.get_sampling(image)}
    return kept


class UprightImageFile(WagtailImageFieldFile):
    """The file of a picture: every way in, from the upload page to an import, stores it with `save`."""

    def save(self, name, content, save=True):
        turned = upright(content)
        self.instance.moves = moves(turned)
        if turned is not content:
            name = str(PurePosixPath(name).with_suffix(PurePosixPath(turned.name or name).suffix))
            self.instance.file_size = turned.size
            self.instance.file_hash = hash_filelike(turned)
            turned.seek(0)
        super().save(name, turned, save=save)


class UprightImageField(WagtailImageField):
    """Wagtail's field for the file of a picture, which turns what is upright only by its note."""

    attr_class = UprightImageFile

    def contribute_to_class(self, cls, name, **kwargs):
        """Stand where Wagtail's field stood: sizes and sum are read from it, so they are saved after it."""
        self.creation_counter = AbstractImage._meta.get_field(name).creation_counter
        super().contribute_to_class(cls, name, **kwargs)

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "wagtail.images.models.WagtailImageField", args, kwargs
