"""The tables of django-axes, with names and addresses of people in them, go when a site is brought up to date."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

migration = import_module("core.migrations.0013_no_more_axes")


def drop():
    migration.drop_tables(apps, connection.SchemaEditorClass(connection))


@pytest.mark.django_db
def test_they_go_with_all_that_names_them():
    with connection.cursor() as cursor:
        for table in migration.TABLES:
            cursor.execute(f"CREATE TABLE {table} (username varchar(10))")
    MigrationRecorder(connection).record_applied("axes", "0001_initial")
    ContentType.objects.create(app_label="axes", model="accesslog")
    drop()
    assert not set(migration.TABLES) & set(connection.introspection.table_names())
    assert "axes" not in {app for app, _name in MigrationRecorder(connection).applied_migrations()}
    assert not ContentType.objects.filter(app_label="axes").exists()


@pytest.mark.django_db
def test_site_that_never_had_them_stays_as_it_is():
    before = connection.introspection.table_names()
    drop()
    assert connection.introspection.table_names() == before
