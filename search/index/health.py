"""Whether the index in the site's own database answers: its tables may be lost or damaged, as no model guards them."""

from contextlib import AbstractContextManager, nullcontext

from django.db import connection, transaction

from search.index.corpus import Corpus
from search.models import IndexedWork


def apart() -> AbstractContextManager:
    """Within a transaction a query that fails would spoil the others: let it stand apart from them."""
    return transaction.atomic() if connection.in_atomic_block else nullcontext()


def is_broken() -> bool:
    """Tell whether the index of a site cannot be asked."""
    try:
        with apart():
            for site in IndexedWork.objects.filter(index="").order_by().values_list("site", flat=True).distinct():
                Corpus(site).local.scores("tuotos")
    except Exception:  # whatever is wrong with it: this is asked to tell of it
        return True
    return False
