from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.blocks.struct_block import StructBlockAdapter, StructBlockValidationError
from wagtail.images import blocks as wagtail_blocks


class ImageBlock(wagtail_blocks.ImageBlock):
    """A picture. An empty alternative text means the one that the picture itself has in the reader's language."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.child_blocks["image"].label = _("Picture")  # Wagtail's own is always English

    def clean(self, value):
        """Accept an empty alternative text when the picture has its own in a language: the other one reads that."""
        try:
            return super().clean(value)
        except StructBlockValidationError as error:
            has_own = value and (getattr(value, "alt_fi", "") or getattr(value, "alt_sv", ""))
            if has_own and set(error.block_errors) == {"alt_text"}:
                return value
            if set(error.block_errors) == {"alt_text"}:
                message = _(
                    "The picture lacks an alternative text. Say in short what it shows, or mark it as decorative."
                )
                raise StructBlockValidationError(block_errors={"alt_text": ValidationError(message)}) from error
            raise


class ImageBlockAdapter(StructBlockAdapter):
    """The form of ImageBlock, without Wagtail's copying of one language's alternative text into the block."""

    js_constructor = "core.blocks.ImageBlock"

    @cached_property
    def media(self):
        base = super().media
        return forms.Media(js=[*base._js, versioned_static("js/admin/image-block.js")], css=base._css)


register(ImageBlockAdapter(), ImageBlock)


class PictureBlock(blocks.StructBlock):
    """A picture with its caption in a story."""

    image = ImageBlock(label=_("picture"))
    caption = blocks.CharBlock(
        label=_("caption"),
        required=False,
        max_length=500,
        help_text=_("If empty, the caption of the picture itself is shown."),
    )
    size = blocks.ChoiceBlock(
        label=_("size"), choices=[("wide", _("wide")), ("text", _("as wide as the text"))], default="wide"
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with its caption.")
        template = "blocks/image.html"

    def get_preview_value(self):
        """The newest picture of the library."""
        from wagtail.images import get_image_model

        return self.normalize({"image": get_image_model().objects.last(), "caption": "", "size": "wide"})
