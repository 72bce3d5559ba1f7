"""Rows of an output. wagtail-localize copies them to the twin whole, so they hold choices and names, no prose.

A row names the page or thing that the editor chose; `core.lists.relations` resolves it into the reader's language.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from core.citations import identifiers
from core.fields import WithFileNotInBin
from core.languages import Bilingual, file_languages


class Contributor(Orderable):
    """Who made an output, and in which role."""

    ROLES = [
        ("author", pgettext_lazy("role", "author")),
        ("editor", pgettext_lazy("role", "editor")),
        ("illustrator", _("illustrator")),
        ("photographer", _("photographer")),
        ("translator", _("translator")),
        ("speaker", _("speaker")),
        ("host", pgettext_lazy("role", "host")),
        ("interviewer", _("interviewer")),
        ("interviewee", _("interviewee")),
        ("organiser", _("organiser")),
        ("other", _("other contributor")),
    ]
    page = ParentalKey("core.OutputPage", on_delete=models.CASCADE, related_name="contributors")
    person = models.ForeignKey(
        "core.Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="contributions",
    )
    organisation = models.ForeignKey(
        "core.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="contributions",
    )
    role = models.CharField(_("role"), max_length=20, choices=ROLES, default="author")

    panels = [FieldRowPanel([FieldPanel("person"), FieldPanel("organisation")]), FieldPanel("role")]

    class Meta(Orderable.Meta):
        verbose_name = _("contributor")
        verbose_name_plural = _("contributors")

    def __str__(self):
        return str(self.agent)

    @property
    def agent(self):
        """The person or the organisation."""
        return self.person or self.organisation

    def clean(self):
        """A row names exactly one maker."""
        if bool(self.person_id) == bool(self.organisation_id):
            raise ValidationError(_("Choose a person or an organisation, one of them on each row."))


class OutputTopic(Orderable):
    """What an output is about."""

    page = ParentalKey("core.OutputPage", on_delete=models.CASCADE, related_name="topics")
    topic = models.ForeignKey(
        "core.Topic", verbose_name=_("topic"), on_delete=models.CASCADE, related_name="output_topics"
    )

    panels = [FieldPanel("topic")]

    class Meta(Orderable.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class OutputTargetGroup(Orderable):
    """For whom an output is made."""

    page = ParentalKey("core.OutputPage", on_delete=models.CASCADE, related_name="target_groups")
    target_group = models.ForeignKey(
        "core.TargetGroup", verbose_name=_("target group"), on_delete=models.CASCADE, related_name="output_groups"
    )

    panels = [FieldPanel("target_group")]

    class Meta(Orderable.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")


class RelatedOutput(Orderable):
    """Another output that belongs with this one. Entered once, shown at both ends."""

    page = ParentalKey("core.OutputPage", on_delete=models.CASCADE, related_name="related")
    related = models.ForeignKey(
        "core.OutputPage", verbose_name=_("output"), on_delete=models.CASCADE, related_name="related_from"
    )

    panels = [FieldPanel("related")]

    class Meta(Orderable.Meta):
        verbose_name = _("related output")
        verbose_name_plural = _("related outputs")


class OutputFile(Orderable):
    """A file that readers download from the page of an output."""

    page = ParentalKey("core.OutputPage", on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(
        "core.CustomDocument", verbose_name=_("file"), on_delete=models.CASCADE, related_name="output_files"
    )

    is_former = models.BooleanField(
        _("earlier version"),
        default=False,
        help_text=_("A newer file has taken its place. It stays at its address, under the earlier versions."),
    )
    changes_fi = models.CharField(_("what has changed after it, in Finnish"), max_length=500, blank=True)
    changes_sv = models.CharField(_("what has changed after it, in Swedish"), max_length=500, blank=True)

    objects = WithFileNotInBin()

    changes = Bilingual()

    panels = [
        FieldPanel("document"),
        FieldPanel("is_former"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("changes_fi"), FieldPanel("changes_sv")])],
            heading=_("What has changed"),
            classname="collapsed",
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")


class Identifier(Orderable):
    """A number or address by which the world knows an output."""

    page = ParentalKey("core.OutputPage", on_delete=models.CASCADE, related_name="identifiers")
    scheme = models.CharField(
        pgettext_lazy("identifier", "type"), max_length=20, choices=identifiers.SCHEMES, default="isbn-electronic"
    )
    value = models.CharField(_("identifier"), max_length=255, db_index=True)

    panels = [FieldRowPanel([FieldPanel("scheme"), FieldPanel("value")])]

    class Meta(Orderable.Meta):
        verbose_name = _("identifier")
        verbose_name_plural = _("identifiers")

    def __str__(self):
        return f"{self.get_scheme_display()} {self.value}"

    def clean(self):
        """Store the identifier in its usual form; refuse one whose form or check digit is wrong."""
        self.value = identifiers.normalise(self.scheme, self.value)

    @property
    def link(self) -> str:
        """The address where readers look the identifier up, or ""."""
        return identifiers.link(self.scheme, self.value)

    @property
    def shown(self) -> str:
        """The identifier as people read it."""
        return identifiers.shown(self.scheme, self.value)


class OtherTitle(Orderable):
    """The title and abstract of a work in another language, also where no page exists in that language."""

    page = ParentalKey("core.OutputPage", on_delete=models.CASCADE, related_name="other_titles")
    language = models.CharField(_("language"), max_length=3, choices=file_languages, default="sv")
    title = models.CharField(pgettext_lazy("work", "title"), max_length=500)
    abstract = models.TextField(_("abstract"), blank=True)

    panels = [FieldPanel("language"), FieldPanel("title"), FieldPanel("abstract")]

    class Meta(Orderable.Meta):
        verbose_name = _("title in another language")
        verbose_name_plural = _("titles in other languages")

    def __str__(self):
        return self.title


class PageFile(models.Model):
    """The address of a file under a page that carries it; kept when the page is published (`core.files.addresses`)."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="file_addresses")
    document = models.ForeignKey("core.CustomDocument", on_delete=models.CASCADE, related_name="addresses")
    name = models.CharField(max_length=255)

    class Meta:
        verbose_name = _("address of a file")
        verbose_name_plural = _("addresses of files")
        constraints = [
            models.UniqueConstraint(fields=["page", "name"], name="file_name_once_a_page"),
            models.UniqueConstraint(fields=["page", "document"], name="file_once_a_page"),
        ]

    def __str__(self):
        return self.name


class FormerFileName(models.Model):
    """A name that a file had under a page before its ending changed; its address leads to the one of now."""

    address = models.ForeignKey(PageFile, on_delete=models.CASCADE, related_name="former_names")
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="former_file_names")
    name = models.CharField(max_length=255)

    class Meta:
        verbose_name = _("former name of a file")
        verbose_name_plural = _("former names of files")
        constraints = [models.UniqueConstraint(fields=["page", "name"], name="former_file_name_once_a_page")]

    def __str__(self):
        return self.name
