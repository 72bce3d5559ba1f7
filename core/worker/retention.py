"""What the site knows of people's visits to it goes after a while: see docs/operations.md, "What is kept"."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone

from core.models import AuditEntry
from core.signing_in.limits import forget_old

SIGN_INS_KEPT = timedelta(days=90)
CHANGES_KEPT = timedelta(days=730)  # of rights, visibility and accounts, files that were deleted, lists taken out
SIGN_INS = (AuditEntry.Kind.SIGN_IN, AuditEntry.Kind.FAILED)


def forget_visits():
    """Delete sessions that have ended, old attempts to sign in, records of sign-ins and later those of changes."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
    forget_old()
    AuditEntry.objects.filter(kind__in=SIGN_INS, at__lt=timezone.now() - SIGN_INS_KEPT).delete()
    AuditEntry.objects.filter(at__lt=timezone.now() - CHANGES_KEPT).delete()
