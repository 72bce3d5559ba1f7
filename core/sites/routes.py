"""Addresses that are routes of Django, not pages: each app writes out both languages' paths in its `urls.py`."""

from functools import cache

from django.urls import get_resolver, path, reverse

from core.languages import LANGUAGES


def bilingual_paths(name: str, view, **paths: str) -> list:
    """Return the URL patterns of a route, named `<name>_fi` and `<name>_sv`, by its path in each language.

    Raises KeyError when a language lacks its path.
    """
    return [path(f"{language}/{paths[language]}", view, name=f"{name}_{language}") for language in LANGUAGES]


@cache
def reserved_slugs() -> set[str]:
    """Return the slugs that no page right under a home page may have: the first part of every route of ours."""
    addresses = [str(pattern.pattern) for pattern in get_resolver().url_patterns]
    parts = [address.split("/") for address in addresses]
    return {part[1] for part in parts if len(part) > 2 and part[0] in LANGUAGES}


def route_url(name: str, language: str, **kwargs) -> str:
    """Return the address of a route in a language."""
    return reverse(f"{name}_{language}", kwargs=kwargs)
