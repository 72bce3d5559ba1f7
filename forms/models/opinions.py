from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Opinion(models.Model):
    """Whether a page helped somebody, and what they would change. It does not tell who it was."""

    wagtail_reference_index_ignore = True
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(default=timezone.now, db_index=True)
    helped = models.BooleanField()
    text = models.TextField(blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("opinion of a page")
        verbose_name_plural = _("opinions of pages")

    def __str__(self):
        return f"{self.page_id}: {self.helped}"
