from django.db import migrations, models


class Migration(migrations.Migration):
    """What the nightly look at the site found and mended, for administrators."""

    dependencies = [("core", "0014_batch")]

    operations = [
        migrations.CreateModel(
            name="Inspection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("began_at", models.DateTimeField(auto_now_add=True)),
                ("ended_at", models.DateTimeField(null=True)),
                ("findings", models.JSONField(default=list)),
                ("number", models.PositiveIntegerField(default=0)),
                ("mended", models.PositiveIntegerField(default=0)),
            ],
            options={"ordering": ["-pk"]},
        ),
    ]
