from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0012_easy_language")]

    operations = [
        migrations.AddField(
            model_name="indexedwork", name="organisations", field=models.TextField(blank=True, default=""), preserve_default=False
        ),
    ]
