"""Tables of a tagged file: their parts, their grid, and whether each cell has a header (ISO 14289-1, 7.2 and 7.5)."""

from core.files.accessibility.tree import Node, is_list, text

PARTS = {"THead", "TBody", "TFoot"}
INSIDE = {"TR": {"Table", *PARTS}, "TH": {"TR"}, "TD": {"TR"}, **{part: {"Table"} for part in PARTS}}
BELOW = {"Table": {"TR", "Caption", *PARTS}, "TR": {"TH", "TD"}, **{part: {"TR"} for part in PARTS}}
WIDEST = 1_000  # columns or rows that one cell may take


def check_tables(tree: Node) -> dict[str, set[int]]:
    """Return what is wrong with the tables, each with its pages."""
    found: dict[str, set[int]] = {}
    for node in tree.walk():
        if is_misplaced(node) or (node.role == "Table" and is_uneven(node)):
            found.setdefault("broken-tables", set()).add(node.first_page)
        elif node.role == "Table" and lacks_headers(node):
            found.setdefault("table-without-headers", set()).add(node.first_page)
    return found


def is_misplaced(node: Node) -> bool:
    """Whether a part of a table stands where it cannot, or comes more often than it may."""
    kids = [kid.role for kid in node.kids]
    if node.role in INSIDE and node.parent.role not in INSIDE[node.role]:
        return True
    if node.role in BELOW and not BELOW[node.role].issuperset(kids):
        return True
    if node.role != "Table":
        return False
    few = kids.count("THead") > 1 or kids.count("TFoot") > 1 or kids.count("Caption") > 1
    needs_body = bool({"THead", "TFoot"} & set(kids)) and "TBody" not in kids
    return few or needs_body or "Caption" in kids[1:-1]


def rows_of(table: Node) -> list[Node]:
    rows = []
    for kid in table.kids:
        rows += [kid] if kid.role == "TR" else [row for row in kid.kids if kid.role in PARTS and row.role == "TR"]
    return rows


def span(cell: Node, name: str) -> int:
    value = cell.attribute(name)
    return min(max(int(value), 1), WIDEST) if isinstance(value, int) else 1


def grid_of(table: Node) -> tuple[dict[tuple[int, int], Node], bool]:
    """Return which cell stands at each row and column, and whether two cells want the same place."""
    grid, clash = {}, False
    for number, row in enumerate(rows_of(table)):
        column = 0
        for cell in row.kids:
            while (number, column) in grid:
                column += 1
            for down in range(span(cell, "/RowSpan")):
                for right in range(span(cell, "/ColSpan")):
                    clash |= (number + down, column + right) in grid
                    grid[number + down, column + right] = cell
            column += span(cell, "/ColSpan")
    return grid, clash


def is_uneven(table: Node) -> bool:
    """Whether the rows of a table have different numbers of columns, or cells that lie on one another."""
    grid, clash = grid_of(table)
    rows = len(rows_of(table))
    if not rows or not grid:
        return False
    height, width = 1 + max(row for row, _ in grid), 1 + max(column for _, column in grid)
    return clash or height > rows or len(grid) != height * width


def lacks_headers(table: Node) -> bool:
    """Whether a cell belongs to no header, neither by its row or column nor by the names of its headers."""
    grid, _clash = grid_of(table)
    cells = {id(cell): cell for cell in grid.values()}.values()
    headers = [cell for cell in cells if cell.role == "TH"]
    names = {text(cell.source, "/ID") for cell in headers} - {""}
    columns, rows = set(), set()
    for (row, column), cell in grid.items():
        if cell.role == "TH":
            scope = str(cell.attribute("/Scope") or "")
            columns |= {column} if scope in ("/Column", "/Both") else set()
            rows |= {row} if scope in ("/Row", "/Both") else set()
    for place, cell in grid.items():
        if cell.role != "TD":
            continue
        told = cell.attribute("/Headers")
        if is_list(told) and len(told):
            if not {str(name) for name in told} <= names:
                return True
        elif place[1] not in columns and place[0] not in rows:
            return True
    return False
