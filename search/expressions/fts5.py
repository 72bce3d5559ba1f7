"""Expressions as SQLite's FTS5 reads them. It knows "not" only between two sides, so `Without` is not for it."""

from search.expressions import AllOf, AnyOf, Beginning, Expression


def fts5(expression: Expression) -> str:
    """Return an expression in the language of FTS5; "" for one that FTS5 finds nothing for."""
    if isinstance(expression, str):
        return f'"{expression}"'
    if isinstance(expression, Beginning):
        return f'"{expression.text}" *'
    parts = [fts5(item) for item in expression.items]
    if isinstance(expression, AllOf):
        return f"({' AND '.join(parts)})" if parts and all(parts) else ""
    parts = [part for part in parts if part]
    return f"({' OR '.join(parts)})" if parts else ""


def is_readable(expression: Expression) -> bool:
    """Tell whether FTS5 can answer an expression by itself."""
    if isinstance(expression, (str, Beginning)):
        return True
    return isinstance(expression, (AllOf, AnyOf)) and bool(expression.items) and all(map(is_readable, expression.items))
