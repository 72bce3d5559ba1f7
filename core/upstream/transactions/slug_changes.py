"""A page whose slug changes leads on from its old address in the same transaction.

Wagtail tells of a changed slug after the commit, and only then the redirect is written: a process that is killed in
between would lose the old address for good.
"""

from django.db import transaction
from wagtail.models import pages

from core.upstream.patches import Patch


class AtOnce:
    """Django's transactions, but for what waits for their end, which happens at once."""

    def __getattr__(self, name):
        return getattr(transaction, name)

    @staticmethod
    def on_commit(call):
        call()


PATCHES = [Patch(pages, "transaction", AtOnce(), "c217206480449d53")]
