from django.db import migrations, models
from django.utils.text import slugify


def give_slugs(apps, schema_editor):
    """Each organisation gets an end of its address, made from its name."""
    organisations = apps.get_model("core", "Organisation").objects
    taken = set()
    for organisation in organisations.order_by("pk"):
        wanted = slugify(organisation.name_fi)[:240] or "organisaatio"
        slug, number = wanted, 1
        while slug in taken:
            number += 1
            slug = f"{wanted}-{number}"
        taken.add(slug)
        organisations.filter(pk=organisation.pk).update(slug=slug)


class Migration(migrations.Migration):
    dependencies = [("core", "0038_street_in_both_languages")]

    operations = [
        migrations.AddField(
            "organisation", "slug", models.CharField(blank=True, default="", max_length=255), preserve_default=False
        ),
        migrations.RunPython(give_slugs, migrations.RunPython.noop),
        migrations.AlterField("organisation", "slug", models.SlugField(blank=True, max_length=255, unique=True)),
    ]
