from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.imports.progress import Progress, quiet_log
from core.imports.rows import UnreadableFile
from core.imports.topics import read_topics, save_topics
from core.models import CustomDocument, OutputPage, Topic
from core.worker.reading import read_document
from demo import library, project, users
from demo.texts import pages, things
from events.models import EventIndexPage
from home.models import OutputListPage
from home.site_building import build_site
from publications.models import PublicationIndexPage
from search.index.rebuilding import rebuild
from search.models import IndexState

PROJECT_SITE = {"hostname": "127.0.0.1", "port": 8000}
LIBRARY_SITE = {"hostname": "localhost", "port": 8000}


class Command(BaseCommand):
    """Builds the demo: the site of a project, and a library. What is built already is left as it is."""

    help = "Builds the demo sites at http://127.0.0.1:8000 and http://localhost:8000. Repeating it takes seconds."
    requires_migrations_checks = True

    def handle(self, *args, **options):
        self.refuse_own_contents()
        with quiet_log():
            self.load_topics()
            self.build_project()
            self.build_library()
        self.read_files()
        self.build_index()
        self.tell_logins(users.add_users())

    def refuse_own_contents(self):
        """The demo does not mix its pages into somebody's own."""
        site = Site.objects.filter(**PROJECT_SITE).first()
        if site and not project.is_built(site) and OutputPage.objects.in_site(site).exists():
            raise CommandError(_("This installation has contents of its own, so the demo was not built."))

    def load_topics(self):
        """Load the concepts of YSO, once."""
        if Topic.objects.exclude(uri=None).exists():
            return
        try:
            concepts, problems, _remarks = read_topics(settings.BASE_DIR / "data" / "yso-labels.tsv")
        except UnreadableFile as error:
            raise CommandError(str(error)) from error
        if problems:
            raise CommandError(str(problems[0]))
        save_topics(concepts, self.stderr)

    def build_project(self):
        """Build the project's site, the default one."""
        name, menu = things.NAME, (OutputListPage, EventIndexPage)
        site = build_site(**PROJECT_SITE, name_fi=name.fi, name_sv=name.sv, is_default=True, menu=menu)
        if not project.is_built(site):
            project.build(site, Progress(self.stderr, _("Pages of the demo"), project.number_of_pages()))

    def build_library(self):
        """Build the library's site."""
        name, menu = pages.LIBRARY["name"], (OutputListPage, PublicationIndexPage)
        site = build_site(**LIBRARY_SITE, name_fi=name.fi, name_sv=name.sv, menu=menu)
        if not library.is_built(site):
            library.build(site, settings.BASE_DIR / "data" / "fingreylit", self.stderr)

    def read_files(self):
        """Read the files now, so that the demo is complete before the worker is up."""
        for pk in CustomDocument.objects.filter(reading="waiting").values_list("pk", flat=True):
            read_document.call(pk)

    def build_index(self):
        """Build the search index now, once, as a whole; what changes later the worker puts into it."""
        if IndexState.objects.filter(index="", built_at__isnull=False).exists():
            return
        progress = None

        def tell(done: int, total: int):
            nonlocal progress
            progress = progress or Progress(self.stderr, _("Works into the search"), total)
            progress.step(done - progress.done)

        rebuild(tell)

    def tell_logins(self, names: list[str]):
        if names:
            words = {"names": ", ".join(names), "password": users.PASSWORD}
            self.stdout.write(_("The demo is ready. Users: %(names)s. Password: %(password)s") % words)
        else:
            self.stdout.write(_("The demo is ready. No users were made, because others could reach this machine."))
