"""The words of the texts and the terms they give: for repairing typing errors, suggesting and marking."""

from django.db import models


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

    wagtail_reference_index_ignore = True  # no editor is shown its uses

    word = models.ForeignKey(Word, on_delete=models.CASCADE, related_name="terms")
    term = models.CharField(max_length=110, db_index=True)

    def __str__(self):
        return self.term
