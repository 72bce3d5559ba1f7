"""A site's rows from a SQLite file into the database of the settings, all of them or none.

Django's dumpdata and loaddata do not manage it: they stop at tables of SQLite's own, and at rows that the migrations
have written. Here each table goes over as it is, in one transaction, at whose end the keys are compared.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from django.apps import apps
from django.core.management.color import no_style
from django.db import connections, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import F, TextField
from django.db.models.functions import Cast

from core.moving.files import Tell
from core.moving.registry import LEFT_BEHIND

OLD, NEW = "old", "default"
AT_ONCE = 500


class CannotMove(Exception):
    """Why a database cannot be moved."""


@contextmanager
def opened(path: Path) -> Iterator[None]:
    """Within, the SQLite file is the database `OLD`; nothing is written to it."""
    if not path.is_file():
        raise CannotMove(f"There is no database {path}.")
    options = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
    }  # so that a site that still runs writes nothing meanwhile
    old = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options}
    connections.settings[OLD] = connections.configure_settings({"default": {}, OLD: old})[OLD]
    try:
        yield
    finally:
        connections[OLD].close()
        del connections[OLD], connections.settings[OLD]


def move(tell: Tell):
    """Put every row of the old database into the new one, in place of what is there."""
    applied = [set(MigrationRecorder(connections[name]).applied_migrations()) for name in (OLD, NEW)]
    if applied[0] != applied[1]:
        names = ", ".join(".".join(key) for key in sorted(applied[0] ^ applied[1])[:3])
        raise CannotMove(f"The tables differ ({names}). Run migrate on both databases with this version of the code.")
    models = moved_models()
    with transaction.atomic(OLD), transaction.atomic(NEW):
        empty([model._meta.db_table for model in apps.get_models(include_auto_created=True)])
        for model in models:
            number = copy_rows(model)
            if number:
                tell(f"{model._meta.label}: {number}")
            arrived = model._base_manager.using(NEW).count()
            if arrived != model._base_manager.using(OLD).count():
                raise CannotMove(f"Of {model._meta.label} only {arrived} rows arrived.")
        run(connections[NEW].ops.sequence_reset_sql(no_style(), models))
        connections[NEW].check_constraints()


def moved_models() -> list[type]:
    """Return the models whose tables move, each table once."""
    models = apps.get_models(include_auto_created=True)
    models = [model for model in models if model._meta.managed and not model._meta.proxy]
    return [model for model in models if model._meta.label_lower not in LEFT_BEHIND]


def empty(tables: list[str]):
    """Take away what the migrations and others have written to the new database."""
    there = set(connections[NEW].introspection.table_names())
    tables = [table for table in dict.fromkeys(tables) if table in there]
    run(connections[NEW].ops.sql_flush(no_style(), tables, reset_sequences=True, allow_cascade=True))


def run(statements: list[str]):
    with connections[NEW].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def copy_rows(model: type) -> int:
    """Copy the rows of one table, as they are stored; return how many there are."""
    fields = [field for field in model._meta.local_concrete_fields if not field.generated]
    new = connections[NEW]
    columns = ", ".join(new.ops.quote_name(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {new.ops.quote_name(model._meta.db_table)} ({columns}) VALUES ({places})"  # noqa: S608  our names
    rows, number = stored_rows(model, fields), 0
    with new.cursor() as cursor:
        while some := list(islice(rows, AT_ONCE)):
            cursor.executemany(statement, [prepared(fields, row) for row in some])
            number += len(some)
    return number


def stored_rows(model: type, fields: list) -> Iterator[tuple]:
    """Yield the values of each row. JSON is read as text: stories must not pass through blocks, which change them."""
    names = {f"stored_{field.attname}": Cast(F(field.attname), TextField()) for field in fields if is_json(field)}
    wanted = [f"stored_{field.attname}" if is_json(field) else field.attname for field in fields]
    rows = model._base_manager.using(OLD).order_by().annotate(**names).values_list(*wanted)
    return rows.iterator(chunk_size=AT_ONCE)


def prepared(fields: list, row: tuple) -> list:
    """Return the values of a row in the form that the new database takes."""
    new, values = connections[NEW], []
    for field, value in zip(fields, row, strict=True):
        if is_json(field):
            values.append(None if value is None else new.ops.adapt_json_value(json.loads(value), None))
        else:
            values.append(field.get_db_prep_save(value, new))
    return values


def is_json(field) -> bool:
    return field.get_internal_type() == "JSONField"
