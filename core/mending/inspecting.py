"""Going through all checks, in the worker or by hand, and keeping what was found."""

import logging
import time
from dataclasses import asdict
from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from core.cache.versioned import one_request
from core.mending.checks import CHECKS
from core.models import Inspection
from core.priorities import LATER
from core.worker import presence, queue, scheduler, turns

logger = logging.getLogger(__name__)
MOST_KEPT = 200  # findings of an inspection that are told one by one
KEPT = timedelta(days=90)
SECONDS_BETWEEN = 30
LATELY = timedelta(hours=20)


def inspect_nightly():
    """Called by the clock, which begins anew with each worker: what was looked at lately need not be again."""
    if not Inspection.objects.filter(began_at__gt=timezone.now() - LATELY).exists():
        inspect_site.enqueue()


@task(priority=LATER)
def inspect_site():
    """Go through all checks. Repeatable: what was mended is not found again."""
    inspect(meanwhile=scheduler.publish_scheduled)


def inspect(tell=lambda check: None, meanwhile=lambda: None) -> Inspection:
    """Go through all checks and return what was found. `tell` hears which check begins.

    A big site takes minutes: `meanwhile` is called each half a minute.
    """
    Inspection.objects.filter(began_at__lt=timezone.now() - KEPT).delete()
    inspection = Inspection.objects.create()
    last = time.monotonic()
    for check in CHECKS:
        tell(check)
        with one_request():
            for finding in check.look():
                if finding:
                    note(inspection, finding)
                if presence.is_leaving():
                    raise queue.Interrupted
                turns.let_pass()
                if time.monotonic() - last > SECONDS_BETWEEN:
                    meanwhile()
                    last = time.monotonic()
    inspection.ended_at = timezone.now()
    inspection.save()
    log = logger.warning if inspection.number else logger.info
    log("The site was compared with itself: %s findings, %s mended.", inspection.number, inspection.mended)
    return inspection


def note(inspection: Inspection, finding):
    """Keep a finding at once: what was mended is told even when the inspection comes to no end."""
    inspection.number += 1
    inspection.mended += finding.mended
    if len(inspection.findings) < MOST_KEPT:
        inspection.findings.append(asdict(finding))
    if inspection.number <= MOST_KEPT or inspection.number % MOST_KEPT == 0:
        inspection.save()
