from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class DraftLink(models.Model):
    """A link by which somebody without an account reads the newest draft of a work, until a day.

    Only a digest of its secret is kept, so nobody can read the link from the database: it is shown once, when made.
    """

    wagtail_reference_index_ignore = True  # no editor is shown its uses
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="draft_links")
    digest = models.CharField(max_length=64, unique=True)
    note = models.CharField(
        _("for whom"),
        max_length=200,
        blank=True,
        help_text=_("For your own memory. The reader does not see it."),
    )
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("link to a draft")
        verbose_name_plural = _("links to drafts")
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.note or str(self.page)
