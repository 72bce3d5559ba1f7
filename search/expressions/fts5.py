"""Expressions as SQLite's FTS5 reads them. It knows "not" only between two sides: beside what is wanted, not alone."""

from search.expressions import AllOf, AnyOf, Beginning, Expression, Without


def fts5(expression: Expression) -> str:
    """Return an expression in the language of FTS5; "" for one that FTS5 finds nothing for."""
    if isinstance(expression, str):
        return f'"{expression}"'
    if isinstance(expression, Beginning):
        return f'"{expression.text}" *'
    if isinstance(expression, Without):
        return ""
    parts = [fts5(item) for item in expression.items if not isinstance(item, Without)]
    if isinstance(expression, AllOf):
        without = [fts5(item.expression) for item in expression.items if isinstance(item, Without)]
        joined = f"({' AND '.join(parts)})" if parts and all(parts) else ""
        return f"({' NOT '.join([joined, *filter(None, without)])})" if joined and any(without) else joined
    parts = [part for part in parts if part]
    return f"({' OR '.join(parts)})" if parts else ""


def is_readable(expression: Expression) -> bool:
    """Tell whether FTS5 can answer an expression by itself."""
    if isinstance(expression, (str, Beginning)):
        return True
    return isinstance(expression, (AllOf, AnyOf)) and bool(expression.items) and all(map(is_readable, expression.items))
