"""What waits for an outside engine is named as its documents are: by site and work, which a rebuild does not change."""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0007_several_workers")]

    operations = [
        # The index of the engine has another name now, so all of it is sent anew: nothing is lost.
        migrations.DeleteModel("Unsent"),
        migrations.CreateModel(
            name="Unsent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("site", models.PositiveBigIntegerField()),
                ("work", models.CharField(max_length=40)),
                ("since", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={"constraints": [models.UniqueConstraint(fields=["site", "work"], name="unsent_once_a_site")]},
        ),
    ]
