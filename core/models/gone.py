"""What is gone: addresses that answer 410, and what lies in the bin and can come back."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

DAYS = 30  # after which what lies in the bin is erased


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


class Binned(models.Model):
    """What lies in the bin: a work with all below its pages, or a file. See `core.bin`."""

    PAGE, IMAGE, DOCUMENT, MEDIA = "page", "image", "document", "media"
    KINDS = [
        (PAGE, pgettext_lazy("bin", "Page")),
        (IMAGE, pgettext_lazy("bin", "Picture")),
        (DOCUMENT, pgettext_lazy("bin", "File")),
        (MEDIA, pgettext_lazy("bin", "Recording")),
    ]

    wagtail_reference_index_ignore = True  # no editor is shown its uses
    kind = models.CharField(_("kind"), max_length=10, choices=KINDS)
    object_id = models.PositiveIntegerField()  # of the page that was deleted, or of the file
    title = models.CharField(max_length=255)
    number = models.PositiveIntegerField(default=1)  # of pages, in all languages
    site = models.ForeignKey("wagtailcore.Site", null=True, on_delete=models.SET_NULL, related_name="+")
    deleted_at = models.DateTimeField(default=timezone.now, db_index=True)
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("deleted by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    # What it takes to bring it back as it was: see `core.bin.pages` and `core.bin.files`.
    kept = models.JSONField(default=dict)

    class Meta:
        ordering = ["-deleted_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="binned_once")]

    def __str__(self):
        return self.title

    @property
    def erased_at(self):
        """When it is erased for good."""
        return self.deleted_at + timedelta(days=DAYS)

    @property
    def days_left(self) -> int:
        """The days until then; a begun one counts."""
        return max(0, -((timezone.now() - self.erased_at) // timedelta(days=1)))
