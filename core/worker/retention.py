"""What the site knows of people's visits to it goes after a while: see docs/operations.md, "What is kept"."""

from datetime import timedelta

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.sessions.models import Session
from django.utils import timezone

SIGN_INS_KEPT = timedelta(days=90)


def forget_visits():
    """Delete sessions that have ended, and the records of sign-ins after three months."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
    for model in (AccessAttempt, AccessFailureLog, AccessLog):
        model.objects.filter(attempt_time__lt=timezone.now() - SIGN_INS_KEPT).delete()
