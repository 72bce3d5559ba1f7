"""What opens from a hotspot."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from core.blocks.images import ImageBlock
from core.blocks.links import LinkBlock, OutputBlock
from core.blocks.media import MediaBlock
from core.blocks.text import TEXT_FEATURES


class SceneLinkBlock(blocks.FieldBlock):
    """The first 8 characters of the block id of another scene of the same page."""

    def __init__(self, required=True, help_text=None, **kwargs):
        self.field = forms.RegexField(r"^[0-9a-f]{8}$", required=required, help_text=help_text)
        super().__init__(**kwargs)

    class Meta:
        icon = "view"


class HotspotContentBlock(blocks.StreamBlock):
    """What opens from a hotspot."""

    text = blocks.RichTextBlock(label=_("Text"), features=TEXT_FEATURES, icon="pilcrow")
    image = ImageBlock(label=_("Picture"), icon="image")
    media = MediaBlock()
    file = DocumentChooserBlock(label=_("File"), icon="doc-full")
    link = LinkBlock(label=_("Link"))
    output = OutputBlock()
    scene = SceneLinkBlock(
        label=_("Another scene"), help_text=_("The 8 characters at the end of the address of the scene.")
    )

    class Meta:
        template = "interactives/blocks/content.html"
        required = False
