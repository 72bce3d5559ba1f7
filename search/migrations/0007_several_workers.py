import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    """Several workers: a work that waits, a rebuild and the outside engine are in the hands of one of them."""

    dependencies = [("search", "0006_lists_search_the_database")]

    operations = [
        migrations.AddField(
            model_name="pendingwork",
            name="taken_by",
            field=models.CharField(blank=True, default="", max_length=64),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="pendingwork", name="tries", field=models.PositiveSmallIntegerField(default=0)
        ),
        migrations.AddField(
            model_name="unsent", name="since", field=models.DateTimeField(default=django.utils.timezone.now)
        ),
        migrations.AddField(
            model_name="indexstate",
            name="rebuild_by",
            field=models.CharField(blank=True, default="", max_length=64),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="indexstate",
            name="sent_by",
            field=models.CharField(blank=True, default="", max_length=64),
            preserve_default=False,
        ),
        migrations.AddField(model_name="pendingwork", name="not_before", field=models.DateTimeField(null=True)),
    ]
