"""Django's own, which does not ask for a migration when a word has changed (docs/decisions/0007)."""

from django.core.management.commands import migrate

from core.management.wordless import WordlessAutodetector


class Command(migrate.Command):
    autodetector = WordlessAutodetector
