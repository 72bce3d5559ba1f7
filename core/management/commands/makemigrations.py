"""Django's own, which leaves words out of migrations (docs/decisions/0007)."""

from django.core.management.commands import makemigrations

from core.management.wordless import WordlessAutodetector


class Command(makemigrations.Command):
    autodetector = WordlessAutodetector
