"""What is read from the database while a value is worked out, so that nobody has to say what it hangs on.

Objects are noted as they are made of rows. What a query finds hangs on more than its rows: on those that it may find
one day. So only queries by the ids of what is asked for are left alone; any other one makes the value hang on every
change, unless the code around it has declared its keys.
"""

import re
from contextlib import contextmanager
from functools import cache, lru_cache

from django.apps import apps
from django.db.models.signals import post_init
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from core.cache import keys
from core.cache.reading import current

TABLE = re.compile(r'(?:FROM|JOIN) "(\w+)"')
FIRST_CONDITION = re.compile(r'WHERE \(?"(\w+)"\."(\w+)"\)? (?:= |IN \((?!SELECT))')  # PostgreSQL: ("table"."id") IN
# Whether a file lies in the bin: what goes there or comes back is told to the pages that name it.
NOT_IN_BIN = re.compile(r'"(\w+)"\."deleted_at" IS NULL AND | AND "(\w+)"\."deleted_at" IS NULL')
ONE_OF = re.compile(r'\((("\w+"\."\w+") = %s(?: OR \2 = %s)+)\)')  # how Django writes IN for databases without tuples
NOT_PLAIN = re.compile(r" OR | UNION |\(SELECT ")


def record(*models: type):
    """Note objects of some models, and pages of all types, when they are read."""
    _watched.update(models)
    for model in apps.get_models():
        if issubclass(model, Page) or model in _watched:
            post_init.connect(note_object, sender=model)


_watched: set[type] = set()


def note_object(sender, instance, **kwargs):
    request = current()
    if request is not None and instance.pk:
        request.note(keys.page(instance.pk) if issubclass(sender, Page) else keys.thing(sender, instance.pk))


def note_query(execute, sql, params, many, context):
    """A wrapper of all queries of a request."""
    request = current()
    if request is not None and not request.is_declared and sql.startswith("SELECT") and not is_by_id(sql):
        request.note(keys.ANY)
    return execute(sql, params, many, context)


@lru_cache(2_000)
def is_by_id(sql: str) -> bool:
    """Whether a query can only find what its parameters name, or tells of nothing that is watched."""
    named = set(TABLE.findall(sql))
    pages, things = named & _page_tables(), named & {model._meta.db_table for model in _watched}
    if not pages and not things:
        return True
    asked_of_bin = {name for pair in NOT_IN_BIN.findall(sql) for name in pair}
    sql = ONE_OF.sub(r"\2 IN (%s)", NOT_IN_BIN.sub("", sql))
    condition = FIRST_CONDITION.search(sql)
    if condition is None or NOT_PLAIN.search(sql):
        return False
    table, column = condition.groups()
    columns, _from, rest = sql.partition(" FROM ")
    unread = {name for name in things if f'"{name}"."id"' not in columns}  # it reads names without their objects
    are_read = all(name in asked_of_bin and set(_columns_of(name, rest)) == {"id"} for name in unread)
    return are_read and (column == _ids().get(table) or ((table, column) in _owners() and not pages))


def _columns_of(table: str, sql: str) -> list[str]:
    return re.findall(rf'"{table}"\."(\w+)"', sql)


@cache
def _page_tables() -> frozenset[str]:
    return frozenset(model._meta.db_table for model in apps.get_models() if issubclass(model, Page))


@cache
def _ids() -> dict[str, str]:
    """The column of the id in each table of pages and things."""
    return {
        model._meta.db_table: model._meta.pk.column
        for model in apps.get_models()
        if issubclass(model, Page) or model in _watched
    }


@cache
def _owners() -> frozenset[tuple[str, str]]:
    """The columns that name the page to which a row belongs, with which it is saved: table and column."""
    fields = (field for model in apps.get_models() for field in model._meta.local_fields)
    return frozenset((field.model._meta.db_table, field.column) for field in fields if isinstance(field, ParentalKey))


@contextmanager
def recording(connection):
    """Within this, queries of a connection are looked at."""
    with connection.execute_wrapper(note_query):
        yield
