from django.db import models
from django.utils.translation import gettext_lazy as _


class Gone(models.Model):
    """An address that readers could once open and that is no more: it answers 410 with words."""

    wagtail_reference_index_ignore = True  # no editor is shown its uses
    # No constraint: when a whole site is deleted, its pages leave their rows while the site itself goes.
    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+", db_constraint=False)
    path = models.CharField(max_length=700)
    title = models.CharField(max_length=255)
    translation_key = models.UUIDField(db_index=True)
    gone_at = models.DateTimeField(_("gone at"), auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "path"], name="gone_once_a_site")]

    def __str__(self):
        return self.path
