"""What opens from a hotspot."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.choosers import FileBlock
from core.blocks.images import ImageBlock
from core.blocks.links import LinkBlock, OutputBlock
from core.blocks.media import MediaBlock, MediaValue
from core.blocks.text import TEXT_FEATURES, LinkingTextBlock
from interactives.blocks.compare import SceneLinkComparison


class SceneLinkBlock(blocks.FieldBlock):
    """The first 8 characters of the block id of another scene of the same page."""

    def __init__(self, required=True, help_text=None, **kwargs):
        self.field = forms.RegexField(r"^[0-9a-f]{8}$", required=required, help_text=help_text)
        super().__init__(**kwargs)

    def get_comparison_class(self):
        return SceneLinkComparison

    class Meta:
        icon = "view"


class EmbedBlock(blocks.StructBlock):
    """A player of an outside service; nothing is loaded from there before the reader asks."""

    title = blocks.CharBlock(label=_("title"), max_length=200)
    url = blocks.URLBlock(
        label=_("address in YouTube or Vimeo"), help_text=_("Nothing is loaded from there before the reader asks.")
    )

    def clean(self, value):
        """The address is one that we can play."""
        value = super().clean(value)
        if not self.is_deferred_validation and not value.player_url:
            message = _("Write the address of a video in YouTube or Vimeo.")
            raise StructBlockValidationError(block_errors={"url": ValidationError(message)})
        return value

    class Meta:
        icon = "media"
        value_class = MediaValue
        label_format = "{title}"
        template = "interactives/blocks/embed.html"


class HotspotContentBlock(blocks.StreamBlock):
    """What opens from a hotspot."""

    text = LinkingTextBlock(label=_("Text"), features=TEXT_FEATURES, icon="pilcrow")
    image = ImageBlock(label=_("Picture"), icon="image")
    media = MediaBlock()
    file = FileBlock(label=_("File"), icon="doc-full")
    link = LinkBlock(label=_("Link"))
    output = OutputBlock()
    embed = EmbedBlock(label=_("Content of another service"))
    scene = SceneLinkBlock(
        label=_("Another scene"), help_text=_("The 8 characters at the end of the address of the scene.")
    )

    class Meta:
        template = "interactives/blocks/content.html"
        required = False
