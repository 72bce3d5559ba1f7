from collections import Counter

from django.core.management.base import BaseCommand

from core.admin.site_state import KINDS
from core.mending import inspect


class Command(BaseCommand):
    """Does by hand what the worker does each night."""

    help = "Compares the site with itself (twins, addresses, files, search) and mends what needs no guessing."

    def handle(self, *args, **options):
        inspection = inspect(lambda check: self.stderr.write(check.name) if options["verbosity"] > 1 else None)
        counts = Counter((row["kind"], row["mended"]) for row in inspection.findings)
        for (kind, mended), number in sorted(counts.items()):
            self.stdout.write(f"{number} {'mended' if mended else 'NOT MENDED'}: {KINDS.get(kind, kind)}")
        left = inspection.number - inspection.mended
        self.stdout.write(f"Findings: {inspection.number}, mended: {inspection.mended}, left: {left}.")
