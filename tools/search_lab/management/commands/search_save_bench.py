import json
import time
from statistics import median
from unittest.mock import patch

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from blog.models import BlogIndexPage, BlogPostPage
from core import changes
from core.changes.registry import FOLLOWERS
from core.imports.progress import quiet_log
from home.site_building import build_site

TIMES = 15
TEXT = settings.BASE_DIR / "data/search-eval/docs.fi.dev.tsv"


class Command(BaseCommand):
    """Measures what the search costs an editor who publishes a page of 1,000 words. Nothing stays in the database."""

    help = "Measures how long publishing a page of 1,000 words takes, with and without the search."

    def handle(self, *args, **options):
        try:
            with quiet_log(), transaction.atomic():
                page = self.page()
                with_search = median(self.publish(page) for _time in range(TIMES))
                with patch.dict(FOLLOWERS), patch("modelsearch.signal_handlers.insert_or_update_object_task"):
                    del FOLLOWERS["search index"]
                    without = median(self.publish(page) for _time in range(TIMES))
                raise Undo
        except Undo:
            pass
        figures = {"publish_ms": round(with_search, 1), "publish_ms_without_search": round(without, 1)}
        self.stdout.write(json.dumps({**figures, "search_costs_ms": round(with_search - without, 1)}))

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

    def publish(self, page) -> float:
        """Return how many milliseconds it takes to save and publish the page."""
        started = time.perf_counter()
        page.title = f"Mittaus {started}"
        page.save_revision().publish()
        changes.flush()  # as the end of the editor's transaction does
        return (time.perf_counter() - started) * 1000


class Undo(Exception):
    """Takes back what the measuring wrote."""
