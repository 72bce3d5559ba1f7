"""A server process loads what the search needs while it starts, so that its first reader does not wait for it."""

import logging
import os
import threading

from django.db import connections
from wagtail.models import Site

from search.index.corpus import Corpus
from search.query.cascade import LANGUAGES
from search.query.columns import Columns
from search.query.find import find

logger = logging.getLogger(__name__)


def warm_in_background() -> threading.Thread:
    """Load in a thread; called by the WSGI entry point alone, so that no command and no test pays for it.

    A process that forks (a server that loads the site before its workers) waits for the thread: a copy made in the
    middle would keep its locks for ever.
    """
    thread = threading.Thread(target=warm, name="search warming", daemon=True)
    thread.start()
    os.register_at_fork(before=thread.join)
    return thread


def warm():
    """Load the dictionaries of both languages, the facts of the works of each site, and its speller.

    A failure is logged and harms nothing: the first search then loads what is missing.
    """
    try:
        for site in Site.objects.all():
            Columns.of("", site.pk)
            find("haku sökning", site, LANGUAGES[0], repair=False)
            Corpus(site.pk).vocabulary.speller().correct("hakku", LANGUAGES)
    except Exception:
        logger.warning("The search is not loaded ahead.", exc_info=True)
    finally:
        connections.close_all()
