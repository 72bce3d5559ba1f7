import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0029_whole_texts_in_feeds"), ("wagtailcore", "0098_apitoken")]

    operations = [
        migrations.AddField(
            model_name="team",
            name="student_collection",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="wagtailcore.collection"
            ),
        ),
    ]
