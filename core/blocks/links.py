from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.choosers import FileBlock, PageBlock
from core.blocks.figures import PlainTextBlock
from core.blocks.link_texts import fault_of
from core.languages import file_languages


class LinkBlock(blocks.StructBlock):
    """A link to a page, a file or another site. Where it leads is found out by `core.serving.links`."""

    text = blocks.CharBlock(
        label=_("text of the link"),
        required=False,
        max_length=150,
        help_text=_("Name the target: Read the survey report. If empty, the title of the page or file is shown."),
    )
    page = PageBlock(label=_("page"), required=False)
    document = FileBlock(label=_("file"), required=False)
    url = blocks.URLBlock(label=_("address of another site"), required=False)
    name = PlainTextBlock(
        label=_("name in its own language"),
        required=False,
        max_length=250,
        help_text=_(
            "Of an article or another site in another language. It follows the text, is not translated, "
            "and is spoken in its language."
        ),
    )
    language = blocks.ChoiceBlock(
        label=_("language of what the link opens"),
        choices=file_languages,
        required=False,
        help_text=_("Choose it when that is not on the site in both languages: readers of the other one are told."),
    )

    def clean(self, value):
        """A link has one target; one to another site also has words, and a name tells its language."""
        value = super().clean(value)
        if self.is_deferred_validation:
            return value
        targets = [name for name in ("page", "document", "url") if value.get(name)]
        if len(targets) != 1:
            message = _("Choose a page, a file or an address, one of them.")
            raise StructBlockValidationError(block_errors={(targets or ["page"])[-1]: ValidationError(message)})
        if value.get("name") and not value.get("language"):
            message = _("Choose the language of the name: screen readers speak it so.")
            raise StructBlockValidationError(block_errors={"language": ValidationError(message)})
        if targets == ["url"] and not (value.get("text") or value.get("name")):
            message = _("Write where the link leads: the address alone tells too little.")
            raise StructBlockValidationError(block_errors={"text": ValidationError(message)})
        if fault := fault_of(value.get("text") or ""):
            raise StructBlockValidationError(block_errors={"text": ValidationError(fault)})
        return value

    class Meta:
        label = _("link")
        label_format = "{text} {name}"
        icon = "link"
        form_layout = blocks.BlockGroup(
            children=[
                "text",
                "page",
                "document",
                "url",
                blocks.BlockGroup(
                    children=["name", "language"], heading=_("Target in another language"), classname="collapsed"
                ),
            ]
        )


class LinksBlock(blocks.StructBlock):
    """A list of links."""

    title = blocks.CharBlock(label=_("heading"), required=False, max_length=150)
    links = blocks.ListBlock(LinkBlock(), label=_("links"), min_num=1)

    class Meta:
        icon = "link"
        label = _("Links")
        description = _("A list of links to pages, files and other sites.")
        template = "blocks/links.html"
        preview_value = {"title": "Lue lisää", "links": [{"text": "Theseus", "url": "https://www.theseus.fi/"}]}


class CallToActionBlock(blocks.StructBlock):
    """The one thing that a reader should do next."""

    title = blocks.CharBlock(label=_("heading"), max_length=150)
    text = blocks.TextBlock(label=_("text"), required=False)
    link = blocks.CharBlock(
        label=_("text of the button"), max_length=60, help_text=_("Say what happens: See how to join")
    )
    page = PageBlock(label=_("page"), required=False)
    url = blocks.URLBlock(label=_("address of another site"), required=False)

    def clean(self, value):
        """The button leads somewhere."""
        value = super().clean(value)
        if not self.is_deferred_validation and bool(value.get("page")) == bool(value.get("url")):
            message = _("Choose a page or write an address, one of them.")
            raise StructBlockValidationError(block_errors={"page": ValidationError(message)})
        if not self.is_deferred_validation and (fault := fault_of(value.get("link") or "")):
            raise StructBlockValidationError(block_errors={"link": ValidationError(fault)})
        return value

    class Meta:
        icon = "pick"
        label = _("Call to action")
        description = _("The one thing that a reader should do next. At most one on a page.")
        template = "blocks/call_to_action.html"
        preview_value = {
            "title": "Tarvitsetko apua?",
            "text": "",
            "link": "Näin tulet mukaan",
            "url": "https://example.org",
        }


class OutputBlock(PageBlock):
    """Any output, drawn inside a story by its own page type."""

    def __init__(self, **kwargs):
        super().__init__(**{"page_type": "core.OutputPage", **kwargs})

    def get_preview_value(self):
        """The newest published output."""
        return self.target_model.objects.published().last()

    class Meta:
        icon = "doc-full-inverse"
        label = _("Output")
        description = _("A publication, event, picture or other output, shown inside the text.")
        template = "blocks/output.html"
