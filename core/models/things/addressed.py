"""Things with a page of their own, whose address ends with a slug."""

from django.db import models
from django.utils.text import slugify

from core.free_names import free_slug


class Addressed(models.Model):
    """A thing with a `slug`, which is made from its name where nobody wrote one."""

    name_for_slug = "name_fi"  # or what else names it
    slug_without_name: str  # where the name has no letter that an address may have

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """An empty slug is made from the name. Ten of its signs are left for a number."""
        if not self.slug:
            longest = self._meta.get_field("slug").max_length - 10
            wanted = slugify(getattr(self, self.name_for_slug))[:longest] or self.slug_without_name
            self.slug = free_slug(type(self).objects.all(), wanted)
        super().save(*args, **kwargs)
