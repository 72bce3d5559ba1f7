"""What the site knows of people's visits to it goes after a while: see docs/operations.md, "What is kept"."""

from datetime import timedelta

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.sessions.models import Session
from django.utils import timezone

from core.models import AuditEntry

SIGN_INS_KEPT = timedelta(days=90)
CHANGES_KEPT = timedelta(days=730)  # of rights, visibility and accounts, files that were deleted, lists taken out
SIGN_INS = (AuditEntry.Kind.SIGN_IN, AuditEntry.Kind.FAILED)


def forget_visits():
    """Delete sessions that have ended, the records of sign-ins after three months, of changes after two years."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
    for model in (AccessAttempt, AccessFailureLog, AccessLog):
        model.objects.filter(attempt_time__lt=timezone.now() - SIGN_INS_KEPT).delete()
    AuditEntry.objects.filter(kind__in=SIGN_INS, at__lt=timezone.now() - SIGN_INS_KEPT).delete()
    AuditEntry.objects.filter(at__lt=timezone.now() - CHANGES_KEPT).delete()
