import os
import re
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.moving import backups
from core.moving.snapshots import NoTool


class Command(BaseCommand):
    """Copies database and files into a folder while the site runs."""

    help = "Copies the database and the files into a folder, from which restore makes the same site. The site runs on."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, help="new, or one with an earlier backup, which is brought up to date")

    def handle(self, *args, folder, **options):
        os.umask(0o077)  # people's data
        try:
            manifest = backups.back_up(folder.resolve(), set_variables(), self.stdout.write)
        except NoTool as error:
            raise CommandError(error) from error
        self.stdout.write(f"Backed up to {folder}: the database and {len(manifest.files) - 1} files.")
        self.stdout.write("The settings are no part of it. Keep .env where secrets are kept.")


def set_variables() -> list[str]:
    """Return the names of our variables that are set."""
    told = (settings.BASE_DIR / ".env.example").read_text()
    return [name for name in re.findall(r"(?m)^# ([A-Z_]+)=", told) if os.environ.get(name)]
