import json
import time
from statistics import median

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from blog.models import BlogIndexPage, BlogPostPage
from core.imports.progress import quiet_log
from home.site_building import build_site
from search.index.indexing import index_works, mark

TIMES = 15
TEXT = settings.BASE_DIR / "data/search-eval/docs.fi.dev.tsv"


class Command(BaseCommand):
    """Measures what the search costs when a page of 1,000 words is published. Nothing stays in the database."""

    help = "Measures how long publishing a page of 1,000 words takes, and what of it the search takes, here and later."

    def handle(self, *args, **options):
        try:
            with quiet_log(), transaction.atomic():
                page = self.page()
                work = str(page.translation_key)
                figures = {
                    "publish_ms": self.milliseconds(lambda: self.publish(page)),
                    "of_these_marking_ms": self.milliseconds(lambda: mark({work})),
                    "worker_indexes_ms": self.milliseconds(lambda: index_works([work])),
                    "worker_indexes_queries": self.queries(lambda: index_works([work])),
                }
                raise Undo
        except Undo:
            self.stdout.write(json.dumps(figures))

    def page(self):
        """Return a published post of 1,000 words on a site made for it."""
        build_site("bench.invalid", 80, name_fi="Mittaus", name_sv="Mätning")
        blog = BlogIndexPage.objects.filter(locale__language_code="fi").last()
        words = TEXT.read_text(encoding="utf-8").split()[:1000]
        paragraphs = "".join(f"<p>{' '.join(words[start : start + 100])}</p>" for start in range(0, 1000, 100))
        body = BlogPostPage.body.field.stream_block.to_python([{"type": "text", "value": paragraphs.replace("&", "")}])
        page = BlogPostPage(title="Mittaus", slug="mittaus", locale=blog.locale, body=body, live=False)
        blog.add_child(instance=page)
        return page

    def publish(self, page):
        """Save and publish the page, with another title each time."""
        page.title = f"Mittaus {time.perf_counter()}"
        page.save_revision().publish()

    def milliseconds(self, work) -> float:
        """Return how long a piece of work takes, half of the times longer."""
        times = []
        for _time in range(TIMES):
            started = time.perf_counter()
            work()
            times.append((time.perf_counter() - started) * 1000)
        return round(median(times), 1)

    def queries(self, work) -> int:
        """Return how many questions a piece of work asks of the database."""
        with CaptureQueriesContext(connection) as queries:
            work()
        return len(queries)


class Undo(Exception):
    """Takes back what the measuring wrote."""
