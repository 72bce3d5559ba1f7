from django.db import models


class WorkerPresence(models.Model):
    """A worker that runs, and when it was last seen alive: see `core.worker.presence`."""

    name = models.CharField(max_length=64, unique=True)
    seen_at = models.DateTimeField()

    def __str__(self):
        return self.name
