"""Give sites that are there the starting synonyms of a new one, but those of which a word stands in their own already."""

from django.db import migrations
from django.db.models import Q

from search.editors.starting_synonyms import starting_words


def entries(text):
    return {line.strip().casefold() for line in text.splitlines() if line.strip()}


def give(apps, schema_editor):
    synonym, site = apps.get_model("search", "Synonym"), apps.get_model("wagtailcore", "Site")
    for each in site.objects.all():
        own = synonym.objects.filter(Q(site=each) | Q(site=None)).values_list("words", flat=True)
        known = set().union(*map(entries, own))
        synonym.objects.bulk_create(
            synonym(site=each, words=words) for words in starting_words() if known.isdisjoint(entries(words))
        )


class Migration(migrations.Migration):
    dependencies = [("search", "0008_unsent_by_name")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
