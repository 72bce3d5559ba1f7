"""Copies of the tests' database as templates on the server that has it."""

from django.db import connection


def exists(name: str) -> bool:
    """Tell whether there is a copy of a name."""
    return bool(ask("SELECT 1 FROM pg_database WHERE datname = %s", name))


def save(name: str):
    """Copy the database of the tests."""
    connection.close()
    copy(connection.settings_dict["NAME"], name)


def restore(name: str):
    """Copy a template over the database of the tests."""
    connection.close()
    drop(connection.settings_dict["NAME"])
    copy(name, connection.settings_dict["NAME"])


def copy(source: str, target: str):
    """Make a database of what another one has, to which nothing is connected."""
    ask(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')


def drop(name: str):
    """Take a database away, whoever is connected to it."""
    ask(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def ask(question: str, *values) -> list:
    """Ask the server by a connection that belongs to no database of ours."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(question, values or None)
        return cursor.fetchall() if cursor.description else []
