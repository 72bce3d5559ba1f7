from django.conf import settings
from django.db import models


class Batch(models.Model):
    """What somebody asked for many pages at once, and how far it is: see `core.worker.batches`."""

    wagtail_reference_index_ignore = True  # no editor is shown its uses
    action = models.CharField(max_length=20)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    target = models.PositiveIntegerField(null=True)  # the page below which pages are moved, or the link that is changed
    next_url = models.CharField(max_length=2000, blank=True)  # where the user came from
    waiting = models.JSONField(default=list)  # ids of pages, those of one work in a list of their own
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    left = models.JSONField(default=list)  # pairs of title and reason
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"{self.action} {self.done}/{self.total}"
