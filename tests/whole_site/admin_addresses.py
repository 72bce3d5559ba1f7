"""Every address of the admin, from the routes themselves, with the ids of things that a test has made."""

import re
from collections.abc import Iterator
from itertools import product

from django.urls import URLPattern, get_resolver

ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
LEFT_OUT = ("logout", "failwhale", "test404", "(?P")


def patterns(resolver=None, prefix="", namespace="") -> Iterator[tuple]:
    """Yield (address, namespace, view) of each route, the address as routes write it."""
    for pattern in (resolver or get_resolver()).url_patterns:
        address = prefix + re.sub(r"[\^$]", "", str(pattern.pattern))
        if isinstance(pattern, URLPattern):
            yield address, namespace, pattern.callback
        else:
            yield from patterns(pattern, address, f"{namespace}:{pattern.namespace or ''}")


def addresses(ids: dict) -> Iterator[str]:
    """Yield every address of the admin, with `ids` by what addresses call them; those of `pk` by parts of the route."""
    for address, namespace, _view in patterns():
        yield from filled(address, namespace, ids)


def filled(address: str, namespace: str, ids: dict) -> Iterator[str]:
    """Yield an address of the admin with each id that it may name; nothing where an id is unknown."""
    names = ARGUMENT.findall(address)
    if not address.startswith("admin/") or any(part in address for part in LEFT_OUT):
        return
    if not all(argument in ids for argument in names):
        return
    values = [
        next(found for key, found in ids["pk"].items() if key in f"{namespace} {address}")
        if argument == "pk"
        else ids[argument]
        for argument in names
    ]
    for row in map(iter, product(*values)):
        yield "/" + ARGUMENT.sub(lambda _match, row=row: str(next(row)), address)
