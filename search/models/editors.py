"""What editors steer the search with and learn from: synonyms, recommended hits, searches without hits."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.sites.trees import site_of_page
from search.models.lines import lines_of


class Synonym(models.Model):
    """Words that mean the same to searchers. Works at once, without indexing anything again."""

    guide_section = "searching"

    site = models.ForeignKey(
        "wagtailcore.Site",
        verbose_name=_("site"),
        on_delete=models.CASCADE,
        related_name="+",
        null=True,
        blank=True,
        help_text=_("If empty, the synonym works on every site."),
    )
    words = models.TextField(
        _("words that mean the same"),
        help_text=_(
            "One word or phrase on each line, in its basic form, in any language. "
            "Whoever searches for one of them finds the others too."
        ),
    )

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")

    def __str__(self):
        return ", ".join(self.words.splitlines())

    def clean(self):
        """A synonym needs something that it means the same as."""
        lines = lines_of(self.words)
        if len(lines) < 2:
            raise ValidationError({"words": _("Write at least two different words, each on a line of its own.")})
        self.words = "\n".join(lines)


class Pick(models.Model):
    """A page that editors put first for certain words."""

    guide_section = "searching"

    site = models.ForeignKey(
        "wagtailcore.Site", verbose_name=_("site"), on_delete=models.CASCADE, related_name="+", editable=False
    )
    words = models.TextField(
        _("search words"),
        help_text=_(
            "One search on each line, such as: digital support. Inflected forms count as the same search. "
            "The page comes first when somebody searches for just these words."
        ),
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=pgettext_lazy("noun", "page"),
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Readers get it in their own language where it exists."),
    )

    class Meta:
        verbose_name = _("recommended hit")
        verbose_name_plural = _("recommended hits")

    def __str__(self):
        return f"{', '.join(self.words.splitlines())} → {self.page}"

    def clean(self):
        """A pick needs words, and a page that lies on a site; its site follows from the page."""
        lines = lines_of(self.words)
        if not lines:
            raise ValidationError({"words": _("Write the words for which the page comes first.")})
        self.words = "\n".join(lines)
        if self.page_id:
            self.site = site_of_page(self.page)
            if self.site is None:
                raise ValidationError({"page": _("Choose a page that readers can open.")})


class FailedSearch(models.Model):
    """A query that found nothing: its words, how often and when last. Holds nothing of who asked."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=2)
    query = models.CharField(max_length=100)
    count = models.PositiveIntegerField(default=1)
    last_on = models.DateField(default=timezone.localdate)

    class Meta:
        verbose_name = _("search without hits")
        verbose_name_plural = _("searches without hits")
        constraints = [models.UniqueConstraint(fields=["site", "language", "query"], name="failed_search_once")]

    def __str__(self):
        return self.query
