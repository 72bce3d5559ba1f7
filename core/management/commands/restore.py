from pathlib import Path

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from core.moving import backups
from core.moving.emptiness import is_empty
from core.moving.snapshots import NoTool


class Command(BaseCommand):
    """Makes the site of a backup."""

    help = "Puts back what backup copied. Stop the web server and the worker before."
    requires_migrations_checks = False
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, help="the folder of a backup")
        parser.add_argument("--force", action="store_true", help="replace the site that is here")

    def handle(self, *args, folder, force, **options):
        try:
            manifest = backups.read(folder.resolve())
            if not force and not is_empty():
                raise CommandError("There is a site here already. With --force the backup takes its place.")
            backups.verify(folder.resolve(), manifest, self.stdout.write)
            backups.restore(folder.resolve(), manifest, self.stdout.write)
        except (backups.BadBackup, NoTool) as error:
            raise CommandError(error) from error
        call_command("migrate", verbosity=0)  # a backup may be of an older version
        self.stdout.write(f"Restored the site of {manifest.made}: the database and {len(manifest.files) - 1} files.")
        if manifest.settings:
            self.stdout.write(f"These variables were set there: {', '.join(manifest.settings)}.")
