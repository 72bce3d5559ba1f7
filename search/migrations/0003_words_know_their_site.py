"""Each site has its words of its own. First the columns, empty; 0004 fills them."""

import django.db.models.deletion
from django.db import migrations, models


def site():
    return models.ForeignKey(
        "wagtailcore.site",
        on_delete=django.db.models.deletion.DO_NOTHING,
        db_constraint=False,
        db_index=False,
        null=True,
        related_name="+",
    )


class Migration(migrations.Migration):
    dependencies = [("search", "0002_names_for_editors"), ("wagtailcore", "0098_apitoken")]

    operations = [
        migrations.RemoveConstraint(model_name="word", name="word_once_an_index"),
        migrations.AddField(model_name="word", name="site", field=site()),
        migrations.AddField(model_name="wordterm", name="site", field=site()),
        # 0004 looks words up by it; 0005 makes the constraint in its place.
        migrations.AddIndex(
            model_name="word", index=models.Index(fields=["site", "surface"], name="words_being_shared_out")
        ),
    ]
