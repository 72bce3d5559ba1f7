from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from core.blocks.link_texts import faults_in_html
from core.blocks.tidying import tidy_html
from core.languages import file_languages

# Inside a paragraph only these survive translation: see docs/architecture.md.
PARAGRAPH_FEATURES = ["bold", "italic", "link", "document-link"]
TEXT_FEATURES = [*PARAGRAPH_FEATURES, "ol", "ul"]


class LinkingTextBlock(blocks.RichTextBlock):
    """A rich text whose links say where they lead, in an editor that tells screen readers what it is for."""

    @cached_property
    def field(self):
        field = blocks.RichTextBlock.field.func(self)
        field.widget.options = {**field.widget.options, "ariaLabel": self.label}
        return field

    def clean(self, value):
        """Refuse a text without words and links without words of their own when the page is published."""
        value = super().clean(value)
        if self.is_deferred_validation:
            return value
        if self.required and not tidy_html(value.source):
            raise ValidationError(_("Write the text."))
        if faults := faults_in_html(value.source):
            raise ValidationError(faults)
        return value


class HeadingBlock(blocks.StructBlock):
    """A heading that divides the text."""

    text = blocks.CharBlock(label=_("heading"), max_length=200)
    level = blocks.ChoiceBlock(
        label=_("level"), choices=[("2", _("main heading")), ("3", _("subheading"))], default="2"
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Divides the text, so that readers find their way.")
        template = "blocks/heading.html"
        preview_value = {"text": "Näin pääset alkuun", "level": "2"}


class TextBlock(LinkingTextBlock):
    """Paragraphs, lists and links. One without words is left out of the story, and so stops no publishing."""

    def __init__(self, **kwargs):
        super().__init__(**{"features": TEXT_FEATURES, "required": False, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links.")
        template = "blocks/text.html"
        preview_value = "<p>Tule kysymään, kokeilemaan ja harjoittelemaan <b>yhdessä muiden kanssa</b>.</p>"


class QuoteBlock(blocks.StructBlock):
    """Somebody's words, set apart from the text."""

    text = blocks.TextBlock(label=_("quotation"))
    source = blocks.CharBlock(label=_("who said it"), required=False, max_length=200)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("Somebody's words, set apart from the text.")
        template = "blocks/quote.html"
        preview_value = {"text": "Puuttui joku, jolta kehtaa kysyä.", "source": "Ryhmäläinen"}


class NoticeBlock(blocks.StructBlock):
    """A short remark that readers must not miss."""

    title = blocks.CharBlock(label=_("heading"), required=False, max_length=150)
    text = LinkingTextBlock(label=_("text"), features=PARAGRAPH_FEATURES)

    class Meta:
        icon = "warning"
        label = _("Notice")
        description = _("A short remark that readers must not miss.")
        template = "blocks/notice.html"
        preview_value = {"title": "Huomaa", "text": "<p>Ryhmä kokoontuu tällä viikolla etänä.</p>"}


class AccordionItemBlock(blocks.StructBlock):
    """One question with its answer."""

    title = blocks.CharBlock(label=_("heading"), max_length=200)
    text = LinkingTextBlock(label=_("text"), features=TEXT_FEATURES)

    class Meta:
        label = pgettext_lazy("accordion", "part")
        label_format = "{title}"


class AccordionBlock(blocks.StructBlock):
    """Headings that open one at a time, such as questions and answers."""

    items = blocks.ListBlock(AccordionItemBlock(), label=_("parts"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Parts that open")
        description = _("Headings whose text opens by pressing, such as questions and answers.")
        template = "blocks/accordion.html"
        preview_value = {"items": [{"title": "Maksaako se?", "text": "<p>Ei. Kaikki on maksutonta.</p>"}]}


class PassageBlock(blocks.StructBlock):
    """A passage in another language than the page. Never translated."""

    language = blocks.ChoiceBlock(
        label=_("language of the passage"),
        choices=file_languages,
        default="sv",
    )
    text = LinkingTextBlock(label=_("text"), features=TEXT_FEATURES)
    source = blocks.CharBlock(label=_("source"), required=False, max_length=200)

    def get_translatable_segments(self, value):
        """The passage is the same on the pages of both languages."""
        return []

    def restore_translated_segments(self, value, segments):
        return value

    class Meta:
        icon = "globe"
        label = _("Passage in another language")
        description = _("A quotation or a summary in another language. It stays as it is on the translated page.")
        template = "blocks/passage.html"
        preview_value = {"language": "sv", "text": "<p>Kom med och pröva i egen takt.</p>", "source": ""}
