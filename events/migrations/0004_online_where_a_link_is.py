from django.db import migrations
from django.db.models import Q


def tick(apps, schema_editor):
    """Who gave a joining link or its service meant that people can join online."""
    events = apps.get_model("events", "EventPage").objects.filter(is_online=False)
    events.exclude(Q(online_url="") & Q(online_service="")).update(is_online=True)


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0003_postponed_events_wait'),
    ]

    operations = [
        migrations.RunPython(tick, migrations.RunPython.noop),
    ]
