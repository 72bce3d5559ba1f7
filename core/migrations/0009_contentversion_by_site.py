from django.db import migrations, models


class Migration(migrations.Migration):
    """One version a site; the one row that there was counts for what all sites share."""

    dependencies = [("core", "0008_teams_of_sites")]

    operations = [
        migrations.AddField(
            model_name="contentversion",
            name="site",
            field=models.PositiveIntegerField(default=0, unique=True),
        ),
    ]
