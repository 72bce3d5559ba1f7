from django.db import migrations, models


class Migration(migrations.Migration):
    """Attempts to sign in, by which they are limited."""

    dependencies = [("core", "0011_workerpresence")]

    operations = [
        migrations.CreateModel(
            name="Attempt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=20)),
                ("name", models.CharField(max_length=32)),
                ("address", models.CharField(max_length=40)),
                ("at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["kind", "name", "at"], name="attempt_by_name"),
                    models.Index(fields=["kind", "address", "at"], name="attempt_by_address"),
                ],
            },
        ),
    ]
