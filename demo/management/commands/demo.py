from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from wagtail.models import Site

from blog.models import BlogIndexPage
from core.imports.progress import Progress, quiet_log
from core.imports.rows import UnreadableFile
from core.imports.topics import read_topics, save_topics
from core.mending.language_pairs import write_missing
from core.models import CustomDocument, OutputPage, Topic
from core.worker.reading import read_document
from demo import library, project, staff, users
from demo.texts import pages, things
from events.models import EventIndexPage
from home.models import OutputListPage
from home.site_building import build_site
from publications.models import PublicationIndexPage
from search.index.rebuilding import rebuild
from search.models import IndexState

PROJECT_HOST, LIBRARY_HOST = "127.0.0.1", "localhost"


class Command(BaseCommand):
    """Builds the demo: the site of a project, and a library. What is built already is left as it is."""

    help = "Builds the demo sites at http://127.0.0.1:8000 and http://localhost:8000. Repeating it takes seconds."
    requires_migrations_checks = True

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000, help="Port at which the sites are served.")

    def handle(self, *args, port, **options):
        self.move(PROJECT_HOST, things.NAME.fi, port)
        self.move(LIBRARY_HOST, pages.LIBRARY["name"].fi, port)
        self.refuse_own_contents(port)
        with quiet_log():
            self.load_topics()
            project_site, library_site = self.build_project(port), self.build_library(port)
            write_missing()
        self.read_files()
        self.build_index()
        self.tell_logins(project_site, library_site)

    def move(self, host: str, name: str, port: int):
        """Let a site that was built at another port answer at this one: all its addresses begin with its own."""
        if not Site.objects.filter(hostname=host, port=port).exists():
            for site in Site.objects.filter(hostname=host, site_name=name)[:1]:
                site.port = port
                site.save()

    def refuse_own_contents(self, port: int):
        """The demo does not mix its pages into somebody's own."""
        site = Site.objects.filter(hostname=PROJECT_HOST, port=port).first()
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

    def build_project(self, port: int) -> Site:
        """Build the project's site, the default one."""
        name = things.NAME
        menu = OutputListPage, PublicationIndexPage, BlogIndexPage, EventIndexPage
        site = build_site(PROJECT_HOST, port, name_fi=name.fi, name_sv=name.sv, is_default=True, menu=menu)
        if not project.is_built(site):
            project.build(site, Progress(self.stderr, _("Pages of the demo"), project.number_of_pages()))
        return site

    def build_library(self, port: int) -> Site:
        """Build the library's site."""
        name, menu = pages.LIBRARY["name"], (OutputListPage, PublicationIndexPage)
        site = build_site(LIBRARY_HOST, port, name_fi=name.fi, name_sv=name.sv, menu=menu)
        if not library.is_built(site):
            library.build(site, settings.BASE_DIR / "data" / "fingreylit", self.stderr)
        return site

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

    def tell_logins(self, project_site, library_site):
        """Make the users of each site and tell their names."""
        if not users.may_be_made():
            self.stdout.write(_("The demo is ready. No users were made, because others could reach this machine."))
            return
        self.stdout.write(
            _("The demo is ready. The password of every user: %(password)s") % {"password": staff.PASSWORD}
        )
        names = {
            project_site.site_name: users.add_editors(project_site, staff.PROJECT_EDITORS),
            library_site.site_name: users.add_editors(library_site, staff.LIBRARY_EDITORS),
            _("All sites"): users.add_administrator(),
        }
        for place, logins in names.items():
            self.stdout.write(f"  {place}: {', '.join(logins)}")
