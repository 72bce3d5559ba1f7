"""Expressions as Elasticsearch and OpenSearch read them: queries of JSON. Only readers' questions reach them."""

from collections.abc import Iterator

from search.expressions import AllOf, AnyOf, Beginning, Expression, Without

MATCHES_NOTHING = {"match_none": {}}


def match_query(expression: Expression, field: str = "terms") -> dict:
    """Return an expression as both engines read it.

    The plain terms of an AnyOf become one `match`, in which a repeated term counts twice, as it does in SQLite.
    """
    if isinstance(expression, str):
        return {"match": {field: {"query": expression}}}
    if isinstance(expression, Beginning):
        return {"prefix": {field: {"value": expression.text}}}
    if isinstance(expression, Without):
        return {"bool": {"must_not": [match_query(expression.expression, field)]}}
    if not expression.items:
        return MATCHES_NOTHING
    if isinstance(expression, AllOf):
        return {"bool": {"must": [match_query(item, field) for item in expression.items]}}
    should = list(_alternatives(expression, field))
    return should[0] if len(should) == 1 else {"bool": {"should": should, "minimum_should_match": 1}}


def _alternatives(expression: AnyOf, field: str) -> Iterator[dict]:
    terms = [item for item in expression.items if isinstance(item, str)]
    if terms:
        yield {"match": {field: {"query": " ".join(terms), "operator": "or"}}}
    yield from (match_query(item, field) for item in expression.items if not isinstance(item, str))
