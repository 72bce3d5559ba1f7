"""The form of a picture: what cannot be shown is refused in true words, and what will look different is told."""

from pathlib import PurePosixPath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms.fields import FileField
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.admin.file_forms import UploadMixin, heavy_file
from core.files.upload_checks import measure_picture
from core.files.uploaded_names import is_named_after, readable_title
from core.files.upright import is_heic, upright
from core.formats import file_type

SAME = {"jpg": "jpeg"}  # two endings of one format
MEGA = 1_000_000


class PictureField(WagtailImageField):
    """Wagtail's field for a picture, which names the ending that was there, and counts in megapixels.

    The ending is looked at first: of a format that is not allowed nobody should hear that the file is damaged.
    """

    def to_python(self, data):
        if (file := FileField.to_python(self, data)) and ending_of(file.name) not in self.allowed_image_extensions:
            raise ValidationError(self.error_messages["invalid_image_extension"], code="invalid_image_extension")
        if file is None:
            return None
        self.check_first(file)
        return super().to_python(upright(file) if is_heic(file.name) else file)

    def check_first(self, file):
        """Refuse what Wagtail's own checks would break on: the form fills this in."""

    def check_image_file_size(self, f):
        """Done by then."""

    def check_image_file_format(self, f):
        ending = ending_of(f.name)
        if SAME.get(ending, ending) != f.image.format_name:
            words = {"extension": ending, "image_format": file_type(f.image.format_name)}
            message = self.error_messages["invalid_image_known_format"] % words
            raise ValidationError(message, code="invalid_image_known_format")

    def check_image_pixel_size(self, f):
        """Done by then."""


class ImageForm(UploadMixin, BaseImageForm):
    """The form of a picture: of the upload page, of its own page and of the choosers."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if stock := self.fields.get("file"):
            field = PictureField(label=stock.label, required=stock.required, widget=stock.widget)
            field.error_messages |= {name: stock.error_messages[name] for name in ("required", "empty", "missing")}
            self.fields["file"] = field
            words = self.prepare(field, settings.WAGTAILIMAGES_EXTENSIONS, settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE)
            field.check_first = self.refuse_unusable
            field.error_messages["invalid_image"] = broken_image()
            field.error_messages["invalid_image_extension"] = (
                _("The picture cannot be added. Allowed formats: %(formats)s.") % words
            )
            field.error_messages["invalid_image_known_format"] = _(
                "The picture cannot be added: its name ends in .%(extension)s, but its format is %(image_format)s. "
                "Correct the end of the name and try again."
            )

    def clean(self):
        """A title that is only the name of the file gives way to what the picture shows."""
        cleaned = super().clean()
        name = getattr(cleaned.get("file"), "name", "") or self.instance.file.name or ""
        if "title" in cleaned and is_named_after(cleaned["title"], PurePosixPath(name).name):
            told = cleaned.get("alt_fi") or cleaned.get("alt_sv") or readable_title(name)
            cleaned["title"] = told[:255]
        return cleaned

    def refuse_unusable(self, upload):
        """Refuse a large picture, one that takes too long to show, and one whose data ends too early.

        Wagtail's own next check would break on the last.
        """
        self.refuse_large(upload)
        most = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
        found, pixels = measure_picture(upload, most)
        if pixels:
            raise ValidationError(too_many_pixels(pixels, most))
        if found != "whole":
            raise ValidationError(heavy_file(upload.name) if found == "heavy" else broken_image())


def ending_of(name: str) -> str:
    return PurePosixPath(name).suffix.lower().lstrip(".")


def too_many_pixels(pixels: int, most: int) -> str:
    message = _(
        "The picture is too large: %(number)s megapixels. The largest allowed number is %(max)s megapixels. "
        "Make the picture smaller and try again."
    )
    return message % {"number": megapixels(pixels), "max": megapixels(most)}


def megapixels(pixels: int) -> str:
    """Return a number of pixels in millions, as it is written: 127,4."""
    number = round(pixels / MEGA, 1)
    return number_format(number if number % 1 else int(number))


def broken_image() -> str:
    return _(
        "The picture cannot be added. It is not an image, or it is damaged. Save it again as JPEG or PNG and try again."
    )
