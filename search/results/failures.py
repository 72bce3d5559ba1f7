"""The log of searches that found nothing: words and numbers only, nothing that could tell who asked.

Queries that may hold personal data are never stored, robots and staff are left out, and what is rare is dropped.
"""

import logging
import re
import unicodedata
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection
from django.utils import timezone

from core.citations.identifiers import normalise
from core.languages import active_language
from search.models import FailedSearch
from search.query.question import parse

logger = logging.getLogger(__name__)
LONGEST, MOST_WORDS = 80, 6
SHOWN_FROM = 2  # what was asked once may name somebody
KEPT_FROM, RARE_DAYS, DAYS = 3, 30, 365

ROBOT = re.compile(
    r"bot\b|bot/|crawl|spider|slurp|archive|scrap|curl|wget|python|httpx|java/|go-http|perl|ruby|php|headless|phantom"
    r"|monitor|lighthouse|pingdom|uptime|preview|fetch|facebookexternal|feed|check|scan|validator|axios|node",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"@|\(at\)|\[at\]|\(ät\)|\bwww\.|https?:", re.IGNORECASE)
IDENTITY_CODE = re.compile(r"\b\d{6}\s?[-+a-fu-y]\s?\d{3}[0-9a-z]\b", re.IGNORECASE)
DAY = re.compile(r"\b\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)?\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b")
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
ISBN = re.compile(r"\b97[89](?:[- ]?\d){10}\b")
ISSN = re.compile(r"\b\d{4}-\d{3}[\dX]\b", re.IGNORECASE)
NUMBER = re.compile(r"\d[\d\s()+./,–-]*")  # digits with what stands between those of one number
MOST_DIGITS = 4


def note(request, site, asking, results, promoted):
    """Remember a search that found nothing; one statement, and nothing when it is not to be remembered."""
    if results.total or promoted.entries or asking.chosen or asking.exact or request.GET.get("page", "1") != "1":
        return
    if is_robot(request) or is_staff(request) or not may_be_kept(asking.query):
        return
    query = " ".join(parse(asking.query).words)
    if not 0 < len(query) <= LONGEST:
        return
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO search_failedsearch (site_id, language, query, count, last_on) VALUES (%s, %s, %s, 1, %s) "
                "ON CONFLICT (site_id, language, query) DO UPDATE "
                "SET count = search_failedsearch.count + 1, last_on = excluded.last_on",
                [site.pk, active_language(), query, timezone.localdate()],
            )
    except DatabaseError:  # such as a database that is locked for a moment: the reader gets the page all the same
        logger.warning("A search without hits could not be noted.", exc_info=True)


def is_robot(request) -> bool:
    """Tell whether a program asks, or a browser that looks ahead."""
    agent = request.headers.get("User-Agent", "")
    ahead = request.headers.get("Sec-Purpose", "") or request.headers.get("Purpose", "")
    return request.method != "GET" or not agent or bool(ROBOT.search(agent)) or "prefetch" in ahead


def is_staff(request) -> bool:
    """Tell whether somebody is signed in: only staff are. Readers have no session, so this asks no database."""
    return getattr(request, "user", None) is not None and request.user.is_authenticated


def may_be_kept(query: str) -> bool:
    """Tell whether a query is short and holds no address, number of a person, phone number or day."""
    text = unicodedata.normalize("NFKC", query)
    text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    text = " ".join(text.split())
    if not text or len(text) > LONGEST or len(text.split()) > MOST_WORDS:
        return False
    if any(pattern.search(text) for pattern in (ADDRESS, IDENTITY_CODE, DAY)):
        return False
    for scheme, pattern in (("isbn-print", ISBN), ("issn-print", ISSN)):
        text = pattern.sub(lambda match, scheme=scheme: " " if is_right(scheme, match.group()) else match.group(), text)
    numbers = NUMBER.findall(YEAR.sub(" ", text))
    return all(sum(letter.isdigit() for letter in number) <= MOST_DIGITS for number in numbers)


def is_right(scheme: str, text: str) -> bool:
    """Tell whether the check digit of an identifier is right."""
    try:
        normalise(scheme, text)
    except ValidationError:
        return False
    return True


def shown():
    """Return what the report shows: asked for more than once, the most common first."""
    return (
        FailedSearch.objects.filter(count__gte=SHOWN_FROM).select_related("site").order_by("-count", "-last_on", "pk")
    )


def forget_rare():
    """Drop what was rare and is a month old, and everything after a year."""
    today = timezone.localdate()
    FailedSearch.objects.filter(last_on__lt=today - timedelta(days=RARE_DAYS), count__lt=KEPT_FROM).delete()
    FailedSearch.objects.filter(last_on__lt=today - timedelta(days=DAYS)).delete()
