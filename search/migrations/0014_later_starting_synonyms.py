"""Give sites that were given the starting synonyms those that came later, but those of which they know a word already.

A site without any of the first ones has editors who want none.
"""

from django.db import migrations
from django.db.models import Q

from search.editors.starting_synonyms import starting_words
from search.editors.starting_words import LATER, LINES
from search.models.lines import lines_of

OLDER = {"työhyvinvointi\narbetshälsa\nvälbefinnande i arbetet": "työhyvinvointi"}  # → the first word of the newer line


def entries(text):
    return {line.casefold() for line in lines_of(text)}


def give(apps, schema_editor):
    synonym, site = apps.get_model("search", "Synonym"), apps.get_model("wagtailcore", "Site")
    first = starting_words(LINES)
    for old, word in OLDER.items():
        newer = next(words for words in first if words.startswith(f"{word}\n"))
        synonym.objects.filter(words=old).update(words=newer)
    for each in site.objects.all():
        own = synonym.objects.filter(site=each).values_list("words", flat=True)
        if set(first).isdisjoint(own):
            continue
        there = synonym.objects.filter(Q(site=each) | Q(site=None)).values_list("words", flat=True)
        known = set().union(*map(entries, there))
        later = [words for words in starting_words(LATER) if known.isdisjoint(entries(words))]
        synonym.objects.bulk_create(synonym(site=each, words=words) for words in later)


class Migration(migrations.Migration):
    dependencies = [("search", "0013_organisations")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
