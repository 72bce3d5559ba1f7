from django.db import migrations


class Migration(migrations.Migration):
    """Wagtail's own lists search the database only, so no engine can miss anything of them."""

    dependencies = [("search", "0005_words_of_a_site")]

    operations = [migrations.DeleteModel(name="Missed")]
