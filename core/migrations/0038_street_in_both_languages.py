from django.db import migrations, models


def rename_in_versions(apps, schema_editor, old="street_address", new="street_address_fi"):
    """Earlier versions of a place keep their street, so that going back to one does not lose it."""
    content_types = apps.get_model("contenttypes", "ContentType").objects
    revisions = apps.get_model("wagtailcore", "Revision").objects
    for place in content_types.filter(app_label="core", model="place"):
        for revision in revisions.filter(content_type=place).iterator():
            if old in revision.content:
                revision.content[new] = revision.content.pop(old)
                revision.save(update_fields=["content"])


def rename_back(apps, schema_editor):
    rename_in_versions(apps, schema_editor, old="street_address_fi", new="street_address")


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0037_easy_page"),
        ("wagtailcore", "0098_apitoken"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RenameField("place", "street_address", "street_address_fi"),
        migrations.AddField("place", "street_address_sv", models.CharField(blank=True, max_length=200)),
        migrations.RunPython(rename_in_versions, rename_back),
    ]
