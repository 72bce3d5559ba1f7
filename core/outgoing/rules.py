"""What is known of a page's links is told before it is published."""

from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.models import OutgoingLink
from core.models.links import digest_of
from core.outgoing.collecting import links_of
from core.proofreading import Draft, Remark

State = OutgoingLink.State


def broken_links(draft: Draft) -> Iterator[Remark]:
    """Yield links to other sites that were broken, or have moved, when they were looked up last."""
    found = list(links_of(draft.page))
    links = OutgoingLink.objects.filter(
        digest__in={digest_of(address) for address, _path in found}, state__in=[State.BROKEN, State.MOVED]
    )
    known = {link.address: link for link in links} if found else {}
    for address, path in found:
        link = known.get(address)
        if link is None:
            continue
        if link.state == State.MOVED:
            words = _("The page behind the link has a new address: %(address)s") % {"address": link.moved_to}
        elif link.good_at:
            day = date_format(link.good_at, "SHORT_DATE_FORMAT")
            words = _("The link is broken: %(address)s It worked last on %(day)s.") % {"address": address, "day": day}
        else:
            words = _("The link is broken: %(address)s") % {"address": address}
        yield Remark(path, words)
