from django.db import migrations


def wait(apps, schema_editor):
    """What waits for a new time is not over."""
    apps.get_model("events", "EventPage").objects.filter(event_status="postponed").update(ends_at=None)


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0002_more_about_taking_part'),
    ]

    operations = [
        migrations.RunPython(wait, migrations.RunPython.noop),
    ]
