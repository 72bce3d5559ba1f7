from modelsearch.management.commands.rebuild_modelsearch_index import Command as ModelsearchCommand

from search.index.rebuilding import AT_ONCE, rebuild


class Command(ModelsearchCommand):
    """Builds both indexes anew: that of the admin's lists, and that of the public search. Heals whatever is wrong."""

    help = "Builds the search indexes anew from the pages: that of the admin's lists and that of the public search."

    def handle(self, **options):
        super().handle(**options)
        if options.get("schema_only"):
            return
        self.write("Public search: rebuilding")
        rebuild(self.tell)
        self.write("Public search: ready")

    def tell(self, done: int, total: int):
        """Write a line each so many works."""
        if done % (AT_ONCE * 5) == 0 or done == total:
            self.write(f"Public search: {done} works of {total}")
