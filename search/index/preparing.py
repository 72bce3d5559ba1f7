"""The tables of the index in the site's own database: made where they are missing, taken away where not needed."""

import re

from django.db import connection

from search.engines.local import local_index
from search.index.corpus import Corpus, table_of
from search.index.sending import documents
from search.models import IndexedWork

OURS = re.compile(r"search_works(_\d+)?")
AT_ONCE = 500


def prepare():
    """Fill a table for each site that has works but no table, from the terms that are kept of them.

    A table whose site has no works goes: it belongs to a database just emptied, or to an older release.
    """
    there = {name for name in connection.introspection.table_names() if OURS.fullmatch(name)}
    sites = set(IndexedWork.objects.filter(index="").values_list("site", flat=True).distinct())
    for site in sites:
        if table_of(site) not in there:
            fill(Corpus(site))
    for name in there - {table_of(site) for site in sites}:
        local_index(name).drop()


def fill(corpus: Corpus):
    """Make the table of a site and write its works, as their terms were made."""
    corpus.local.create()
    chunk = []
    for document in documents(IndexedWork.objects.filter(index=corpus.name, site=corpus.site)):
        chunk.append(document)
        if len(chunk) == AT_ONCE:
            corpus.local.add(chunk)
            chunk = []
    corpus.local.add(chunk)
