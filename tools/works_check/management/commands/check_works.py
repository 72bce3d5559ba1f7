from time import monotonic

from django.core.management.base import BaseCommand, CommandError
from django.db.models import prefetch_related_objects
from django.test import Client, override_settings
from django.utils import translation
from wagtail.models import Site

from core.citations.formats import FORMATS
from core.citations.record import RELATIONS, Record, record_of, with_files
from core.languages import LANGUAGES
from core.models import OutputPage
from tools.works_check.pages import faults_of_pages
from tools.works_check.reading_back import differences

SHOWN = 20  # faults that are told; the rest are counted
LONGEST = 5  # seconds that a file of all works of a site may take


class Command(BaseCommand):
    """Looks at the page of every published work as machines do, and reads all files of citations back."""

    help = (
        "Checks that every published work tells machines what it is: its page, its schema.org, its tags, and BibTeX, "
        "RIS and CSL-JSON as other programs read them."
    )

    def handle(self, *args, **options):
        faults, number, started = [], 0, monotonic()
        with override_settings(ALLOWED_HOSTS=["*"]):
            for site in Site.objects.order_by("pk"):
                client = Client(HTTP_HOST=f"{site.hostname}:{site.port}", HTTP_X_FORWARDED_PROTO="https")
                for language in LANGUAGES:
                    with translation.override(language):
                        records = self.records(site, language)
                    number += len(records)
                    faults += self.slow_files(records)
                    faults += differences(records)
                    answers = [client.get(record.page_url.removeprefix(site.root_url)) for record in records]
                    faults += faults_of_pages(list(zip(answers, records, strict=True)))
        for fault in faults[:SHOWN]:
            self.stdout.write(fault)
        self.stdout.write(f"{number} works, {len(faults)} faults, {monotonic() - started:.0f} seconds.")
        if faults or not number:
            raise CommandError("Every work should reach machines unbroken.")

    def records(self, site, language) -> list[Record]:
        """Return the records of the published works that a site has in a language."""
        pages = OutputPage.objects.published().in_site(site).filter(locale__language_code=language)
        pages = list(pages.order_by("pk").specific())
        prefetch_related_objects(pages, *RELATIONS)
        return [with_files(record_of(page, site.root_url), page) for page in pages]

    def slow_files(self, records):
        """Yield the formats in which all works of a site take too long."""
        for each in FORMATS.values():
            started = monotonic()
            each.write(records)
            if (took := monotonic() - started) > LONGEST:
                yield f"{each.name} of {len(records)} works took {took:.1f} seconds"
