from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.moving import database
from core.moving.emptiness import is_empty
from core.moving.registry import AFTERWARDS


class Command(BaseCommand):
    """Takes a site that has outgrown SQLite to the database of DATABASE_URL."""

    help = "Copies everything from a SQLite file into the database of DATABASE_URL, all of it or nothing."

    def add_arguments(self, parser):
        parser.add_argument(
            "--from", type=Path, dest="source", default=settings.VAR / "tuotos.sqlite3", help="default: %(default)s"
        )
        parser.add_argument("--force", action="store_true", help="replace what DATABASE_URL holds")

    def handle(self, *args, source, force, **options):
        if str(source.resolve()) == str(settings.DATABASES["default"]["NAME"]):
            raise CommandError("Set DATABASE_URL to the new database first, and run migrate there.")
        try:
            if not force and not is_empty():
                raise CommandError("The new database holds a site already. With --force the old one takes its place.")
            with database.opened(source):
                database.move(self.stdout.write)
        except database.CannotMove as error:
            raise CommandError(error) from error
        self.stdout.write("Everything has moved. Now the search indexes are built; if cut: update_index.")
        for make_anew in AFTERWARDS:
            make_anew()
        self.stdout.write("Done.")
