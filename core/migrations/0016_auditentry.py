import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """The security log of administrators."""

    dependencies = [("core", "0015_inspection")]

    operations = [
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(auto_now_add=True, db_index=True, verbose_name="Time")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("sign-in", "Signed in"),
                            ("sign-in-failed", "Failed to sign in"),
                            ("account", "Account changed"),
                            ("groups", "Groups of a person changed"),
                            ("rights", "Rights changed"),
                            ("privacy", "Visibility changed"),
                            ("file-deleted", "File deleted"),
                            ("export", "List exported"),
                        ],
                        max_length=20,
                        verbose_name="Event",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=150)),
                ("about", models.CharField(blank=True, max_length=255, verbose_name="What")),
                ("network", models.CharField(blank=True, max_length=50, verbose_name="Network")),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="Person",
                    ),
                ),
            ],
            options={
                "verbose_name": "event of the security log",
                "verbose_name_plural": "events of the security log",
                "ordering": ["-at", "-pk"],
            },
        ),
    ]
