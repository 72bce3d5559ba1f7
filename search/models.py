"""What the search knows, kept in the site's own database whatever the engine: works, their parts, their words."""

import json
import zlib

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.bilingual import Bilingual
from search.lines import lines_of


class IndexedWork(models.Model):
    """A work that readers can find on a site, with what facets and sorting need. Lists hold ids divided by spaces."""

    index = models.CharField(max_length=20, blank=True)  # the corpus: "" for the public one
    # A site that is deleted takes its works out of the index by `search.signals`.
    site = models.ForeignKey("wagtailcore.Site", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+")
    version = models.PositiveBigIntegerField(default=0)  # that of the index when the row was written
    work = models.CharField(max_length=40)  # the translation key, person:<pk> or topic:<pk>
    kind = models.CharField(max_length=20, blank=True)  # of outputs; "page" for a plain page, "" for people and topics
    year = models.PositiveSmallIntegerField(null=True)
    date = models.PositiveIntegerField(default=0)  # as the number 20261124, for sorting
    readable_in = models.CharField(max_length=5, blank=True)  # languages of its pages
    languages = models.CharField(max_length=40, blank=True)  # languages of its texts and files
    topics = models.TextField(blank=True)
    people = models.TextField(blank=True)
    groups = models.TextField(blank=True)
    title_fi = models.CharField(max_length=500, blank=True)
    title_sv = models.CharField(max_length=500, blank=True)

    title = Bilingual()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "work", "index"], name="work_once_a_site")]
        indexes = [models.Index(fields=["index", "site", "version"], name="works_by_version")]

    def __str__(self):
        return self.title


class WorkTerms(models.Model):
    """The terms of a work as its engine got them, packed: to send them again, and to take them out of an index."""

    work = models.OneToOneField(IndexedWork, on_delete=models.CASCADE, primary_key=True, related_name="packed")
    terms = models.BinaryField()
    words = models.BinaryField()

    def __str__(self):
        return str(self.work_id)


def pack(value) -> bytes:
    """Return a JSON value, compressed."""
    return zlib.compress(json.dumps(value, ensure_ascii=False).encode(), 1)


def unpack(data):
    """Return what `pack` was given."""
    return json.loads(zlib.decompress(bytes(data)))


class IndexedPart(models.Model):
    """A piece of a work that readers can open: see `core.search_parts.SearchPart`."""

    work = models.ForeignKey(IndexedWork, on_delete=models.CASCADE, related_name="parts")
    page_id = models.PositiveIntegerField(null=True)
    kind = models.CharField(max_length=10)
    key = models.CharField(max_length=60)
    title = models.TextField(blank=True)
    text = models.TextField(blank=True)
    language = models.CharField(max_length=5)
    target = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["work", "kind", "key"], name="part_once_a_work")]

    def __str__(self):
        return f"{self.kind} {self.key}"


class Word(models.Model):
    """A word as it stands in texts of a language, and in how many works. `index` is "" but for scratch indexes."""

    index = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=2)
    surface = models.CharField(max_length=100)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["index", "surface", "language"], name="word_once_an_index")]

    def __str__(self):
        return self.surface


class WordTerm(models.Model):
    """A term that a word gives: leads from the terms of a query to the words to mark."""

    word = models.ForeignKey(Word, on_delete=models.CASCADE, related_name="terms")
    term = models.CharField(max_length=110, db_index=True)

    def __str__(self):
        return self.term


class IndexState(models.Model):
    """One row an index: what its terms were made with, and a number that grows with each change."""

    index = models.CharField(max_length=20, unique=True, blank=True)
    version = models.PositiveBigIntegerField(default=0)
    analysers = models.JSONField(default=dict)
    built_at = models.DateTimeField(null=True)
    # How far a rebuild that is going on has come.
    rebuild_done = models.PositiveIntegerField(default=0)
    rebuild_total = models.PositiveIntegerField(default=0)
    rebuild_touched_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("search index")
        verbose_name_plural = _("search indexes")

    def __str__(self):
        return self.index


class PendingWork(models.Model):
    """A work that changed and waits for the worker."""

    work = models.CharField(max_length=40, unique=True)
    since = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return self.work


class Unsent(models.Model):
    """The row of a work that the outside engine did not take or give up; the clock sends it when the engine is back."""

    pk_of_work = models.PositiveBigIntegerField(unique=True)

    def __str__(self):
        return str(self.pk_of_work)


class Missed(models.Model):
    """An object of Wagtail's own lists that the outside engine did not take; the clock sends it later."""

    content_type = models.ForeignKey("contenttypes.ContentType", on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_type", "object_id"], name="missed_once")]

    def __str__(self):
        return f"{self.content_type_id} {self.object_id}"


class Synonym(models.Model):
    """Words that mean the same to searchers. Works at once, without indexing anything again."""

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

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+", editable=False)
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
        from core.sites import site_of_page

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
