"""The form of a publication: what every one has first, the rest folded away."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Page

from core.admin.records.panel import RecordPanel
from core.models import OutputPage

content_panels = [
    *Page.content_panels,
    FieldRowPanel(["publication_type", "year"]),
    FieldPanel("intro"),
    FieldPanel("abstract"),
    OutputPage.contributors_panel,
    FieldPanel("publisher"),
    OutputPage.files_panel,
    RecordPanel(),
    FieldRowPanel(["text_language", "licence"]),
    OutputPage.topics_panel,
    OutputPage.elsewhere_panel,
    MultiFieldPanel(
        [
            FieldPanel("subtitle"),
            FieldRowPanel(["date", "edition"]),
            FieldRowPanel(["publication_place", "ministry_type"]),
            FieldRowPanel(["series_name", "number"]),
            FieldRowPanel(["host_publication", "page_range"]),
        ],
        heading=_("More about the publication"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [
            FieldRowPanel(["respondents", "asked_whom"]),
            FieldRowPanel(["asked_from", "asked_until"]),
            FieldPanel("instrument"),
            InlinePanel("data_tables", label=_("data table")),
        ],
        heading=_("Survey and data"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [InlinePanel("former_editions", label=_("earlier edition"), max_num=1), FieldPanel("changes")],
        heading=_("Earlier edition"),
        classname="collapsed",
    ),
    InlinePanel(
        "identifiers",
        heading=_("Identifiers"),
        label=_("identifier"),
        help_text=_("ISBN, DOI, URN and the like. They stand on the first pages. Leave out what you do not know."),
        classname="collapsed",
    ),
    InlinePanel(
        "other_titles",
        heading=_("Titles in other languages"),
        label=pgettext_lazy("work", "title"),
        classname="collapsed",
        help_text=_("Not needed for a language in which this page itself exists."),
    ),
    FieldPanel("body", heading=_("Web version"), classname="collapsed"),
    OutputPage.lead_image_panel,
    *OutputPage.more_panels,
]
