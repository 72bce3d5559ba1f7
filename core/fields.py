"""Our StreamField, whose blocks make no migration, and a key to a file of the library, which may lie in the bin."""

from django.db import models
from django.db.models.fields.related_descriptors import ForwardManyToOneDescriptor
from wagtail import fields


class StreamField(fields.StreamField):
    """Wagtail's StreamField whose migrations do not know its blocks.

    So a data migration for a renamed block works on the raw JSON of the column.
    """

    def deconstruct(self):
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs


class _NothingFromTheBin(ForwardManyToOneDescriptor):
    """Reads a file that lies in the bin as none. The key itself stays, so that the file comes back to its place."""

    def __get__(self, instance, cls=None):
        thing = super().__get__(instance, cls)
        return None if instance is not None and thing is not None and thing.deleted_at else thing


class FileKey(models.ForeignKey):
    """A key to a picture, a file or a recording, where there may be none."""

    forward_related_accessor_class = _NothingFromTheBin

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.ForeignKey", args, kwargs


class NotInBin(models.Manager):
    """The files of the library that are not deleted. `_base_manager` has all of them."""

    def get_queryset(self):
        return super().get_queryset().filter(deleted_at=None)


class WithFileNotInBin(models.Manager):
    """The rows whose file is not deleted: the others wait until it comes back, and are not there for anybody."""

    def get_queryset(self):
        return super().get_queryset().filter(document__deleted_at=None)
