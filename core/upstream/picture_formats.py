"""What Willow makes of pictures: sizes in the colours of the web, and moving PNG files.

Stock keeps the colour profile of a camera or a press in every size, which may weigh more than the picture.
"""

from io import BytesIO

from PIL import ImageCms
from willow.image import INITIAL_IMAGE_CLASSES, PNGImageFile
from willow.plugins.pillow import PillowImage

from core.upstream.patches import Patch

_stock_resize = PillowImage.resize


def install():
    """Let a moving PNG be a PNG, whose first picture is shown; called once, when the app is ready."""
    INITIAL_IMAGE_CLASSES["apng"] = PNGImageFile


def resize(self, size):
    """Return a picture in another size, and in sRGB, which is what browsers take a picture without a profile for."""
    resized = _stock_resize(self, size)
    return PillowImage(in_srgb(resized.image)) if resized.image.info.get("icc_profile") else resized


def in_srgb(image):
    """Return a Pillow image that has a profile in sRGB, without a profile."""
    mode = "RGBA" if image.mode in ("RGBA", "LA") else "RGB"
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(image.info["icc_profile"]))
        image = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError):  # a profile of another kind of colours than the picture has: of no use
        image = image.convert(mode)
    image.info.pop("icc_profile", None)
    return image


PATCHES = [Patch(PillowImage, "resize", resize, "c61c1c8f7dae5fcf")]
