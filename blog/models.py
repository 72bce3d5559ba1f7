from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from blog.ready_templates import PROJECT
from core.lists.feeds import FEED, ListsOutputs
from core.models import IndexPage, OutputPage
from core.page_types import CitationTypes, Kind
from core.works.stories import count_words, reading_minutes


class BlogIndexPage(ListsOutputs, IndexPage):
    """The list of the blog posts of a site."""

    list_titles = {"fi": "Blogi", "sv": "Blogg"}
    starts_in_menu = True

    content_panels = IndexPage.content_panels
    subpage_types = ["blog.BlogPostPage"]

    class Meta:
        verbose_name = _("blog")
        verbose_name_plural = _("blogs")


class BlogPostPage(OutputPage):
    """A blog post with its authors in order, perhaps part of a series, perhaps first published elsewhere."""

    kind = Kind(
        key="blog-post",
        name=_("Blog post"),
        plural=_("Blog posts"),
        icon="post",
        counted=ngettext_lazy("%(text)s blog post", "%(text)s blog posts", "number"),
        add=_("Write a blog post"),
    )
    citation_types = CitationTypes(ris="BLOG", csl="post-weblog", schema="BlogPosting")

    is_dated_by_publishing = True
    ready_templates = (PROJECT,)

    first_published_on = models.DateField(
        _("first published on"), null=True, blank=True, help_text=_("When the post appeared elsewhere first.")
    )

    content_panels = [
        *OutputPage.content_panels,
        FieldPanel("date"),
        OutputPage.contributors_panel,
        FieldPanel("body"),
        OutputPage.topics_panel,
        MultiFieldPanel(
            [
                FieldPanel("elsewhere_url"),
                FieldRowPanel(["elsewhere_site", "first_published_on"]),
                FieldPanel("elsewhere_checked_on"),
            ],
            heading=_("First published elsewhere"),
            classname="collapsed",
        ),
        OutputPage.files_panel,
        *OutputPage.more_panels,
    ]
    search_fields = [
        *OutputPage.search_fields,
        index.RelatedFields(
            "contributors",
            [index.RelatedFields("person", [index.SearchField("given_name"), index.SearchField("family_name")])],
        ),
    ]
    parent_page_types = ["blog.BlogIndexPage"]

    class Meta:
        verbose_name = _("blog post")
        verbose_name_plural = _("blog posts")

    def get_context(self, request, *args, **kwargs):
        return {**super().get_context(request, *args, **kwargs), "feed": f"../{FEED}"}  # that of the blog

    @property
    def reading_minutes(self) -> int:
        """How long the text takes to read, in minutes."""
        return reading_minutes(count_words(self.body))
