from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.blocks import StreamBlock
from wagtail.blocks.stream_block import StreamBlockAdapter

from core.blocks.figures import ContactBlock, KeyFiguresBlock
from core.blocks.images import PictureBlock
from core.blocks.links import CallToActionBlock, LinksBlock, OutputBlock
from core.blocks.media import MediaBlock
from core.blocks.sources import SourcesBlock
from core.blocks.table import TableBlock
from core.blocks.text import AccordionBlock, HeadingBlock, NoticeBlock, PassageBlock, QuoteBlock, TextBlock


class StoryBlock(StreamBlock):
    """The parts of which the text of a page is built, those that are used most first."""

    text = TextBlock(group=_("Most used"))
    heading = HeadingBlock(group=_("Most used"))
    image = PictureBlock(group=_("Most used"))
    media = MediaBlock(group=_("Most used"))
    links = LinksBlock(group=_("Most used"))
    quote = QuoteBlock(group=_("Most used"))
    table = TableBlock(group=_("Most used"))
    notice = NoticeBlock(group=_("More for the text"))
    accordion = AccordionBlock(group=_("More for the text"))
    key_figures = KeyFiguresBlock(group=_("More for the text"))
    passage = PassageBlock(group=_("More for the text"))
    sources = SourcesBlock(group=_("More for the text"))
    output = OutputBlock(group=_("Leads on"))
    contact = ContactBlock(group=_("Leads on"))
    call_to_action = CallToActionBlock(group=_("Leads on"))

    class Meta:
        template = "components/story.html"
        block_counts = {"sources": {"max_num": 1}}


class StoryBlockAdapter(StreamBlockAdapter):
    """The form of a story: its buttons say in words what they add, and its texts take what is pasted apart."""

    js_constructor = "core.blocks.StoryBlock"

    def js_args(self, block):
        *args, meta = super().js_args(block)
        return [*args, {**meta, "addWords": _("Add text, a picture …")}]

    @cached_property
    def media(self):
        return super().media + forms.Media(js=[versioned_static("js/admin/story.js")])


register(StoryBlockAdapter(), StoryBlock)
