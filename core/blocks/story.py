from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock

from core.blocks.figures import ContactBlock, KeyFiguresBlock
from core.blocks.images import PictureBlock
from core.blocks.links import CallToActionBlock, LinksBlock, OutputBlock
from core.blocks.media import MediaBlock
from core.blocks.table import TableBlock
from core.blocks.text import AccordionBlock, HeadingBlock, NoticeBlock, PassageBlock, QuoteBlock, TextBlock


class StoryBlock(StreamBlock):
    """The parts of which the text of a page is built."""

    heading = HeadingBlock(group=_("Text"))
    text = TextBlock(group=_("Text"))
    quote = QuoteBlock(group=_("Text"))
    notice = NoticeBlock(group=_("Text"))
    accordion = AccordionBlock(group=_("Text"))
    passage = PassageBlock(group=_("Text"))
    image = PictureBlock(group=_("Pictures and figures"))
    media = MediaBlock(group=_("Pictures and figures"))
    table = TableBlock(group=_("Pictures and figures"))
    key_figures = KeyFiguresBlock(group=_("Pictures and figures"))
    output = OutputBlock(group=_("Leads on"))
    links = LinksBlock(group=_("Leads on"))
    contact = ContactBlock(group=_("Leads on"))
    call_to_action = CallToActionBlock(group=_("Leads on"))

    class Meta:
        template = "components/story.html"
