"""People and organisations: who makes outputs. Each has a page that lists what it made."""

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin
from wagtail.search import index

from core.blocks.addresses import tidy_address
from core.citations.identifiers import check_orcid
from core.fields import FileKey
from core.free_names import free_slug
from core.languages import Bilingual
from core.models.things.names import Named


class Person(RevisionMixin, index.Indexed, models.Model):
    """Somebody who made an output. Has a page that lists what they made."""

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
        ordering = ["family_name", "given_name"]

    def __str__(self):
        return f"{self.given_name} {self.family_name}".strip()

    def save(self, *args, **kwargs):
        """An empty slug is made from the name."""
        if not self.slug:
            self.slug = free_slug(Person.objects.all(), slugify(str(self))[:240] or "henkilo")
        super().save(*args, **kwargs)


class Organisation(Named):
    """An organisation that makes, publishes or carries out something. Has a page that lists what it made."""

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

    def save(self, *args, **kwargs):
        """An empty slug is made from the name."""
        if not self.slug:
            self.slug = free_slug(Organisation.objects.all(), slugify(self.name_fi)[:240] or "organisaatio")
        super().save(*args, **kwargs)
