"""Things with a name and no story: one object with a label in each language, no twins."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import RevisionMixin
from wagtail.search import index

from core.citations.identifiers import check_orcid
from core.citations.keywords import public_label
from core.fields import FileKey
from core.free_names import free_slug
from core.languages import Bilingual, Text, in_language, other_language


class Named(RevisionMixin, index.Indexed, models.Model):
    """A thing that people find by its name in either language."""

    name_fi = models.CharField(_("name in Finnish"), max_length=255)
    name_sv = models.CharField(
        _("name in Swedish"), max_length=255, blank=True, help_text=_("If empty, the Finnish name is shown.")
    )

    name = Bilingual()

    search_fields = [
        index.SearchField("name_fi"),
        index.SearchField("name_sv"),
        index.AutocompleteField("name_fi"),
        index.AutocompleteField("name_sv"),
    ]

    class Meta:
        abstract = True
        ordering = ["name_fi"]

    def __str__(self):
        return str(self.name)


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
    """An organisation that makes, publishes or carries out something."""

    url = models.URLField(_("address of the website"), blank=True)
    logo = FileKey(
        "core.CustomImage", verbose_name=_("logo"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta(Named.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")


class TargetGroup(Named):
    """People for whom outputs are made."""

    slug = models.SlugField(_("end of address"), unique=True, blank=True, help_text=_("Made from the name if empty."))

    class Meta(Named.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")

    def save(self, *args, **kwargs):
        """An empty slug is made from the name."""
        if not self.slug:
            self.slug = free_slug(TargetGroup.objects.all(), slugify(self.name_fi[:40]) or "kohderyhma")
        super().save(*args, **kwargs)


class Place(Named):
    """A place where events are held, with its address and accessibility."""

    street_address = models.CharField(_("street address"), max_length=200, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=10, blank=True)
    city_fi = models.CharField(_("city in Finnish"), max_length=100, blank=True)
    city_sv = models.CharField(_("city in Swedish"), max_length=100, blank=True)
    directions_fi = models.TextField(_("how to get there, in Finnish"), blank=True)
    directions_sv = models.TextField(_("how to get there, in Swedish"), blank=True)
    accessibility_fi = models.TextField(
        _("accessibility of the place, in Finnish"),
        blank=True,
        help_text=_("Step-free entrance, lift, accessible toilet, induction loop."),
    )
    accessibility_sv = models.TextField(_("accessibility of the place, in Swedish"), blank=True)

    city = Bilingual()
    directions = Bilingual()
    accessibility = Bilingual()

    class Meta(Named.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")


class Series(Named):
    """Outputs that belong together in an order, such as the parts of a training."""

    description_fi = models.TextField(_("description in Finnish"), blank=True)
    description_sv = models.TextField(_("description in Swedish"), blank=True)

    description = Bilingual()

    class Meta(Named.Meta):
        verbose_name = _("series")
        verbose_name_plural = pgettext_lazy("plural", "series")


class PublicLabel(Bilingual):
    """The label of a topic in the reader's language."""

    def __get__(self, instance, owner=None):
        label = super().__get__(instance, owner)
        return Text(public_label(label), label.language) if isinstance(label, Text) else label


class Topic(RevisionMixin, index.Indexed, models.Model):
    """A subject: a concept of YSO, the General Finnish Ontology, or one of our own."""

    uri = models.URLField(
        _("YSO address"),
        max_length=200,
        null=True,
        blank=True,
        unique=True,
        help_text=_("Empty when YSO does not know the concept."),
    )
    label_fi = models.CharField(_("label in Finnish"), max_length=200, db_index=True)
    label_sv = models.CharField(_("label in Swedish"), max_length=200, blank=True, db_index=True)
    label_en = models.CharField(_("label in English"), max_length=200, blank=True)
    alternative_labels_fi = models.TextField(
        _("other words for it in Finnish"), blank=True, help_text=_("One on each line. The search finds them too.")
    )
    alternative_labels_sv = models.TextField(_("other words for it in Swedish"), blank=True)

    label = PublicLabel()

    search_fields = [
        index.SearchField("label_fi"),
        index.SearchField("label_sv"),
        index.AutocompleteField("label_fi"),
        index.AutocompleteField("label_sv"),
    ]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["label_fi"]

    def __str__(self):
        label = in_language(self, "label")  # whole: editors choose between what the brackets part
        other = in_language(self, "label", other_language(label.language))
        return f"{label} ({other})" if other and other != label else str(label)

    def clean(self):
        """Store an empty address as NULL, so that many own topics can lack one."""
        self.uri = self.uri or None
        if not self.label_fi.strip():
            raise ValidationError({"label_fi": _("Write a label.")})
