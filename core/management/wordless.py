"""Migrations that do not know words: a new label, help text or name of a choice changes no table, so it makes none."""

from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.state import ProjectState

NAMES_OF_MODELS = {"verbose_name", "verbose_name_plural"}


class WordlessAutodetector(MigrationAutodetector):
    """Compares, and writes, models and fields without their words."""

    def __init__(self, from_state, to_state, questioner=None):
        super().__init__(without_words(from_state), without_words(to_state), questioner)


def without_words(state: ProjectState) -> ProjectState:
    """Return a copy whose models and fields have no names, help texts and choices."""
    state = state.clone()
    for model in state.models.values():
        model.options = {name: value for name, value in model.options.items() if name not in NAMES_OF_MODELS}
        model.fields = {name: silent(field) for name, field in model.fields.items()}
    return state


def silent(field):
    """Return a copy of a field without words. Choices are words too: what may be stored, no table knows."""
    field = field.clone()
    field._verbose_name, field.help_text, field.choices = None, "", None
    return field
