import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from tools.search_lab.benchmark import NothingFound, ask_only, benchmark

SOURCE = Path(settings.BASE_DIR) / "data/search-eval/collection.fi.dev.tsv"


class Command(BaseCommand):
    """Measures how fast the search is: makes pages in a scratch index, asks them, prints the figures as JSON."""

    help = "Measures the speed of the search on made pages; nothing of it stays in the database."

    def add_arguments(self, parser):
        parser.add_argument("--pages", type=int, default=2000)
        parser.add_argument("--queries", type=int, default=1000)
        parser.add_argument("--ask", metavar="CORPUS", help="ask what another process of this command has made")

    def handle(self, *args, pages, queries, ask=None, **options):
        try:
            figures = ask_only(ask, pages, queries) if ask else benchmark(pages, queries, SOURCE, self.stderr.write)
        except NothingFound as error:
            raise CommandError(str(error)) from error
        self.stdout.write(json.dumps(figures, ensure_ascii=False))
