from django.db import migrations


def take_places(apps, schema_editor):
    """A registration without a limit has that of its event: from now on the form alone tells the places."""
    events = dict(
        apps.get_model('events', 'EventPage').objects.filter(capacity__gt=0).values_list('pk', 'capacity')
    )
    forms = apps.get_model('forms', 'Form').objects.filter(kind='registration', places=None, event__in=list(events))
    for form in forms:
        form.places = min(events[form.event_id], 100_000)
        form.is_full = form.answers.filter(state='place').count() >= form.places
        form.save(update_fields=['places', 'is_full'])


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0004_online_where_a_link_is'),
        ('forms', '0001_forms'),
    ]

    operations = [
        migrations.RunPython(take_places, migrations.RunPython.noop),
    ]
