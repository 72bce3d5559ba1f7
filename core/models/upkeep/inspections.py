from django.db import models


class Inspection(models.Model):
    """What a look at the whole site found and mended: see `core.mending`."""

    wagtail_reference_index_ignore = True  # no editor is shown its uses
    began_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)
    findings = models.JSONField(default=list)  # each a `core.mending.Finding`, the first ones
    number = models.PositiveIntegerField(default=0)  # of all findings
    mended = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.began_at}: {self.mended}/{self.number}"
