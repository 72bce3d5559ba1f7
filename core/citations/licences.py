"""Licences that an image, a file or a publication may carry."""

from django.utils.translation import gettext_lazy as _

LICENCES = [
    ("cc-by-4.0", "CC BY 4.0"),
    ("cc-by-sa-4.0", "CC BY-SA 4.0"),
    ("cc-by-nc-4.0", "CC BY-NC 4.0"),
    ("cc-by-nc-nd-4.0", "CC BY-NC-ND 4.0"),
    ("cc-by-nd-4.0", "CC BY-ND 4.0"),
    ("cc0-1.0", "CC0 1.0"),
    ("all-rights-reserved", _("All rights reserved")),
]


def licence_url(key: str, language: str) -> str:
    """Return the address of a Creative Commons licence in a language, or "" for other licences."""
    kind, _dash, version = key.rpartition("-")
    if kind == "cc0":
        return f"https://creativecommons.org/publicdomain/zero/{version}/deed.{language}"
    if kind.startswith("cc-"):
        return f"https://creativecommons.org/licenses/{kind.removeprefix('cc-')}/{version}/deed.{language}"
    return ""
