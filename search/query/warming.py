"""What the search needs, loaded by a server while it starts, so that its first reader does not wait for it."""

import logging

from wagtail.models import Site

from search.index.corpus import Corpus
from search.query.cascade.found import LANGUAGES
from search.query.find import facet_values, find

logger = logging.getLogger(__name__)


def load_search():
    """Load the dictionaries of both languages, the facts of the works of each site that are kept, and its speller.

    A failure is logged and harms nothing: the first search then loads what is missing.
    """
    try:
        for site in Site.objects.all():
            facet_values(site.pk, "language")
            find("haku sökning", site, LANGUAGES[0], repair=False)
            Corpus(site.pk).vocabulary.speller().correct("hakku", LANGUAGES)
    except Exception:
        logger.warning("The search is not loaded ahead.", exc_info=True)
