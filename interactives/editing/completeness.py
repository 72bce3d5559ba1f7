"""How much of an interactive image stands in a language. Pure functions: counting what was found, no database."""

from collections.abc import Iterable
from dataclasses import dataclass

HOTSPOT, SCENE, PAGE = "hotspot", "scene", "page"
# A text stands in the language, stands there but its source has changed since, or is not there.
DONE, STALE, MISSING = "done", "stale", "missing"


@dataclass(frozen=True)
class Text:
    """One text: its path as in the segments of wagtail-localize, its name for people, and where it is written."""

    path: str
    name: str
    state: str
    url: str = ""


@dataclass(frozen=True)
class Count:
    """How many parts of all stand in a language, such as 5 of 7 hotspots."""

    done: int
    total: int

    @property
    def is_full(self) -> bool:
        return self.done == self.total

    def __str__(self):
        return f"{self.done}/{self.total}"


def place_of(path: str) -> tuple[str, str]:
    """Return the kind and the id of the part that a text belongs to; a text of the page itself is its own part."""
    parts = path.split(".")
    if parts[0] != "scenes" or len(parts) < 2:
        return PAGE, path
    if len(parts) > 3 and parts[2] == "hotspots":
        return HOTSPOT, parts[3]
    return SCENE, parts[1]


def count(texts: Iterable[Text], kind: str) -> Count:
    """Count the parts of a kind whose every text stands in the language, old or not."""
    standing: dict[str, bool] = {}
    for text in texts:
        text_kind, part = place_of(text.path)
        if text_kind == kind:
            standing[part] = standing.get(part, True) and text.state != MISSING
    return Count(sum(standing.values()), len(standing))


def count_in_columns(scenes: Iterable[dict], foreign_parts: Iterable[str]) -> Count:
    """Count the hotspots of a page in a list by its raw columns: all but those with a text in the other language."""
    hotspots = {
        item.get("id")
        for scene in scenes
        for item in scene.get("value", {}).get("hotspots", [])
        if isinstance(item, dict)
    }
    foreign = {part for kind, part in map(place_of, foreign_parts) if kind == HOTSPOT}
    return Count(len(hotspots - foreign), len(hotspots))
