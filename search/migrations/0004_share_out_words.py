"""Give each site the words of its works, counted over these alone. What is kept of each work tells its words."""

import json
import zlib
from collections import Counter

from django.db import migrations

AT_ONCE = 500
COPY_TERMS = """
    INSERT INTO search_wordterm (site_id, word_id, term)
    SELECT %s, new.id, old_term.term
    FROM search_word new
    JOIN search_word old ON old.site_id IS NULL AND old.surface = new.surface AND old.language = new.language
    JOIN search_wordterm old_term ON old_term.word_id = old.id
    WHERE new.site_id = %s
"""


def share_out(apps, schema_editor):
    word, work_terms = apps.get_model("search", "Word"), apps.get_model("search", "WorkTerms")
    term, work = apps.get_model("search", "WordTerm"), apps.get_model("search", "IndexedWork")
    term.objects.exclude(word__index="").delete()  # of a rebuild that was cut off
    word.objects.exclude(index="").delete()
    sites = list(work.objects.filter(index="").values_list("site_id", flat=True).distinct())
    if len(sites) == 1:
        word.objects.update(site_id=sites[0])
        term.objects.update(site_id=sites[0])
        return
    for site in sites:
        counts = Counter()
        packed = work_terms.objects.filter(work__index="", work__site_id=site).values_list("words", flat=True)
        for words in packed.iterator(chunk_size=AT_ONCE):
            counts.update(tuple(each) for each in json.loads(zlib.decompress(bytes(words))))
        rows = [
            word(site_id=site, index="", language=language, surface=surface, count=count)
            for (language, surface), count in sorted(counts.items())
            if len(surface) <= 100
        ]
        word.objects.bulk_create(rows, batch_size=AT_ONCE)
        schema_editor.execute(COPY_TERMS, [site, site])
    term.objects.filter(site=None).delete()
    word.objects.filter(site=None).delete()


class Migration(migrations.Migration):
    dependencies = [("search", "0003_words_know_their_site")]

    operations = [migrations.RunPython(share_out, migrations.RunPython.noop, elidable=False)]
