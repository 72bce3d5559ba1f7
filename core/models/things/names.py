"""Things that people find by a name in either language: target groups, places, series."""

from urllib.parse import urlencode

from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import RevisionMixin
from wagtail.search import index

from core.alphabet import InAlphabet
from core.languages import Bilingual
from core.models.things.addressed import Addressed

MAP = "https://www.openstreetmap.org/search"


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
        ordering = [InAlphabet("name"), "pk"]

    def __str__(self):
        return str(self.name)


def id_in_linked_events(example: str) -> models.CharField:
    """Return a field for what the register of events calls a thing."""
    told = _("For example: {example}. Needed only where the events are sent to Linked Events.")
    help_text = format_lazy(told, example=example)
    return models.CharField(_("id in Linked Events"), max_length=100, blank=True, help_text=help_text)


class TargetGroup(Addressed, Named):
    """People for whom outputs are made."""

    slug_without_name = "kohderyhma"
    linked_events_id = id_in_linked_events("yso:p4354")  # a keyword
    slug = models.SlugField(_("end of address"), unique=True, blank=True, help_text=_("Made from the name if empty."))

    class Meta(Named.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")


class Place(Named):
    """A place where events are held, with its address and accessibility."""

    street_address_fi = models.CharField(_("street address in Finnish"), max_length=200, blank=True)
    street_address_sv = models.CharField(
        _("street address in Swedish"),
        max_length=200,
        blank=True,
        help_text=_("Streets of bilingual towns have a name in both languages."),
    )
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

    linked_events_id = id_in_linked_events("tprek:7254")

    street_address = Bilingual()
    city = Bilingual()
    directions = Bilingual()
    accessibility = Bilingual()

    class Meta(Named.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")

    @property
    def map_url(self) -> str:
        """Where a map shows the address of the place; "" without a street."""
        parts = [self.street_address, f"{self.postal_code} {self.city}".strip()]
        address = ", ".join(part for part in parts if part)
        return f"{MAP}?{urlencode({'query': address})}" if self.street_address else ""


class Series(Named):
    """Outputs that belong together in an order, such as the parts of a training."""

    description_fi = models.TextField(_("description in Finnish"), blank=True)
    description_sv = models.TextField(_("description in Swedish"), blank=True)
    linked_events_id = id_in_linked_events("helsinki:agk5ywzpyi")  # the event above those of the series

    description = Bilingual()

    class Meta(Named.Meta):
        verbose_name = _("series")
        verbose_name_plural = pgettext_lazy("plural", "series")
