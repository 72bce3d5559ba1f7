from django.db import models


class HarvestedWork(models.Model):
    """A work as harvesters know it: when it last changed, and whether it is gone. A row stays for ever."""

    wagtail_reference_index_ignore = True  # no editor is shown its uses
    # No constraint: as with `core.models.Gone`, pages go while their site does.
    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+", db_constraint=False)
    work = models.UUIDField()  # its translation key
    kind = models.CharField(max_length=30)
    changed_at = models.DateTimeField()  # in whole seconds, as harvesters ask
    is_gone = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "work"], name="harvested_once_a_site")]
        indexes = [models.Index(fields=["site", "changed_at", "id"], name="harvested_in_order")]

    def __str__(self):
        return str(self.work)
