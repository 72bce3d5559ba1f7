from django.db import migrations, models


def count_from_upload(apps, schema_editor):
    """Nobody has noted when recordings of before were shown first; it was not before they were added."""
    apps.get_model("core", "CustomMedia").objects.update(shown_at=models.F("created_at"))


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0033_recordings_shown'),
    ]

    operations = [
        migrations.RunPython(count_from_upload, migrations.RunPython.noop),
    ]
