"""Files that are there already keep the names that readers know, and those whose text is now read wait to be read."""

import re
from pathlib import PurePosixPath

from django.db import migrations
from django.utils.text import slugify

# What the storage adds to a name that another file already has, such as raportti_x7Kd2Qa.pdf.
STORAGE_SUFFIX = re.compile(r"_(?=.*[a-z])(?=.*(?:\d|[a-z][A-Z]))[A-Za-z0-9]{7}$")
READ = (".docx", ".odt", ".pptx", ".odp", ".rtf", ".txt", ".csv")
AT_ONCE = 500


def known_name(stored):
    """Return the name under which a file was offered until now, by what can be told from that in the storage."""
    path = PurePosixPath(stored)
    return f"{slugify(STORAGE_SUFFIX.sub('', path.stem)) or 'tiedosto'}{path.suffix.lower()}"[:255]


def keep_names(apps, schema_editor):
    for name in ("CustomDocument", "CustomMedia"):
        model = apps.get_model("core", name)
        rows = []
        for row in model.objects.filter(uploaded_name="").exclude(file="").only("pk", "file").iterator():
            row.uploaded_name = known_name(row.file.name)
            rows.append(row)
        model.objects.bulk_update(rows, ["uploaded_name"], batch_size=AT_ONCE)


def have_them_read(apps, schema_editor):
    documents = apps.get_model("core", "CustomDocument").objects.filter(reading__in=["done", "failed"])
    for ending in READ:
        documents.filter(file__iendswith=ending).update(reading="waiting", findings=[])


class Migration(migrations.Migration):

    dependencies = [("core", "0018_uploaded_names")]

    operations = [
        migrations.RunPython(keep_names, migrations.RunPython.noop),
        migrations.RunPython(have_them_read, migrations.RunPython.noop),
    ]
