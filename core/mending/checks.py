"""What is looked for, and how a finding is mended and told."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import InterfaceError, OperationalError

from core import changes

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Finding:
    """Something that was not as it must be. `kind` is a key of `core.admin.site_state.KINDS`."""

    kind: str
    title: str
    page: int | None = None
    mended: bool = True


@dataclass(frozen=True)
class Check:
    """Something to look for. It yields a finding when it has dealt with it, and nothing now and then.

    Between them it may be stopped, and what falls due meanwhile is done.
    """

    name: str
    look: Callable[[], Iterator[Finding | None]]


CHECKS: list[Check] = []


def found(kind: str, title: str, page: int | None = None, mend: Callable[[], object] | None = None) -> Finding:
    """Mend what was found, in a transaction of its own, and return it. Without `mend` it is only told."""
    mended = mend is not None
    try:
        if mend:
            with changes.in_transaction():
                mend()
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:
        logger.error("%s could not be mended (%s): %r", title, kind, error, exc_info=error)
        mended = False
    return Finding(kind, title, page, mended)
