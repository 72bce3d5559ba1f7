import core.citations.identifiers
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0005_file_languages'),
    ]

    operations = [
        migrations.AlterField(
            model_name='person',
            name='orcid',
            field=models.CharField(blank=True, max_length=19, validators=[core.citations.identifiers.check_orcid], verbose_name='ORCID'),
        ),
    ]
