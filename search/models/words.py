"""The words of the texts and the terms they give: for repairing typing errors, suggesting and marking."""

from django.db import models


class Word(models.Model):
    """A word as it stands in texts of a language, and in how many works of a site.

    `index` is "" but for scratch indexes.
    """

    wagtail_reference_index_ignore = True  # no editor is shown its uses

    # A site that is deleted takes its words along by `search.index.followers`.
    site = models.ForeignKey(
        "wagtailcore.Site", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    index = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=2)
    surface = models.CharField(max_length=100)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["site", "index", "surface", "language"], name="word_once_a_site")
        ]

    def __str__(self):
        return self.surface


class WordTerm(models.Model):
    """A term that a word gives: leads from the terms of a query to the words to mark. The site is that of the word."""

    wagtail_reference_index_ignore = True  # no editor is shown its uses

    site = models.ForeignKey(
        "wagtailcore.Site", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    word = models.ForeignKey(Word, on_delete=models.CASCADE, related_name="terms")
    term = models.CharField(max_length=110)

    class Meta:
        indexes = [
            # PostgreSQL needs to be told that beginnings of terms are looked for; SQLite reads the index both ways.
            models.Index(fields=["site", "term"], name="terms_of_a_site", opclasses=["int4_ops", "varchar_pattern_ops"])
        ]

    def __str__(self):
        return self.term
