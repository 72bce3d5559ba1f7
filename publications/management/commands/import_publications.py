from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Site

from core.imports.commands import ImportCommand
from core.imports.progress import quiet_log
from core.imports.rows import UnreadableFile
from publications.imports import FORMATS
from publications.imports.saving import NoPlace, Stopped, save_records, without_doubles


class Command(ImportCommand):
    """Loads publications from files of records, work by work; repeating it updates them, or goes on."""

    help = "Loads publications from files of records: as drafts, or published with --publish."

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--format", required=True, help=f"Format of the files: {', '.join(FORMATS)}.")
        parser.add_argument("--publish", action="store_true", help="Publish the publications at once.")
        parser.add_argument("--site", metavar="HOST:PORT", help="Their site; the default one if not given.")

    def handle(self, *args, files, site, publish, **options):
        records, problems, remarks = self.read_all(files, self.reader(options["format"]))
        if problems:
            self.refuse(problems)
        records, doubles = without_doubles(records)
        try:
            with quiet_log():
                result = save_records(records, self.find_site(site), publish=publish, stream=self.stderr)
        except NoPlace as error:
            self.refuse_file(error)
        except Stopped as error:
            raise CommandError(str(error)) from error
        self.tell([*remarks, *doubles, *result.remarks])
        self.stdout.write(
            _(
                "Publications: %(created)s new, %(changed)s changed, %(unchanged)s as before, "
                "%(doubles)s doubles left out."
            )
            % {
                "created": len(result.created),
                "changed": len(result.changed) + len(result.published),
                "unchanged": result.unchanged,
                "doubles": len(doubles),
            }
        )
        if result.left:
            raise CommandError(
                ngettext(
                    "%(count)s publication could not be saved: see above. Repeat the command when it is corrected.",
                    "%(count)s publications could not be saved: see above. Repeat the command when they are corrected.",
                    result.left,
                )
                % {"count": result.left}
            )

    def reader(self, name: str):
        """Return the function that reads files of a format."""
        try:
            return FORMATS[name]
        except KeyError:
            words = {"name": name, "known": ", ".join(FORMATS)}
            raise CommandError(_("Unknown format: %(name)s. Known formats: %(known)s.") % words) from None

    def read_all(self, files, read):
        """Return the records of all files, what is wrong with their rows, and remarks on them."""
        records, problems, remarks = [], [], []
        try:
            for file in files:
                for total, found in zip((records, problems, remarks), read(file), strict=True):
                    total += found
        except UnreadableFile as error:
            self.refuse_file(error)
        return records, problems, remarks

    def find_site(self, name: str | None) -> Site:
        """Return the site of a name such as localhost:8000, or the default one."""
        if not name:
            site = Site.objects.filter(is_default_site=True).first()
            if site is None:
                raise CommandError(_("There is no default site. Make one first: manage.py create_site --default"))
            return site
        hostname, _colon, port = name.partition(":")
        site = Site.objects.filter(hostname=hostname, port=port or "80").first() if (port or "80").isdigit() else None
        if site is None:
            known = ", ".join(f"{site.hostname}:{site.port}" for site in Site.objects.all())
            raise CommandError(_("There is no site %(name)s. Sites: %(known)s") % {"name": name, "known": known})
        return site
