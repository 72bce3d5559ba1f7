from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('forms', '0002_places_of_events'),
    ]

    operations = [
        migrations.AddField(
            model_name='form',
            name='slug_sv',
            field=models.SlugField(blank=True, max_length=100),
        ),
    ]
