"""What outputs are about."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, RevisionMixin
from wagtail.search import index

from core.alphabet import InAlphabet
from core.citations.keywords import public_label
from core.languages import Bilingual, Text, in_language, other_language


class PublicLabel(Bilingual):
    """The label of a topic in the reader's language."""

    def __get__(self, instance, owner=None):
        label = super().__get__(instance, owner)
        return Text(public_label(label), label.language) if isinstance(label, Text) else label


class Topic(RevisionMixin, index.Indexed, ClusterableModel):
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
        ordering = [InAlphabet("label"), "pk"]

    def __str__(self):
        label = in_language(self, "label")  # whole: editors choose between what the brackets part
        other = in_language(self, "label", other_language(label.language))
        return f"{label} ({other})" if other and other != label else str(label)

    def clean(self):
        """Store an empty address as NULL, so that many own topics can lack one."""
        self.uri = self.uri or None
        if not self.label_fi.strip():
            raise ValidationError({"label_fi": _("Write a label.")})


class BroaderTopic(Orderable):
    """That a topic is part of a broader one, as YSO has it or as editors see it. Read at both ends."""

    topic = ParentalKey(Topic, on_delete=models.CASCADE, related_name="broader_topics")
    broader = models.ForeignKey(
        Topic, verbose_name=_("broader topic"), on_delete=models.CASCADE, related_name="narrower_topics"
    )

    panels = [FieldPanel("broader")]

    class Meta(Orderable.Meta):
        verbose_name = _("broader topic")
        verbose_name_plural = _("broader topics")
