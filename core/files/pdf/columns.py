"""The order in which the lines of a PDF page are read: columns that were drawn row by row are read one by one."""

from core.files.pdf.lines import Line

FEWEST_ROWS = 3
PROSE = 12  # signs of a piece of a line, on average: shorter ones are cells of a table


def in_reading_order(lines: list[Line]) -> list[Line]:
    """Return lines in the order in which people read them."""
    ordered, block = [], Block()
    for row in _rows(lines):
        if not block.takes(row):
            ordered += block.read()
            block = Block()
        block.add(row)
    return ordered + block.read()


def _rows(lines: list[Line]) -> list[list[Line]]:
    """Return the pieces that were drawn one after another on the same row together."""
    rows = []
    for line in lines:
        last = rows[-1][-1] if rows else None
        if last and line.is_level and last.is_level and line.is_beside(last) and line.left >= last.right:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


class Column(list):
    """Lines one below another, and how far they reach to the left and the right."""

    left, right = float("inf"), float("-inf")

    def append(self, line: Line):
        super().append(line)
        self.left, self.right = min(self.left, line.left), max(self.right, line.right)

    def is_place_of(self, line: Line) -> bool:
        return line.left < self.right and line.right > self.left


class Block:
    """Rows one below another, whose pieces stand in the same columns."""

    def __init__(self):
        self.columns: list[Column] = []
        self.rows: list[list[Line]] = []

    def takes(self, row: list[Line]) -> bool:
        """Whether a row belongs to the block: it is below, and each piece has a column of its own."""
        if not self.rows:
            return True
        if row[0].top > self.rows[-1][0].top or not all(line.is_level for line in row):
            return False
        places = [self._places(line) for line in row]
        return all(len(place) == 1 for place in places) and len({place[0] for place in places}) == len(row)

    def _places(self, line: Line) -> list[int]:
        return [number for number, column in enumerate(self.columns) if column.is_place_of(line)]

    def add(self, row: list[Line]):
        if not self.rows:
            self.columns = [Column() for _line in row]
        for number, line in enumerate(row):
            place = self._places(line)[0] if self.rows else number
            self.columns[place].append(line)
        self.rows.append(row)

    def read(self) -> list[Line]:
        """Return the lines of the block: columns of running text one by one, anything else as it was drawn."""
        lines = [line for row in self.rows for line in row]
        is_prose = sum(len(line.text) for line in lines) >= PROSE * len(lines)
        if len(self.columns) < 2 or len(self.rows) < FEWEST_ROWS or not is_prose:
            return lines
        return [line for column in self.columns for line in column]
