from collections.abc import Iterable

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core import titles
from core.citations.licences import LICENCES, licence_url
from core.citations.page_ranges import tidy_pages
from core.findable.facts import in_both, typed
from core.findable.parts import BODY
from core.languages import file_languages
from core.lists.feeds import ListsOutputs
from core.models import IndexPage, OutputPage
from core.page_types import CitationTypes, Kind, SearchFact, SearchPart
from publications.editions import Editions, editions_of, newer_works
from publications.forms import PublicationFilterForm
from publications.panels import content_panels
from publications.querysets import PublicationManager
from publications.ready_templates import REPORT, RESOURCE
from publications.rows import DataTable, FormerEdition  # noqa: F401  Django finds them here
from publications.serving import WithTables
from publications.titles import WithTitles
from publications.types import CITATION_TYPES, COAR_ADDRESS, COAR_NAMES, MINISTRY_TYPES, TYPES


class PublicationIndexPage(ListsOutputs, IndexPage):
    """The list of the publications of a site."""

    list_titles = {"fi": "Julkaisut", "sv": "Publikationer"}
    starts_in_menu = True
    filter_form = PublicationFilterForm

    content_panels = IndexPage.content_panels
    subpage_types = ["publications.PublicationPage"]

    class Meta:
        verbose_name = _("list of publications")
        verbose_name_plural = _("lists of publications")


