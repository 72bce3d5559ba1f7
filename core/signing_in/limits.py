"""How often passwords and codes may be tried. Counted in the database, which all processes of a site share.

A cache would count for each process by itself, and not at all while Redis is away.
"""

import logging
from dataclasses import dataclass
from datetime import timedelta
from functools import wraps
from math import ceil

from allauth.core.exceptions import ImmediateHttpResponse
from django.db import transaction
from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import salted_hmac

from core.models import Attempt
from core.signing_in.client_address import client_network

logger = logging.getLogger(__name__)

NAME, ADDRESS = "name", "address"


@dataclass(frozen=True)
class Limit:
    """So many attempts in so many minutes, by who is meant, where it comes from, or both."""

    amount: int
    minutes: int
    by: tuple[str, ...]

    @property
    def time(self) -> timedelta:
        return timedelta(minutes=self.minutes)


# The wide ones by name keep many machines from trying one account; the narrow ones do not lock out its owner elsewhere.
LIMITS = {
    "sign-in": [Limit(10, 15, (NAME, ADDRESS)), Limit(50, 15, (ADDRESS,)), Limit(100, 60, (NAME,))],
    "second factor": [Limit(10, 15, (NAME,)), Limit(50, 24 * 60, (NAME,))],  # who gets here knows the password
    "passkey": [Limit(50, 15, (ADDRESS,))],
    "new password": [Limit(5, 15, (NAME,)), Limit(20, 15, (ADDRESS,))],
    "page password": [Limit(10, 15, (NAME, ADDRESS)), Limit(50, 15, (ADDRESS,)), Limit(1000, 60, (NAME,))],
    "draft link": [Limit(50, 15, (ADDRESS,))],
}
KEPT = timedelta(days=2)  # longer than the longest limit
CODE_LIVES = timedelta(minutes=2)  # a code of an app is good for a minute and a half


class Locked(ImmediateHttpResponse):
    """Too many attempts; the middleware of allauth answers with the page that says for how long."""

    def __init__(self, request, time: timedelta):
        seconds = max(1, ceil(time.total_seconds()))
        response = render(request, "429.html", {"minutes": ceil(seconds / 60)}, status=429)
        response["Retry-After"], response["Cache-Control"] = str(seconds), "no-store"
        super().__init__(response)


def digest(*words) -> str:
    return salted_hmac("core.signing_in.limits", "\n".join(str(word).casefold() for word in words)).hexdigest()[:32]


def note(request, kind: str, name="") -> Attempt:
    """Count an attempt before it is made, so that many at once count too; delete what this returns if it succeeds."""
    now = timezone.now()
    attempt = Attempt(kind=kind, name=digest(str(name).strip()), address=client_network(request))
    with transaction.atomic():
        for limit in LIMITS[kind]:
            same = Attempt.objects.filter(kind=kind, **{field: getattr(attempt, field) for field in limit.by})
            latest = same.filter(at__gt=now - limit.time).order_by("-at").values_list("at", flat=True)
            if full := latest[limit.amount - 1 : limit.amount]:
                logger.warning("Too many attempts (%s) from %s.", kind, attempt.address)
                raise Locked(request, full[0] + limit.time - now)
        attempt.save()
    return attempt


def limited(kind: str, name_of=lambda request, **kwargs: "", forgives: bool = True):
    """Limit what a form of a view tries. A view leads on when it was right; then the attempt does not count."""

    def around(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if request.method != "POST":
                return view(request, *args, **kwargs)
            attempt = note(request, kind, name_of(request, **kwargs))
            response = view(request, *args, **kwargs)
            if forgives and 300 <= response.status_code < 400:
                attempt.delete()
            return response

        return guarded

    return around


@transaction.atomic
def is_new(user, code: str) -> bool:
    """Tell whether a code of an app is used for the first time; whoever saw it typed may not repeat it."""
    used = Attempt.objects.filter(kind="used code", name=digest(user.pk, code.replace(" ", "")))
    if used.filter(at__gt=timezone.now() - CODE_LIVES).exists():
        return False
    Attempt.objects.create(kind="used code", name=digest(user.pk, code.replace(" ", "")))
    return True


def forget_old():
    """Delete attempts that no limit asks for any more."""
    Attempt.objects.filter(at__lt=timezone.now() - KEPT).delete()
