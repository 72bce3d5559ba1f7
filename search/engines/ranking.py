"""A selection as requests of Elasticsearch and OpenSearch: one counts everything, others bring hits tier by tier.

No script is sent: the core of Elasticsearch has none. So the tiers, which only the query tells, are asked one by one,
and what else ranks before the score stands in the documents.
"""

from collections import Counter
from dataclasses import dataclass

from search.engines.documents import FACETS
from search.engines.selection import NEWEST, OLDEST, RELEVANCE, TITLE, Selection
from search.expressions.matching import match_query

MOST_VALUES = 200  # of each facet, the most common; those that are chosen are counted besides


@dataclass(frozen=True)
class Scope:
    """Where to look: a site; not among works that are gone; only among some, where names are given."""

    site: int
    gone: tuple[str, ...] = ()
    only: tuple[str, ...] | None = None

    def id_of(self, work: str) -> str:
        """Return the id of a work's document."""
        return f"{self.site}:{work}"


@dataclass(frozen=True)
class Selected:
    """An answer: how many works, how many of each facet's values and of each tier, the names of the first works.

    The last of `tiers` are those in no tier.
    """

    total: int
    counts: dict[str, Counter]
    tiers: tuple[int, ...]
    names: list[str]


def field_of(facet: str) -> str:
    return f"facet_{facet}"


def within(scope: Scope) -> dict:
    """Return the query for all works of a scope."""
    filters: list[dict] = [{"term": {"site": str(scope.site)}}]
    if scope.only is not None:
        filters.append({"ids": {"values": list(map(scope.id_of, scope.only))}})
    gone = [{"ids": {"values": list(map(scope.id_of, scope.gone))}}] if scope.gone else []
    return {"bool": {"must": [], "filter": filters, "must_not": gone}}


def query(scope: Scope, selection: Selection) -> dict:
    """Return the query for all works of an expression, whatever facets are chosen."""
    found = within(scope)
    if selection.expression is None:
        found["bool"]["filter"].append({"exists": {"field": field_of("kind")}})
    else:
        found["bool"]["must"].append(match_query(selection.expression))
    return found


def narrowing(selection: Selection, without: str = "") -> list[dict]:
    """Return the filters of the chosen facets, but for one of them."""
    chosen = {name: values for name, values in selection.chosen.items() if values and name != without}
    return [{"terms": {field_of(name): list(values)}} for name, values in chosen.items()]


def in_tier(selection: Selection, number: int) -> dict:
    """Return the condition that a work is in a tier and in none before; after the last tier: that it is in none."""
    tiers = list(map(match_query, selection.tiers))
    return {"bool": {"filter": tiers[number : number + 1], "must_not": tiers[:number]}}


def order(selection: Selection) -> list[dict]:
    """Return what hits are sorted by. Ties by id, as in the site's own database."""
    keys = {
        RELEVANCE: [{f"standing_{selection.language}": "asc"}, {"_score": "desc"}],
        NEWEST: [{"date": {"order": "desc", "missing": "_last"}}],
        OLDEST: [{"date": {"order": "asc", "missing": "_last"}}],
        TITLE: [{f"title_{selection.language}": "asc"}],
    }
    return [*keys[selection.sort], {"pk": "asc"}]


def has_tiers(selection: Selection) -> bool:
    return bool(selection.tiers) and selection.sort == RELEVANCE


def listing(scope: Scope, selection: Selection, start: int, size: int, tier: int | None = None) -> dict:
    """Return the request for hits from a place on, of all works or of one tier."""
    found = query(scope, selection)
    found["bool"]["filter"] += narrowing(selection)
    if tier is not None:
        found["bool"]["filter"].append(in_tier(selection, tier))
    return {
        "query": found,
        "from": start,
        "size": size,
        "sort": order(selection),
        "_source": False,
        "track_total_hits": False,
    }


def counting(scope: Scope, selection: Selection, size: int, facets: bool) -> dict:
    """Return the request that counts all works and tiers, facets too, and brings the first hits as if without tiers."""
    body = {**listing(scope, selection, 0, size), "query": query(scope, selection), "track_total_hits": True}
    aggregations = {name: facet(selection, name) for name in FACETS} if facets else {}
    if has_tiers(selection):
        names = {str(number): in_tier(selection, number) for number in range(len(selection.tiers))}
        aggregations["tiers"] = narrowed({"filters": {"filters": names}}, narrowing(selection))
    if chosen := narrowing(selection):
        body["post_filter"] = {"bool": {"filter": chosen}}
    return {**body, "aggs": aggregations} if aggregations else body


def facet(selection: Selection, name: str) -> dict:
    """Return the aggregation that counts a facet over the works that pass all the others."""
    return narrowed(terms(name), narrowing(selection, name), terms(name, selection.chosen.get(name)))


def terms(name: str, include: list[str] | None = None) -> dict:
    """Return the aggregation that counts the most common values of a facet, or some of them."""
    chosen = {"include": list(include)} if include else {}
    return {"terms": {"field": field_of(name), "size": MOST_VALUES, **chosen}}


def narrowed(counted: dict, filters: list[dict], chosen: dict | None = None) -> dict:
    """Return an aggregation of the works that pass filters."""
    inner = {"counted": counted, **({"chosen": chosen} if chosen else {})}
    return {"filter": {"bool": {"filter": filters}} if filters else {"match_all": {}}, "aggs": inner}


def selected(answer: dict, selection: Selection) -> Selected:
    """Read the answer to `counting`."""
    found = answer.get("aggregations", {})
    counts = {name: Counter() for name in FACETS}
    for name in FACETS.keys() & found.keys():
        for part in ("chosen", "counted"):
            for bucket in found[name].get(part, {}).get("buckets", ()):
                counts[name][bucket["key"]] = bucket["doc_count"]
    total = answer["hits"]["total"]["value"]
    tiers = ()
    if "tiers" in found:
        buckets = found["tiers"]["counted"]["buckets"]
        tiers = tuple(buckets[str(number)]["doc_count"] for number in range(len(selection.tiers)))
    return Selected(total, counts, (*tiers, total - sum(tiers)), names_in(answer))


def nothing_selected() -> Selected:
    return Selected(0, {name: Counter() for name in FACETS}, (0,), [])


def names_in(answer: dict) -> list[str]:
    """Return the names of the works of an answer, in order."""
    return [hit["_id"].partition(":")[2] for hit in answer.get("hits", {}).get("hits", ())]
