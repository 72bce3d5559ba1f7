"""Addresses that are routes of Django, not pages: both languages' paths are written out here."""

from django.urls import path, reverse

PATHS = {
    "search": {"fi": "haku/", "sv": "sok/"},
    "suggestions": {"fi": "haku/ehdotukset/", "sv": "sok/forslag/"},
    "hits_file": {"fi": "haku/osumat.<slug:format>", "sv": "sok/traffar.<slug:format>"},
    "person": {"fi": "ihmiset/<slug:slug>/", "sv": "personer/<slug:slug>/"},
    "missing": {"fi": "puuttuu/<slug:work_id>/", "sv": "saknas/<slug:work_id>/"},
    "patterns": {"fi": "tyylit/", "sv": "stilar/"},
}
# Slugs that no page right under a home page may have.
RESERVED_SLUGS = {address.split("/")[0] for pair in PATHS.values() for address in pair.values()}


def bilingual_paths(name: str, view) -> list:
    """Return the URL patterns of a route in both languages, named `<name>_fi` and `<name>_sv`."""
    return [path(f"{language}/{address}", view, name=f"{name}_{language}") for language, address in PATHS[name].items()]


def route_url(name: str, language: str, **kwargs) -> str:
    """Return the address of a route in a language."""
    return reverse(f"{name}_{language}", kwargs=kwargs)
