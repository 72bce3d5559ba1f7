"""The tables of a publication as data, CSV and XLSX: those that were uploaded, and those of its web version.

Each answers below its page, at `data-<key>.csv` and `data-<key>.xlsx`; the key is that of the file, or the beginning of
that of the block, so an address lasts. What a table is, its licence and its columns stand in the file too.
"""

import csv
import re
from dataclasses import dataclass, field
from io import BytesIO, StringIO

from django.core.cache import cache
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from core.blocks.table import TableBlock
from core.citations.formats.table import harmless
from core.citations.licences import LICENCES, licence_url
from core.files.apart import look
from core.visibility import is_private_file

TAIL = re.compile(r"data-([0-9a-f]{1,12})\.(csv|xlsx)")
ENDINGS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
KEPT = 24 * 60 * 60  # seconds, for what was read of an uploaded file
MOST_KEPT = 200_000  # cells


@dataclass
class Table:
    """A table of data: its key, its title, descriptions of its columns (name, text), the licence, and its cells."""

    key: str
    title: str
    licence: str = ""
    columns: list[tuple[str, str]] = field(default_factory=list)
    document: object = None
    cells: list[list] = field(default_factory=list)  # of a block; those of a file are read when somebody asks for them

    def get_licence_display(self) -> str:
        return str(dict(LICENCES).get(self.licence, ""))

    def rows(self) -> list[list]:
        """Return the cells, names of columns first. Raises Http404 where the file cannot be read."""
        return self.cells or rows_of(self.document)


def tables_of(page) -> list[Table]:
    """Return the tables of a page: uploaded ones first, then those of the text."""
    return [*_uploaded(page), *_of_blocks(page)]


def _uploaded(page):
    for row in page.data_tables.select_related("document"):
        if not is_private_file(row.document):
            licence = row.document.licence or page.licence
            yield Table(str(row.document_id), row.document.heading, licence, described(row.columns), row.document)


def _of_blocks(page):
    for bound in page.body:
        value = bound.value["table"] if isinstance(bound.block, TableBlock) else None
        cells = [[cell or "" for cell in row] for row in (value or {}).get("data") or []]
        if len(cells) > 1 and bound.id:
            yield Table(bound.id[:8], value.get("table_caption") or _("Table"), page.licence, cells=cells)


def described(text: str) -> list[tuple[str, str]]:
    """Return names and descriptions of columns from lines such as "ika: vastaajan ikä vuosina"."""
    lines = (line.partition(":") for line in text.splitlines() if line.strip())
    return [(name.strip(), rest.strip()) for name, _colon, rest in lines]


def read_file(document) -> dict:
    """Return what a look at an uploaded table says, its `verdict` among it."""
    with document.file.open("rb") as file:
        return look("data table", file, document.file_extension.lower())


def rows_of(document) -> list[list]:
    """Return the cells of an uploaded table, kept for a day under what the file is. Raises Http404."""
    name = f"table-{document.pk}-{document.file_hash or document.file.name}"
    rows = cache.get(name)
    if rows is None:
        found = read_file(document)
        if found["verdict"] != "whole":
            raise Http404
        rows = found["rows"]
        if len(rows) * len(rows[0]) <= MOST_KEPT:
            cache.set(name, rows, KEPT)
    return rows


def answer(page, key: str, ending: str, root_url: str) -> HttpResponse:
    """Answer a table of a page as a file. Raises Http404 where the page has no such table."""
    table = next((each for each in tables_of(page) if each.key == key), None)
    if table is None:
        raise Http404
    told = told_of(table, page, f"{root_url}{page.permalink}")
    content = as_csv(table, told) if ending == "csv" else as_xlsx(table, told)
    response = HttpResponse(content, content_type=ENDINGS[ending])
    response["Content-Disposition"] = f'attachment; filename="{page.slug[:80]}-{key}.{ending}"'
    return response


def told_of(table: Table, page, address: str) -> list[tuple[str, str]]:
    """Return what the file says of the table itself, in the reader's language: pairs of a name and a text."""
    licence = " ".join(filter(None, [table.get_licence_display(), licence_url(table.licence, page.language)]))
    rows = [(_("Table"), table.title), (_("Publication"), page.title), (_("Permanent address"), address)]
    rows += [(_("Licence"), licence)] if licence else []
    return [*rows, *((_("Column %(name)s") % {"name": name}, text) for name, text in table.columns)]


def as_csv(table: Table, told: list[tuple[str, str]]) -> str:
    """Return a table as CSV: lines that begin with # tell of it, then the names of the columns, then the rows."""
    stream = StringIO()
    stream.write("\ufeff")  # by which Excel knows UTF-8
    stream.writelines(f"# {name}: {' '.join(str(text).split())}\r\n" for name, text in told)
    rows = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    rows.writerows([safe(cell) for cell in row] for row in table.rows())
    return stream.getvalue()


def as_xlsx(table: Table, told: list[tuple[str, str]]) -> bytes:
    """Return a table as a workbook: the data on the first sheet, what is told of it on the second."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    data = book.create_sheet(_("Data"))
    for row in table.rows():
        data.append([safe(cell) for cell in row])
    about = book.create_sheet(_("About the data"))
    for row in told:
        about.append([safe(text) for text in row])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def safe(cell):
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if not isinstance(cell, str) or re.fullmatch(r"[-+]?\d+([.,]\d+)?", cell):
        return cell
    return harmless(cell)
