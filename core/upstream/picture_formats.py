"""What Willow makes of pictures beyond its own ways: sizes in the colours of the web, moving PNG files.

By its own registry of operations, so nothing is patched. Stock keeps the colour profile of a camera or a press in every
size, which may weigh more than the picture.
"""

from functools import partial
from io import BytesIO

from PIL import ImageCms
from willow.image import INITIAL_IMAGE_CLASSES, PNGImageFile
from willow.plugins.pillow import PillowImage
from willow.registry import registry

SAVING = ("save_as_jpeg", "save_as_png", "save_as_webp", "save_as_avif")


def install():
    """Called once, when the app is ready."""
    INITIAL_IMAGE_CLASSES["apng"] = PNGImageFile
    for name in SAVING:
        registry.register_operation(PillowImage, name, partial(save_in_srgb, getattr(PillowImage, name)))


def save_in_srgb(save, picture, *args, **kwargs):
    return save(in_srgb(picture), *args, **kwargs)


def in_srgb(picture: PillowImage) -> PillowImage:
    """Return a picture in sRGB, which is what browsers take a picture without a profile for."""
    image = picture.image
    profile = image.info.get("icc_profile")
    if not profile:
        return picture
    if image.mode in ("1", "P", "PA"):
        image = image.convert("RGBA" if picture.has_alpha() else "RGB")
    mode = "RGBA" if image.mode in ("RGBA", "LA") else "RGB"
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        image = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError):  # a profile of another kind of colours than the picture has: of no use
        image = image.convert(mode)
    image.info.pop("icc_profile", None)
    return PillowImage(image)
