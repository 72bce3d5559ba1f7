from django.db import migrations
from django.utils.text import slugify


def name_addresses(apps, schema_editor):
    """A form that is there gets an address of its Swedish name. The one that it had leads on."""
    Form = apps.get_model('forms', 'Form')
    for form in Form.objects.filter(slug_sv='').order_by('pk'):
        others = Form.objects.filter(site=form.site_id).exclude(pk=form.pk).values_list('slug', 'slug_sv')
        taken = {slug for pair in others for slug in pair}
        wanted = slugify(form.name_sv)[:80] or form.slug
        slug, number = wanted, 1
        while slug in taken:
            number += 1
            slug = f'{wanted}-{number}'
        Form.objects.filter(pk=form.pk).update(slug_sv=slug)


class Migration(migrations.Migration):

    dependencies = [
        ('forms', '0003_address_in_swedish'),
    ]

    operations = [
        migrations.RunPython(name_addresses, migrations.RunPython.noop),
    ]
