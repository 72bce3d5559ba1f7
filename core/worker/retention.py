"""What the site knows of people's visits to it goes after a while: see docs/operations.md, "What is kept"."""

from django.contrib.sessions.models import Session
from django.utils import timezone

from core.signing_in.limits import forget_old


def forget_visits():
    """Delete sessions that have ended, with what was stored on the way to a sign-in, and old attempts to sign in."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
    forget_old()
