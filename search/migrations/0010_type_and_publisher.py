from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0009_starting_synonyms")]

    operations = [
        migrations.AddField("indexedwork", "type", models.CharField(blank=True, default="", max_length=30), False),
        migrations.AddField("indexedwork", "publisher", models.CharField(blank=True, default="", max_length=255), False),
    ]
