from django.db import migrations


class Migration(migrations.Migration):
    """Nothing of the tables; `home.existing_sites` gives forms to the sites that there are once this is applied."""

    dependencies = [
        ('core', '0027_roles'),
        ('forms', '0001_forms'),
        ('home', '0004_continuation'),
    ]

    operations = []
