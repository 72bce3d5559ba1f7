from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.core.management.base import BaseCommand, CommandError

from core.moving import files


class Command(BaseCommand):
    """Takes stored files from a folder to the bucket of STORAGE_URL, or out of it."""

    help = "Copies stored files between a folder and STORAGE_URL. What is there already stays; repeat it to go on."

    def add_arguments(self, parser):
        ways = parser.add_mutually_exclusive_group()
        folder = settings.VAR / "media"
        ways.add_argument("--from", type=Path, dest="source", default=folder, help="copy from here (%(default)s)")
        ways.add_argument("--to", type=Path, dest="target", help="copy into this folder instead")

    def handle(self, *args, source, target, **options):
        folder = (target or source).resolve()
        if str(folder) == str(getattr(default_storage, "location", "")):
            raise CommandError("These files are where they should be. Set STORAGE_URL to the bucket first.")
        outside = FileSystemStorage(str(folder))
        ends = (default_storage, outside) if target else (outside, default_storage)
        try:
            sums = files.copy_all(*ends, self.stdout.write)
        except ValueError as error:
            raise CommandError(error) from error
        self.stdout.write(f"Files copied and compared: {len(sums)}.")
