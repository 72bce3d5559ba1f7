"""Words make no migrations: names of models and fields, help texts, names of choices."""

import pytest
from django.core.management import get_commands, load_command_class
from django.db import models
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.state import ModelState, ProjectState

from core.management.wordless import WordlessAutodetector


def state(field, **options) -> ProjectState:
    project = ProjectState()
    project.add_model(ModelState("core", "Thing", [("id", models.AutoField(primary_key=True)), ("a", field)], options))
    return project


def operations(autodetector, before, after) -> list:
    changes = autodetector(before, after)._detect_changes()
    return [operation for migrations in changes.values() for one in migrations for operation in one.operations]


BEFORE = state(
    models.CharField("name", max_length=9, help_text="Write it.", choices=[("a", "A")]), verbose_name="thing"
)
OTHER_WORDS = state(
    models.CharField("title", max_length=9, help_text="Say it.", choices=[("a", "First"), ("b", "B")]),
    verbose_name="item",
    verbose_name_plural="items",
)
LONGER = state(models.CharField("title", max_length=99, help_text="Say it.", choices=[("a", "First")]))


def test_other_words_make_no_migration():
    assert len(operations(MigrationAutodetector, BEFORE, OTHER_WORDS)) == 2  # what Django itself would make
    assert operations(WordlessAutodetector, BEFORE, OTHER_WORDS) == []


def test_a_change_of_the_table_makes_one_without_words():
    (change,) = operations(WordlessAutodetector, BEFORE, LONGER)
    assert change.field.deconstruct()[3] == {"max_length": 99}
    (new,) = operations(WordlessAutodetector, ProjectState(), OTHER_WORDS)
    assert "verbose_name" not in new.options
    assert dict(new.fields)["a"].deconstruct()[3] == {"max_length": 9}


def test_models_keep_their_words():
    operations(WordlessAutodetector, BEFORE, OTHER_WORDS)
    assert OTHER_WORDS.models["core", "thing"].fields["a"].help_text == "Say it."


@pytest.mark.parametrize("name", ["makemigrations", "migrate"])
def test_commands_leave_words_out(name):
    assert load_command_class(get_commands()[name], name).autodetector is WordlessAutodetector
