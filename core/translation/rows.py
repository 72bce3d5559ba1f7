"""The rows that hang on a page (makers, topics, files), on their way to its twin."""

from collections import defaultdict
from copy import copy

from django.db.models import ManyToOneRel
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail_localize.fields import get_translatable_fields


def hold_rows(page):
    """Fix what hangs on a page, so that reading it later asks nothing."""
    for relation in get_all_child_relations(page):
        name = relation.get_accessor_name()
        setattr(page, name, list(getattr(page, name).all()))


def holding_rows(page):
    """Return a copy of a saved page that holds its rows; the page itself would write them again when it is saved."""
    held = copy(page)
    held._cluster_related_objects = dict(getattr(page, "_cluster_related_objects", {}))
    hold_rows(held)
    return held


def copy_shared_fields(source, target):
    """Copy what both languages share, by wagtail-localize's own rules.

    Its `copy_synchronised_fields` has each row of the twin deleted and written anew. Here a row that is the same stays.
    """
    for translatable in get_translatable_fields(type(source)):
        if not translatable.is_synchronized(source):
            continue
        field = translatable.get_field(type(target))
        if isinstance(field, ManyToOneRel) and isinstance(field.remote_field, ParentalKey):
            _copy_rows(source, target, field.get_accessor_name())
        else:
            setattr(target, field.attname, getattr(source, field.attname))


def _copy_rows(source, target, name: str):
    known, rows = defaultdict(list), []
    for row in getattr(target, name).all():
        known[_facts(row)].append(row.pk)
    for row in getattr(source, name).all():
        same = known[_facts(row)]
        own = copy(row)
        own.pk = same.pop(0) if same else None
        own._state.adding = own.pk is None
        rows.append(own)
    setattr(target, name, rows)


def _facts(row) -> str:
    """Return what a row tells, wherever it hangs and stands."""
    fields = (field for field in row._meta.concrete_fields if not (field.primary_key or isinstance(field, ParentalKey)))
    return repr([(field.attname, getattr(row, field.attname)) for field in fields if field.name != "sort_order"])