class PublicationPage(WithTables, WithTitles, OutputPage):
    """A report, an article, a guide or another publication, here or elsewhere."""

    kind = Kind(
        key="publication",
        name=_("Publication"),
        plural=_("Publications"),
        icon="report",
        counted=ngettext_lazy("%(text)s publication", "%(text)s publications", "number"),
        add=_("Add a publication"),
    )
    is_a_file = True
    summary_fields = (*OutputPage.summary_fields, "abstract")
    work_types = dict(TYPES)
    ready_templates = (REPORT, RESOURCE)
    own_to_a_work = frozenset({"former_editions", "data_tables"})

    objects = PublicationManager()

    publication_type = models.CharField(
        pgettext_lazy("publication", "type"), max_length=30, choices=TYPES, default="report"
    )
    subtitle = models.CharField(_("subtitle"), max_length=255, blank=True)
    abstract = models.TextField(
        _("abstract"), blank=True, help_text=_("In the language of this page. An empty line makes a new paragraph.")
    )
    publisher = models.CharField(_("publisher"), max_length=255, blank=True)
    edition = models.CharField(
        _("edition"), max_length=100, blank=True, help_text=_("For example: 2nd, revised edition. Empty for the first.")
    )
    ministry_type = models.CharField(
        _("type of the Ministry of Education and Culture"),
        max_length=2,
        blank=True,
        choices=MINISTRY_TYPES,
        help_text=_("For the yearly report of publications. May be left empty."),
    )
    publication_place = models.CharField(_("place of publication"), max_length=100, blank=True)
    series_name = models.CharField(
        _("publication series"), max_length=255, blank=True, help_text=_("For example: Metropolian julkaisuja")
    )
    number = models.CharField(pgettext_lazy("series", "number"), max_length=50, blank=True)
    host_publication = models.CharField(
        _("published in"),
        max_length=255,
        blank=True,
        help_text=_("The book or journal that an article or chapter is in."),
    )
    page_range = models.CharField(_("pages"), max_length=30, blank=True, help_text=_("For example 12–34"))
    text_language = models.CharField(
        _("language of the publication"),
        max_length=3,
        blank=True,
        choices=file_languages,
        help_text=_("If empty, it is the language of this page."),
    )
    licence = models.CharField(_("licence"), max_length=30, blank=True, choices=LICENCES)
    override_translatable_fields = [
        *OutputPage.override_translatable_fields,
        *(
            SynchronizedField(name, overridable=False)
            for name in ("ministry_type", "respondents", "asked_from", "asked_until")
        ),
    ]
    changes = models.TextField(
        _("what has changed"),
        blank=True,
        help_text=_("What this edition has that the earlier one had not. Shown on both."),
    )
    respondents = models.PositiveIntegerField(
        _("number of respondents (n)"), null=True, blank=True, help_text=_("How many answered.")
    )
    asked_from = models.DateField(_("answers from"), null=True, blank=True)
    asked_until = models.DateField(_("answers until"), null=True, blank=True)
    asked_whom = models.CharField(_("who was asked"), max_length=255, blank=True)
    instrument = models.CharField(
        _("how it was asked"), max_length=255, blank=True, help_text=_("For example: online questionnaire, interviews")
    )
    # The key of the record that the publication was imported from; repeating the import finds it again.
    record_id = models.CharField(max_length=500, blank=True, db_index=True, editable=False)

    content_panels = content_panels
    search_fields = [
        *OutputPage.search_fields,
        index.SearchField("subtitle"),
        index.SearchField("abstract"),
        index.SearchField("publisher"),
        index.RelatedFields(
            "contributors",
            [
                index.RelatedFields("person", [index.SearchField("given_name"), index.SearchField("family_name")]),
                index.RelatedFields("organisation", [index.SearchField("name_fi"), index.SearchField("name_sv")]),
            ],
        ),
        index.RelatedFields("other_titles", [index.SearchField("title"), index.SearchField("abstract")]),
        index.FilterField("record_id"),
    ]
    parent_page_types = ["publications.PublicationIndexPage"]

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    def clean(self):
        """Pages are shown after their own word: s. 12–34."""
        super().clean()
        self.page_range = tidy_pages(self.page_range)

    @property
    def citation_types(self) -> CitationTypes:
        return CITATION_TYPES.get(self.publication_type, CitationTypes())

    def get_search_parts(self) -> Iterable[SearchPart]:
        """Titles and abstracts in other languages are found too."""
        yield from super().get_search_parts()
        yield from self.original_title()
        for row in self.other_titles.all():
            yield SearchPart(
                str(self.translation_key), BODY, f"title-{row.language}", row.title, "", row.language, "", row.abstract
            )

    def get_search_facts(self) -> Iterable[SearchFact]:
        """Series, the book or journal that it is in, and licence too."""
        yield from super().get_search_facts()
        yield typed(self, _("Publication series"), "series_name", "number")
        yield typed(self, _("Published in"), "host_publication")
        yield typed(self, _("Place of publication"), "publication_place")
        yield typed(self, _("Who was asked"), "asked_whom")
        yield typed(self, _("How it was asked"), "instrument")
        if self.licence:
            yield in_both(_("Licence"), self.get_licence_display)

    def get_record(self) -> dict:
        """What citations and reference files say of a publication beyond what all outputs have."""
        return {
            "type": self.publication_type,
            "edition": self.edition,
            "title": titles.whole(self.title, self.subtitle),
            "catalogue_title": titles.for_libraries(self.title, self.subtitle),
            "publisher": self.publisher,
            "place": self.publication_place,
            "series": self.series_name,
            "number": self.number,
            "host": self.host_publication,
            "pages": self.page_range,
            "language": self.text_language,
            "abstract": self.abstract,
            "licence": licence_url(self.licence, self.language),
        }

    @property
    def coar(self) -> dict:
        """What COAR's vocabulary calls the type of publication: `address` and `name`, which is in English."""
        end, name = COAR_NAMES[self.publication_type]
        return {"address": f"{COAR_ADDRESS}{end}", "name": name}

    @property
    def work_type(self) -> str:
        return self.publication_type

    @classmethod
    def prepare_entries(cls, pages):
        super().prepare_entries(pages)
        newer = newer_works({page.translation_key for page in pages})
        for page in pages:
            page.newer_works = newer.get(page.translation_key, cls.newer_works)

    @property
    def kind_name(self) -> str:
        return self.get_publication_type_display()

    @property
    def has_survey(self) -> bool:
        """Whether something is told of a survey."""
        return any([self.respondents, self.asked_from, self.asked_until, self.asked_whom, self.instrument])

    @cached_property
    def editions(self) -> Editions:
        """The other editions of this publication."""
        return editions_of(self) if self.pk else Editions()
