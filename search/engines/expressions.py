"""A question to an engine: terms joined by "all of" and "any of". Each engine writes it in its own language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AllOf:
    """Matches what every item matches. An empty one matches nothing."""

    items: tuple["Expression", ...]


@dataclass(frozen=True)
class AnyOf:
    """Matches what at least one item matches. An empty one matches nothing."""

    items: tuple["Expression", ...]


Expression = str | AllOf | AnyOf  # a str is one term, as `search.analysis` makes them: letters and digits only
