"""What keeps programs away without a puzzle and without a cookie: where a form was sent from, and when it was opened.

The page of a form carries a signed stamp. It tells when the form was opened and counts a form that is sent twice once.
The browser says from which site it was sent. How often one address may send is counted in the database.
"""

import secrets
from urllib.parse import urlsplit

from django.core import signing

from core.signing_in.limits import ADDRESS, LIMITS, Limit, Locked, note

SALT = "forms.stamp"
LEAST, MOST = 2, 24 * 60 * 60  # seconds that filling in may take
ANSWERING, OPINION = "form", "opinion"

# A class of thirty behind one address registers at once, and a hall of a hundred.
LIMITS[ANSWERING] = [Limit(150, 15, (ADDRESS,)), Limit(600, 24 * 60, (ADDRESS,))]
LIMITS[OPINION] = [Limit(60, 15, (ADDRESS,))]

__all__ = ["ANSWERING", "OPINION", "Locked", "Stale", "is_from_here", "new_stamp", "note", "read_stamp", "stamp_again"]


class Stale(Exception):
    """A stamp that is too old, too new or none of ours: the form is to be looked at and sent again."""


def new_stamp(about) -> str:
    """Return a stamp for a form that is opened now."""
    return signing.dumps([str(about), secrets.token_hex(8)], salt=SALT)


def stamp_again(stamp: str, about) -> str:
    """Return the stamp of a form that comes back to be mended: its own, for a fault may be mended in a moment."""
    try:
        _number_of(stamp, about)
    except Stale:
        return new_stamp(about)
    return stamp


def read_stamp(stamp: str, about) -> str:
    """Return what is the same each time one opened form is sent. Raises Stale."""
    number = _number_of(stamp, about)
    try:
        signing.loads(stamp, salt=SALT, max_age=LEAST)
    except signing.SignatureExpired:
        return number
    raise Stale  # nobody is that quick


def _number_of(stamp: str, about) -> str:
    try:
        whose, number = signing.loads(stamp, salt=SALT, max_age=MOST)
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise Stale from error
    if whose != str(about):
        raise Stale
    return number


def is_from_here(request) -> bool:
    """Tell whether a form was sent from a page of this site, as far as the browser says so."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return False
    said = request.headers.get("Origin") or request.headers.get("Referer", "")
    if not said:
        return True  # no session is open that another site could use
    try:
        parts = urlsplit(said)
    except ValueError:
        return False
    return (parts.scheme, parts.netloc) == (request.scheme, request.get_host())
