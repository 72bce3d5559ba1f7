import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from tools.search_lab.benchmark import NothingFound, benchmark

SOURCE = Path(settings.BASE_DIR) / "data/search-eval/collection.fi.dev.tsv"


class Command(BaseCommand):
    """Measures how fast the search is: makes pages in a scratch index, asks them, prints the figures as JSON."""

    help = "Measures the speed of the search on made pages; nothing of it stays in the database."

    def add_arguments(self, parser):
        parser.add_argument("--pages", type=int, default=2000)
        parser.add_argument("--queries", type=int, default=1000)

    def handle(self, *args, pages, queries, **options):
        try:
            figures = benchmark(pages, queries, SOURCE, lambda text: self.stderr.write(text))
        except NothingFound as error:
            raise CommandError(str(error)) from error
        self.stdout.write(json.dumps(figures, ensure_ascii=False))
