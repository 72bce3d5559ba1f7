"""Answers as a table, for the screen and as CSV and XLSX that no spreadsheet takes for formulas."""

import csv
from collections.abc import Iterable
from io import BytesIO, StringIO

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from core.citations.formats.table import harmless
from core.languages import language_name
from forms.kinds import HEADING
from forms.models import Form
from forms.models.answers import shown, words

LONGEST_CELL = 32_767  # signs, of a spreadsheet


class AnswerTable:
    """The answers of a form: a column for each question, those that the form asks no more at the end."""

    def __init__(self, form: Form, answers):
        self.form, self.answers = form, list(answers)
        self.keys = {each.key: str(each.label) for each in form.questions.all() if each.kind != HEADING}
        for answer in self.answers:
            for row in answer.content:
                self.keys.setdefault(row["key"], words(row["label"]))

    @property
    def head(self) -> list[str]:
        first = [_("Answered"), pgettext("list", "State"), _("Language")]
        if not self.form.is_registration:
            first.remove(pgettext("list", "State"))
        return [*first, *self.keys.values()]

    def rows(self) -> Iterable[list[str]]:
        for answer in self.answers:
            given = {row["key"]: shown(row) for row in answer.content}
            language = str(language_name(answer.language))
            first = [f"{localtime(answer.at):%Y-%m-%d %H:%M}", answer.get_state_display(), language]
            if not self.form.is_registration:
                del first[1]
            yield [*first, *(given.get(key, "") for key in self.keys)]


def safe(text: str) -> str:
    """Return a text for a cell: no formula, also behind spaces and line breaks."""
    stripped = text.lstrip()
    return harmless(stripped) if stripped != harmless(stripped) else text


def as_csv(table: AnswerTable) -> bytes:
    """Return a table as CSV, divided by semicolons, with the mark by which Excel knows UTF-8."""
    stream = StringIO()
    stream.write("\ufeff")
    out = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    for row in (table.head, *table.rows()):
        out.writerow([safe(cell) for cell in row])
    return stream.getvalue().encode()


def as_xlsx(table: AnswerTable) -> bytes:
    """Return a table as a workbook in which every cell is a text."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Answers"))
    for row in (table.head, *table.rows()):
        sheet.append([_cell(sheet, text) for text in row])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _cell(sheet, text: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value="")
    cell.value = safe(ILLEGAL_CHARACTERS_RE.sub("", text))[:LONGEST_CELL]
    cell.data_type = "s"
    return cell


FORMATS = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
