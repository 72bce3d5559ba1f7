import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from tools.search_lab.evaluation import evaluate, evaluate_stock


class Command(BaseCommand):
    """Measures how well the search finds: prints figures between 0 and 1 for each task as JSON."""

    help = "Measures the quality of the search on a collection and its queries; see data/search-eval/README.md."

    def add_arguments(self, parser):
        parser.add_argument("--language", choices=["fi", "sv"], required=True)
        parser.add_argument("--collection", type=Path, required=True, help="rows of id, …, text divided by tabs")
        parser.add_argument("--queries", type=Path, required=True, help="rows of id, task, query, lemma, answers")

        parser.add_argument("--stock", action="store_true", help="measure the database's own search instead of ours")

    def handle(self, *args, language, collection, queries, stock=False, **options):
        collection, queries = Path(collection), Path(queries)
        for path in (collection, queries):
            if not path.is_file():
                raise CommandError(f"There is no file {path}.")
        measure = evaluate_stock if stock else evaluate
        self.stdout.write(json.dumps(measure(language, collection, queries), ensure_ascii=False))
