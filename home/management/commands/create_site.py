from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from core.imports.progress import quiet_log
from home.site_building import SiteError, build_site


class Command(BaseCommand):
    """Makes a site: locales, front page, lists and first plain pages in both languages, its team. No demo content."""

    help = "Makes a site with its first pages in Finnish and Swedish. Repeating it adds what is missing."
    requires_migrations_checks = True

    def add_arguments(self, parser):
        parser.add_argument("--hostname", default="127.0.0.1", help="Host name of the site.")
        parser.add_argument("--port", type=int, default=8000, help="Port of the site.")
        parser.add_argument("--name-fi", default="Tuotos", help="Name of the site in Finnish.")
        parser.add_argument("--name-sv", default="", help="Name of the site in Swedish; the Finnish one if not given.")
        parser.add_argument("--default", action="store_true", help="Answer for every other host name too.")

    def handle(self, *args, hostname, port, name_fi, name_sv, default, **options):
        if not 1 <= port <= 65535:
            raise CommandError(_("The port must be a number from 1 to 65535."))
        try:
            with quiet_log():
                site = build_site(hostname, port, name_fi=name_fi, name_sv=name_sv or name_fi, is_default=default)
        except SiteError as error:
            raise CommandError(
                _("The site %(site)s already has a front page of another kind.") % {"site": error}
            ) from error
        self.stdout.write(_("The site is ready: %(url)s") % {"url": f"{site.root_url}/fi/"})
