from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.test import Client, override_settings

from tools.search_lab import realistic

WANTED = 92


class Command(BaseCommand):
    """Asks the demo's two sites what people ask, and fails where fewer than 92 queries are satisfied."""

    help = "Asks the demo the queries of data/search-eval/realistic.tsv; see data/search-eval/README.md."

    def handle(self, *args, **options):
        hosts, satisfied, rows = realistic.hosts(), 0, realistic.rows()
        with override_settings(ALLOWED_HOSTS=[*settings.ALLOWED_HOSTS, "127.0.0.1", "localhost"]):
            for row in rows:
                answer = realistic.ask(Client(), row, hosts)
                is_good = realistic.is_satisfied(row, answer)
                satisfied += is_good
                if not is_good:
                    self.stdout.write(f"{row.site} {row.language} {row.query}: {answer.titles}")
        self.stdout.write(f"{satisfied} of {len(rows)} queries are satisfied.")
        if satisfied < WANTED:
            raise CommandError(f"At least {WANTED} should be.")
