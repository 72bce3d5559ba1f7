"""Looking links up: a few hosts at once, each one left in peace between two questions; once a week, or when asked.

A short task of the worker does some seconds of it and comes again, after all else in the queue.
"""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from core.models import OutgoingLink
from core.outgoing import collecting
from core.outgoing.judging import State, Verdict, look_up
from core.priorities import ASKED_FOR, LAST
from core.worker import presence

WEEK, DAY = timedelta(days=7), timedelta(days=1)
ASKED = datetime(2000, 1, 1, tzinfo=UTC)  # since when a link is due that somebody asked for: before all others
PEACE = timedelta(seconds=3)  # of a host, between two questions
HOSTS_AT_ONCE = 6
SLICE = 8  # seconds after which other tasks have their turn
PATIENT = 3  # failures in a row until what may pass counts as broken
LEAST_WAIT, MOST_WAIT = timedelta(minutes=5), timedelta(days=1)  # what Retry-After may ask
ALONE = 3  # hosts; when no name of so many can be found, it is our own line that is down


def due():
    """Return the links that are to be looked up now."""
    return OutgoingLink.objects.filter(due_at__lte=timezone.now())


def begin():
    """Have what is due looked up, unless that is under way."""
    if settings.LINK_CHECKS and not is_under_way() and due().exists():
        check_due.using(priority=LAST).enqueue()


def note_all():
    """Have the links of all pages noted, where they are looked up."""
    if settings.LINK_CHECKS:
        collecting.collect_all.enqueue()


def note_lately():
    """Note the links of what was published a moment ago, where they are looked up."""
    if settings.LINK_CHECKS:
        collecting.collect_lately()


def is_under_way(**which) -> bool:
    """Whether a task is going to look links up."""
    tasks = DBTaskResult.objects.filter(status__in=["READY", "RUNNING"], task_path=check_due.module_path, **which)
    return tasks.exists()


def check_again(links):
    """Have links looked up as soon as may be."""
    links.update(due_at=ASKED)
    if settings.LINK_CHECKS and not is_under_way(priority=ASKED_FOR):
        check_due.using(priority=ASKED_FOR).enqueue()


@task()
def check_due():
    """Look up some of what is due, and come again for the rest. Repeatable."""
    end = time.monotonic() + SLICE
    while time.monotonic() < end and not presence.is_leaving():
        links = next_links()
        if not links:
            break
        check(links)
    for priority, links in ((ASKED_FOR, due().filter(due_at=ASKED)), (LAST, due())):
        if links.exists():
            if not is_under_way(status="READY", priority=priority):
                check_due.using(priority=priority, run_after=timezone.now() + PEACE).enqueue()
            return


def next_links() -> list[OutgoingLink]:
    """Return what is due longest, one of each host that was left in peace."""
    busy = OutgoingLink.objects.filter(checked_at__gt=timezone.now() - PEACE).values("host")
    chosen = {}
    for link in due().exclude(host__in=busy).order_by("due_at", "pk")[:200]:
        chosen.setdefault(link.host, link)
    return list(chosen.values())[:HOSTS_AT_ONCE]


def check(links: list[OutgoingLink]):
    """Look links up beside one another, and write down what was found."""
    with ThreadPoolExecutor(len(links)) as pool:
        verdicts = list(pool.map(look_up, [link.address for link in links]))
    if len(links) >= ALONE and all(verdict.reason == "dns" for verdict in verdicts):
        hour = timezone.now() + timedelta(hours=1)
        due().update(due_at=hour)  # our own line is down, and no link is to blame
        return
    for link, verdict in zip(links, verdicts, strict=True):
        note(link, verdict)


def note(link: OutgoingLink, verdict: Verdict):
    """Write down what was found of a link, and when it is asked for again."""
    now = timezone.now()
    link.checked_at, link.status = now, verdict.status
    if verdict.reason == "busy":
        wait = min(max(timedelta(seconds=verdict.wait), LEAST_WAIT), MOST_WAIT)
        OutgoingLink.objects.filter(host=link.host, due_at__lt=now + wait).update(due_at=now + wait)
        link.due_at = now + wait
        if link.state:
            link.save(update_fields=["checked_at", "status", "due_at"])
            return
    else:
        link.due_at = now + (DAY if verdict.passes else WEEK)
    is_good = verdict.state in (State.WORKS, State.MOVED)
    link.failures = 0 if is_good else min(link.failures + 1, 1000)
    link.good_at = now if is_good else link.good_at
    is_lasting = verdict.passes and link.failures >= PATIENT
    link.state = State.BROKEN if is_lasting else verdict.state
    link.reason, link.moved_to, link.has_https = verdict.reason, verdict.moved_to, verdict.has_https
    link.save()
