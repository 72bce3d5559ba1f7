from django.utils.translation import gettext as _

from core.imports.commands import ImportCommand
from core.imports.rows import UnreadableFile
from core.imports.topics import read_topics, save_topics


class Command(ImportCommand):
    """Loads topics from a table of YSO concepts; repeating it updates them."""

    help = "Loads topics from a tab-separated file with the columns uri, fi, sv, en."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE.tsv")

    def handle(self, *args, file, **options):
        try:
            concepts, problems, remarks = read_topics(file)
        except UnreadableFile as error:
            self.refuse_file(error)
        if problems:
            self.refuse(problems)
        self.tell(remarks)
        result = save_topics(concepts, self.stderr)
        self.stdout.write(_("Topics: %(created)s new, %(changed)s changed, %(unchanged)s as before.") % vars(result))
