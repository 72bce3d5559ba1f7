"""The words of topics as readers, citations and machines see them. Pure functions."""

import re

QUALIFIER = re.compile(r"(?<=\S)\s*\([^()]*\)\s*$")


def public_label(label: str) -> str:
    """Return a label of YSO as readers see it: what it adds in brackets parts concepts for indexers (process)."""
    return QUALIFIER.sub("", label)
