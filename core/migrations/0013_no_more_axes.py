from django.db import migrations

TABLES = ("axes_accessattemptexpiration", "axes_accessattempt", "axes_accessfailurelog", "axes_accesslog")


def drop_tables(apps, schema_editor):
    """Take away the tables of django-axes: they hold names and addresses of people, and nothing clears them now."""
    present = schema_editor.connection.introspection.table_names()
    for table in TABLES:
        if table in present:
            schema_editor.execute(f"DROP TABLE {schema_editor.quote_name(table)}")
    apps.get_model("contenttypes", "ContentType").objects.filter(app_label="axes").delete()
    schema_editor.execute("DELETE FROM django_migrations WHERE app = 'axes'")


class Migration(migrations.Migration):
    """Older code brings the tables back empty by `migrate`, since their migrations are forgotten too."""

    dependencies = [
        ("core", "0012_attempt"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [migrations.RunPython(drop_tables, migrations.RunPython.noop)]
