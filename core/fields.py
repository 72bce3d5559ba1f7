"""Our StreamField: a change of its blocks makes no migration."""

from wagtail import fields


class StreamField(fields.StreamField):
    """Wagtail's StreamField whose migrations do not know its blocks.

    So a data migration for a renamed block works on the raw JSON of the column.
    """

    def deconstruct(self):
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs
