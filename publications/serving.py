"""What answers below the address of a publication beside its files: its tables as data."""

from collections.abc import Iterable

from django.http import Http404
from django.utils.functional import cached_property

from core.sites.trees import known_site
from core.visibility import PUBLISHED, WITHDRAWN
from publications.data_tables import ENDINGS, TAIL, answer, tables_of


class WithTables:
    """A page below which its tables answer."""

    @cached_property
    def tables(self) -> list:
        """The tables of data that readers take along."""
        return tables_of(self)

    def get_addresses_below(self) -> Iterable[str]:
        """Its files, and its tables as data."""
        yield from super().get_addresses_below()
        yield from (f"data-{table.key}.{ending}" for table in self.tables for ending in ENDINGS)

    def read_tail(self, tail: str) -> dict | None:
        found = super().read_tail(tail)
        named = TAIL.fullmatch(tail) if found is None else None
        return {"table": named.groups()} if named else found

    def serve(self, request, *args, table=None, **kwargs):
        """A table is there as long as the publication itself is."""
        if table and self.state == PUBLISHED:
            return answer(self, *table, known_site(request).root_url)
        if table and self.state != WITHDRAWN:
            raise Http404
        return super().serve(request, *args, **kwargs)
