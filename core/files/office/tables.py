"""Tables of data: CSV and XLSX as rows of texts and numbers. Pure functions, for a process of its own."""

import csv
from datetime import date, datetime, time
from io import StringIO

MOST_CELLS = 1_000_000
CHARSETS = ("utf-8-sig", "windows-1252")
DIVIDERS = ";,\t|"


def read_table(file, ending: str) -> dict:
    """Tell the `rows` of a table, the names of its columns first; a `verdict`: `whole`, `empty`, `heavy`, `broken`."""
    try:
        rows = list(_limited(_of_xlsx(file) if ending == "xlsx" else _of_csv(file)))
    except OverflowError:
        return {"verdict": "heavy"}
    except Exception:  # openpyxl answers broken files with errors of many kinds
        return {"verdict": "broken"}
    if len(rows) < 2 or not any(rows[0]):
        return {"verdict": "empty"}
    width = max(len(row) for row in rows)
    return {"verdict": "whole", "rows": [[*row, *[""] * (width - len(row))] for row in rows]}


def _limited(rows):
    """Yield rows without what is empty at their ends. Raises OverflowError for too many."""
    cells = 0
    for row in rows:
        row = list(row)
        while row and row[-1] in ("", None):
            row.pop()
        if not row:
            continue
        cells += len(row)
        if cells > MOST_CELLS:
            raise OverflowError
        yield ["" if cell is None else cell for cell in row]


def _of_csv(file):
    data = file.read()
    text = next(text for text in (_decoded(data, charset) for charset in CHARSETS) if text is not None)
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("#")]  # what was told of the table
    first = lines[0] if lines else ""
    divider = max(DIVIDERS, key=first.count)
    yield from csv.reader(StringIO("".join(lines), newline=""), delimiter=divider)


def _decoded(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except UnicodeDecodeError:
        return data.decode(charset, "replace") if charset == CHARSETS[-1] else None


def _of_xlsx(file):
    from openpyxl import load_workbook

    book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
    for row in book.worksheets[0].iter_rows(values_only=True):
        yield [_plain(cell) for cell in row]


def _plain(cell):
    """Return a cell as text or number."""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return cell if cell is None or isinstance(cell, bool | int | float) else str(cell)
