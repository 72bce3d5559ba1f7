"""People and organisations: who makes outputs. Each has a page that lists what it made."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin
from wagtail.search import index

from core.alphabet import InAlphabet
from core.blocks.addresses import tidy_address
from core.citations.identifiers import check_orcid
from core.fields import FileKey
from core.languages import Bilingual
from core.models.things.addressed import Addressed
from core.models.things.names import Named


class Person(Addressed, RevisionMixin, index.Indexed, models.Model):
    """Somebody who made an output. Has a page that lists what they made."""

    name_for_slug = "full_name"
    slug_without_name = "henkilo"

    given_name = models.CharField(_("given name"), max_length=120, blank=True)
    family_name = models.CharField(_("family name"), max_length=120)
    slug = models.SlugField(
        _("end of address"), max_length=255, unique=True, blank=True, help_text=_("Made from the name if empty.")
    )
    orcid = models.CharField("ORCID", max_length=19, blank=True, validators=[check_orcid])
    organisation = models.ForeignKey(
        "core.Organisation", verbose_name=_("organisation"), null=True, blank=True, on_delete=models.SET_NULL
    )
    title_fi = models.CharField(_("title or role in Finnish"), max_length=200, blank=True)
    title_sv = models.CharField(_("title or role in Swedish"), max_length=200, blank=True)
    portrait = FileKey(
        "core.CustomImage",
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    title = Bilingual()

    search_fields = [
        index.SearchField("given_name"),
        index.SearchField("family_name"),
        index.AutocompleteField("given_name"),
        index.AutocompleteField("family_name"),
    ]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = [InAlphabet("family_name", is_bilingual=False), InAlphabet("given_name", is_bilingual=False), "pk"]

    def __str__(self):
        return self.full_name

    @property
    def full_name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


class Organisation(Addressed, Named):
    """An organisation that makes, publishes or carries out something. Has a page that lists what it made."""

    slug_without_name = "organisaatio"

    slug = models.SlugField(
        _("end of address"), max_length=255, unique=True, blank=True, help_text=_("Made from the name if empty.")
    )
    url = models.URLField(_("address of the website"), blank=True)
    logo = FileKey(
        "core.CustomImage", verbose_name=_("logo"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta(Named.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def clean(self):
        super().clean()
        self.url = tidy_address(self.url)
