from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, RevisionMixin

from core.citations.licences import LICENCES
from core.languages import Bilingual, Text, active_language

# Who supervises since 2025; a site whose authority is another one says so in its own fields.
TRAFICOM = {
    "fi": "Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvonta\n"
    "https://www.saavutettavuusvaatimukset.fi/\nsaavutettavuus@traficom.fi",
    "sv": "Transport- och kommunikationsverket Traficom, tillsyn över digital tillgänglighet\n"
    "https://www.tillganglighetskrav.fi/\ntillganglighet@traficom.fi",
}


class Project(RevisionMixin, ClusterableModel):
    """The project of a site: typed once as fields, shown on every page of the site in the reader's language."""

    guide_section = "project"
    PROGRAMME_PERIODS = [
        ("", _("no EU funding")),
        ("esf-2014", _("2014–2020, European Social Fund")),
        ("esf-2014-react", _("2014–2020, European Social Fund, REACT-EU")),
        ("erdf-2014", _("2014–2020, European Regional Development Fund")),
        ("eu-2021-funded", _("2021–2027, funded by the European Union")),
        ("eu-2021-cofunded", _("2021–2027, co-funded by the European Union")),
        ("nextgeneration", _("NextGenerationEU, Recovery and Resilience Facility")),
    ]
    STATES = [("running", _("running")), ("closed", _("ended"))]

    site = models.OneToOneField(
        "wagtailcore.Site", verbose_name=_("site"), on_delete=models.CASCADE, related_name="project"
    )
    name_fi = models.CharField(_("name in Finnish"), max_length=255)
    name_sv = models.CharField(_("name in Swedish"), max_length=255, blank=True)
    code = models.CharField(_("project code"), max_length=50, blank=True)
    starts_on = models.DateField(_("starts on"), null=True, blank=True)
    ends_on = models.DateField(_("ends on"), null=True, blank=True)
    funder_fi = models.CharField(_("funder in Finnish"), max_length=255, blank=True)
    funder_sv = models.CharField(_("funder in Swedish"), max_length=255, blank=True)
    programme_period = models.CharField(
        _("programme period"),
        max_length=20,
        blank=True,
        choices=PROGRAMME_PERIODS,
        help_text=_("Decides the emblem and the sentence about funding on every page."),
    )
    text_licence = models.CharField(
        _("licence of the texts"),
        max_length=30,
        blank=True,
        choices=LICENCES,
        help_text=_("Told on every output. Files, pictures and publications have a licence of their own."),
    )
    feeds_have_texts = models.BooleanField(
        _("whole texts in feeds"),
        default=False,
        help_text=_("Those who follow the site by a feed read posts there. Otherwise the summary leads them here."),
    )
    summary_fi = models.TextField(_("summary in Finnish"), blank=True)
    summary_sv = models.TextField(_("summary in Swedish"), blank=True)
    contact_fi = models.CharField(
        _("contact in Finnish"), max_length=255, blank=True, help_text=_("A role or an office, such as: Project office")
    )
    contact_sv = models.CharField(_("contact in Swedish"), max_length=255, blank=True)
    contact_email = models.EmailField(_("e-mail of the contact"), blank=True)
    authority_fi = models.TextField(
        _("supervising authority of accessibility, in Finnish"),
        blank=True,
        help_text=_("Name and contact, as the accessibility statement tells them. If empty, Traficom is told."),
    )
    authority_sv = models.TextField(_("supervising authority of accessibility, in Swedish"), blank=True)
    state = models.CharField(_("state"), max_length=10, choices=STATES, default="running")

    name = Bilingual()
    funder = Bilingual()
    summary = Bilingual()
    contact = Bilingual()
    authority = Bilingual()

    panels = [
        FieldPanel("site"),
        FieldRowPanel([FieldPanel("name_fi"), FieldPanel("name_sv")]),
        FieldRowPanel([FieldPanel("code"), FieldPanel("state")]),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldPanel("programme_period"),
        FieldRowPanel([FieldPanel("funder_fi"), FieldPanel("funder_sv")]),
        FieldPanel("text_licence"),
        FieldPanel("feeds_have_texts"),
        FieldRowPanel([FieldPanel("summary_fi"), FieldPanel("summary_sv")]),
        InlinePanel("goals", heading=_("Goals"), label=_("goal")),
        InlinePanel("partners", heading=_("Implementers and partners"), label=_("organisation")),
        InlinePanel("target_groups", heading=_("Target groups"), label=_("target group")),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("contact_fi"), FieldPanel("contact_sv")]), FieldPanel("contact_email")],
            heading=_("Contact"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("authority_fi"), FieldPanel("authority_sv")])],
            heading=_("Accessibility statement"),
            classname="collapsed",
        ),
    ]

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def __str__(self):
        return str(self.name)

    @property
    def supervisor(self) -> Text:
        """Who supervises the accessibility of the site, with its contact."""
        language = active_language()
        return self.authority or Text(TRAFICOM[language], language)

    @property
    def is_described(self) -> bool:
        """Whether more is told of it than its name and contact: a library that is of no project has those too."""
        return bool(self.code or self.starts_on or self.ends_on or self.funder or self.partners.all())


class ProjectGoal(Orderable):
    """What the project set out to do."""

    project = ParentalKey(Project, on_delete=models.CASCADE, related_name="goals")
    text_fi = models.TextField(_("goal in Finnish"))
    text_sv = models.TextField(_("goal in Swedish"), blank=True)

    text = Bilingual()

    panels = [FieldPanel("text_fi"), FieldPanel("text_sv")]

    class Meta(Orderable.Meta):
        verbose_name = _("goal")
        verbose_name_plural = _("goals")


class ProjectPartner(Orderable):
    """An organisation that carries out the project or takes part in it."""

    ROLES = [
        ("implementer", _("implementer")),
        ("part-implementer", _("part-implementer")),
        ("partner", _("partner")),
    ]
    project = ParentalKey(Project, on_delete=models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(
        "core.Organisation", verbose_name=_("organisation"), on_delete=models.CASCADE, related_name="+"
    )
    role = models.CharField(_("role"), max_length=20, choices=ROLES, default="partner")

    panels = [FieldPanel("organisation"), FieldPanel("role")]

    class Meta(Orderable.Meta):
        verbose_name = _("implementer or partner")
        verbose_name_plural = _("implementers and partners")


class ProjectTargetGroup(Orderable):
    """For whom the project works."""

    project = ParentalKey(Project, on_delete=models.CASCADE, related_name="target_groups")
    target_group = models.ForeignKey(
        "core.TargetGroup", verbose_name=_("target group"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [FieldPanel("target_group")]

    class Meta(Orderable.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")
