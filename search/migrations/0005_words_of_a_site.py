import django.db.models.deletion
from django.db import migrations, models


def site():
    return models.ForeignKey(
        "wagtailcore.site",
        on_delete=django.db.models.deletion.DO_NOTHING,
        db_constraint=False,
        db_index=False,
        related_name="+",
    )


class Migration(migrations.Migration):
    dependencies = [("search", "0004_share_out_words")]

    operations = [
        migrations.RemoveIndex(model_name="word", name="words_being_shared_out"),
        migrations.AlterField(model_name="word", name="site", field=site()),
        migrations.AlterField(model_name="wordterm", name="site", field=site()),
        migrations.AlterField(model_name="wordterm", name="term", field=models.CharField(max_length=110)),
        migrations.AddConstraint(
            model_name="word",
            constraint=models.UniqueConstraint(
                fields=("site", "index", "surface", "language"), name="word_once_a_site"
            ),
        ),
        migrations.AddIndex(
            model_name="wordterm",
            index=models.Index(
                fields=["site", "term"], name="terms_of_a_site", opclasses=["int4_ops", "varchar_pattern_ops"]
            ),
        ),
    ]
