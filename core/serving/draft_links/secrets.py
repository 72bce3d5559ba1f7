"""The secrets of links to drafts: made, looked up by their digest, and forgotten when they are over."""

from datetime import datetime, time, timedelta
from hashlib import sha256
from secrets import token_urlsafe

from django.utils import timezone
from wagtail.models import Page

from core.models import DraftLink
from core.visibility import WITHDRAWN, is_private, state_of

LENGTH = 32  # bytes: nobody guesses that
MOST_DAYS, USUAL_DAYS = 30, 7


def make_link(page, user, days: int, note: str = "") -> tuple[DraftLink, str]:
    """Make a link that is good until the end of a day; return it and its secret, which is kept nowhere."""
    secret = token_urlsafe(LENGTH)
    last = timezone.localdate() + timedelta(days=days)
    until = timezone.make_aware(datetime.combine(last, time.max))
    return DraftLink.objects.create(
        page_id=page.pk, digest=digest(secret), created_by=user, expires_at=until, note=note
    ), secret


def digest(secret: str) -> str:
    """Return what is kept of a secret. It is looked up by this, so how long that takes tells nothing of a secret."""
    return sha256(secret.encode()).hexdigest()


def open_links(page):
    """Return the links to the drafts of the work of a page, in either language, that are still good."""
    same = {"page__translation_key": page.translation_key, "page__depth__gt": 1}
    return DraftLink.objects.filter(**same, expires_at__gt=timezone.now()).select_related("created_by")


def drafts_at(site_pages, secret: str) -> tuple[DraftLink | None, dict]:
    """Return the link of a secret and the pages that it opens, by language; none where it is dead.

    `site_pages` is the condition that a page lies in the site that was asked.
    """
    link = DraftLink.objects.filter(digest=digest(secret), expires_at__gt=timezone.now()).select_related("page").first()
    if link is None:
        return None, {}
    pages = Page.objects.filter(site_pages, translation_key=link.page.translation_key, alias_of=None)
    found = {page.locale.language_code: page for page in pages.select_related("locale").specific()}
    if any(is_private(page) or state_of(page) == WITHDRAWN for page in found.values()):
        return None, {}
    return (link, found) if any(page.pk == link.page_id for page in found.values()) else (None, {})


def forget_old():
    """Delete the links that are over."""
    DraftLink.objects.filter(expires_at__lte=timezone.now()).delete()
