"""Tables of the search in PostgreSQL get a column for the terms of titles and subjects; it is filled as works change."""

import re

from django.db import migrations

TABLE = re.compile(r"search_works_\d+")


def add_heads(apps, schema_editor):
    connection = schema_editor.connection
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for name in filter(TABLE.fullmatch, connection.introspection.table_names(cursor)):
                cursor.execute(f"ALTER TABLE {name} ADD COLUMN IF NOT EXISTS heads tsvector")


class Migration(migrations.Migration):
    dependencies = [("search", "0010_type_and_publisher")]

    operations = [migrations.RunPython(add_heads, migrations.RunPython.noop)]
