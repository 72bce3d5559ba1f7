from contextlib import suppress

from django.core.management.base import BaseCommand
from django.db.models import Q
from django.utils.translation import gettext as _

from core.engines.away import NotNow
from core.models import CustomDocument
from core.worker.reading import read_document


class Command(BaseCommand):
    """Reads files whose reading was broken off or failed, now and in this process."""

    help = "Read the files that were not read to the end; with --all, read every file anew."

    def add_arguments(self, parser):
        parser.add_argument("--all", action="store_true", help="read every file anew")

    def handle(self, *args, **options):
        files = CustomDocument.objects.filter(Q() if options["all"] else ~Q(reading="done")).order_by("pk")
        keys = list(files.values_list("pk", flat=True))
        failed = 0
        for number, pk in enumerate(keys, 1):
            CustomDocument.objects.filter(pk=pk).update(reading="waiting")
            with suppress(NotNow):  # the storage does not answer: the file waits on, and is told so
                read_document.call(pk)
            document = CustomDocument.objects.filter(pk=pk).first()
            if document is None:
                continue
            failed += document.reading == "failed"
            self.stdout.write(f"{number}/{len(keys)} {document.filename}: {document.get_reading_display()}")
        words = {"count": len(keys), "failed": failed}
        self.stdout.write(_("Files: %(count)s, of which %(failed)s could not be read.") % words)
