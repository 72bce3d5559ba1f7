"""Expressions as PostgreSQL's full-text search reads them. Terms are quoted, though they are letters and digits."""

from search.expressions import AllOf, Beginning, Expression, Without


def tsquery(expression: Expression) -> str:
    """Return an expression as a tsquery; "" for one that PostgreSQL finds nothing for."""
    if isinstance(expression, str):
        return f"'{expression}'"
    if isinstance(expression, Beginning):
        return f"'{expression.text}':*"
    if isinstance(expression, Without):
        return f"!{tsquery(expression.expression)}"
    parts = [tsquery(item) for item in dict.fromkeys(expression.items)]
    if isinstance(expression, AllOf):
        return f"({' & '.join(parts)})" if parts and all(parts) else ""
    parts = [part for part in parts if part]
    return f"({' | '.join(parts)})" if parts else ""
