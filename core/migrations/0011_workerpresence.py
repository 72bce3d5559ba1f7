from django.db import migrations, models


class Migration(migrations.Migration):
    """Which workers live, so that others take over from one that was killed."""

    dependencies = [("core", "0010_rendition_by_file")]

    operations = [
        migrations.CreateModel(
            name="WorkerPresence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=64, unique=True)),
                ("seen_at", models.DateTimeField()),
            ],
        ),
    ]
