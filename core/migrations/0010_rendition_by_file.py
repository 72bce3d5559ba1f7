from django.db import migrations, models


class Migration(migrations.Migration):
    """Each picture that readers fetch is looked up by the name of its file."""

    dependencies = [("core", "0009_contentversion_by_site")]

    operations = [
        migrations.AddIndex(
            model_name="customrendition",
            index=models.Index(fields=["file"], name="rendition_by_file"),
        ),
    ]
