"""Names that nothing else has yet: raportti, raportti-2, raportti-3. The one place that numbers them."""

from collections.abc import Container


def free_name(wanted: str, taken: Container[str], ending: str = "") -> str:
    """Return the first of `wanted`, `wanted-2`, `wanted-3` … that is not taken; each with the ending, such as .pdf."""
    candidate, number = f"{wanted}{ending}", 1
    while candidate in taken:
        number += 1
        candidate = f"{wanted}-{number}{ending}"
    return candidate


def free_slug(objects, wanted: str) -> str:
    """Return the first of such names that none of a set of objects has as its slug."""
    return free_name(wanted, set(objects.filter(slug__startswith=wanted).values_list("slug", flat=True)))
