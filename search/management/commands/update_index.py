from django.core.management import CommandError
from modelsearch.management.commands.rebuild_modelsearch_index import Command as ModelsearchCommand

from core.worker import presence
from search.index.rebuilding import AT_ONCE, RebuildGoesOn, rebuild
from search.models import IndexState


class Command(ModelsearchCommand):
    """Builds both indexes anew: that of the admin's lists, and that of the public search. Heals whatever is wrong."""

    help = "Builds the search indexes anew from the pages: that of the admin's lists and that of the public search."

    def handle(self, **options):
        super().handle(**options)
        if options.get("schema_only"):
            return
        self.write("Public search: rebuilding")
        heart = presence.Heart()  # or others would hold a long rebuild for one that was killed
        heart.start()
        try:
            rebuild(self.tell)
        except RebuildGoesOn as error:
            raise CommandError(under_way()) from error
        finally:
            heart.stop()
            presence.leave()
        self.write("Public search: ready")

    def tell(self, done: int, total: int):
        """Write a line each so many works."""
        if done % (AT_ONCE * 5) == 0 or done == total:
            self.write(f"Public search: {done} works of {total}")


def under_way() -> str:
    """Say how far the rebuild of another process is."""
    state = IndexState.objects.get(index="")
    return (
        f"Another process rebuilds the index of the public search: {state.rebuild_done} works of "
        f"{state.rebuild_total}. Wait for it; if it was stopped, the worker begins it again within two minutes."
    )
