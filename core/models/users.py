"""Who signs in, and who tries to."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A member of staff who signs in; what somebody wrote hangs on a Person, never on a User."""

    organisation = models.ForeignKey(
        "core.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("What a person makes carries it. Partners may edit what carries their organisation."),
    )


class Attempt(models.Model):
    """Somebody tried a password or a code; counted by `core.signing_in.limits`, forgotten after two days."""

    kind = models.CharField(max_length=20)
    name = models.CharField(max_length=32)  # a digest: people type passwords where names belong
    address = models.CharField(max_length=40)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [
            models.Index(fields=["kind", "name", "at"], name="attempt_by_name"),
            models.Index(fields=["kind", "address", "at"], name="attempt_by_address"),
        ]

    def __str__(self):
        return f"{self.kind} {self.address}"
