from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AuditEntry(models.Model):
    """Who signed in, failed to, or did what touches the safety of the site; written by `core.admin.audit`."""

    class Kind(models.TextChoices):
        SIGN_IN = "sign-in", pgettext_lazy("audit", "Signed in")
        FAILED = "sign-in-failed", pgettext_lazy("audit", "Failed to sign in")
        ACCOUNT = "account", pgettext_lazy("audit", "Account changed")
        GROUPS = "groups", pgettext_lazy("audit", "Groups of a person changed")
        RIGHTS = "rights", pgettext_lazy("audit", "Rights changed")
        PRIVACY = "privacy", pgettext_lazy("audit", "Visibility changed")
        FILE = "file-deleted", pgettext_lazy("audit", "File deleted")
        ERASED = "erased", pgettext_lazy("audit", "Erased for good")
        EXPORT = "export", pgettext_lazy("audit", "List exported")

    wagtail_reference_index_ignore = True  # no editor is shown its uses
    at = models.DateTimeField(pgettext_lazy("audit", "Time"), auto_now_add=True, db_index=True)
    kind = models.CharField(pgettext_lazy("audit", "Event"), max_length=20, choices=Kind)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("Person"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    name = models.CharField(max_length=150, blank=True)  # of the account, which may be gone when this is read
    about = models.CharField(pgettext_lazy("audit", "What"), max_length=255, blank=True)
    network = models.CharField(pgettext_lazy("audit", "Network"), max_length=50, blank=True)  # never a whole address

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("event of the security log")
        verbose_name_plural = _("events of the security log")

    def __str__(self):
        return f"{self.kind} {self.name}"
