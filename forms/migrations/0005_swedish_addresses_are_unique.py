from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('forms', '0004_addresses_of_swedish_names'),
    ]

    operations = [
        migrations.AddConstraint(
            model_name='form',
            constraint=models.UniqueConstraint(fields=('site', 'slug_sv'), name='form_address_in_swedish'),
        ),
    ]
