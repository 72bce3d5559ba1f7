"""How the index is, and what waits to get into it or into the outside engine."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


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
    rebuild_by = models.CharField(max_length=64, blank=True)  # who does it; see core.worker.presence
    sent_by = models.CharField(max_length=64, blank=True)  # who sends to the outside engine now

    class Meta:
        verbose_name = _("search index")
        verbose_name_plural = _("search indexes")

    def __str__(self):
        return self.index


class PendingWork(models.Model):
    """A work that changed and waits for the worker."""

    work = models.CharField(max_length=40, unique=True)
    since = models.DateTimeField(default=timezone.now)
    taken_by = models.CharField(max_length=64, blank=True)  # the worker that indexes it; see core.worker.presence
    tries = models.PositiveSmallIntegerField(default=0)  # how often it failed since it was marked
    not_before = models.DateTimeField(null=True)  # when it is tried again

    def __str__(self):
        return self.work


class Unsent(models.Model):
    """A work that the outside engine did not take or give up; the clock sends it when the engine is back."""

    site = models.PositiveBigIntegerField()
    work = models.CharField(max_length=40)
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "work"], name="unsent_once_a_site")]

    def __str__(self):
        return f"{self.site}:{self.work}"
