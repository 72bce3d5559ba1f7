from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.cache.versioned import one_request

MOST_SHOWN = 50


class ImportCommand(BaseCommand):
    """A command that imports files: nothing of a file with a problem, which is told by row."""

    requires_migrations_checks = True

    def execute(self, *args, **options):
        """Ask what seldom changes once, as a request does."""
        with one_request():
            return super().execute(*args, **options)

    def tell(self, problems):
        """Write problems one on a line, the first fifty of them."""
        for problem in problems[:MOST_SHOWN]:
            self.stderr.write(str(problem))
        rest = len(problems) - MOST_SHOWN
        if rest > 0:
            self.stderr.write(ngettext("And %(count)s more row.", "And %(count)s more rows.", rest) % {"count": rest})

    def refuse(self, problems):
        """Tell what is wrong and end with exit code 1."""
        self.tell(problems)
        count = len(problems)
        raise CommandError(
            ngettext(
                "Nothing was saved. Correct %(count)s row and try again.",
                "Nothing was saved. Correct %(count)s rows and try again.",
                count,
            )
            % {"count": count}
        )

    def refuse_file(self, error):
        """End with exit code 1 because of a file as a whole."""
        nothing_saved = _("Nothing was saved.")
        raise CommandError(f"{error} {nothing_saved}") from error
