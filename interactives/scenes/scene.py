"""The scenes of a page as readers meet them: numbered hotspots, each with its place on the picture."""

from dataclasses import dataclass, field
from itertools import count

from interactives.scenes.geometry import centre, parse_points

# What an editor chooses for a sign, and its drawing in static/icons.svg.
SIGNS = {
    "info": "info",
    "report": "report",
    "video": "recording",
    "audio": "sound",
    "place": "place",
    "person": "person",
    "link": "link",
}


@dataclass
class Spot:
    """A hotspot: `anchor` is its address (`#h-<anchor>`), `x` and `y` are where its number stands, in per cent."""

    key: str
    number: int
    value: object
    part_path: str
    x: float
    y: float
    corners: str = ""
    anchor: str = ""

    def __post_init__(self):
        self.anchor = self.key

    @property
    def shape(self) -> str:
        return self.value["shape"]

    @property
    def sign(self) -> str:
        """The name of the drawing on the marker, or ""."""
        return SIGNS.get(self.value["icon"], "")

    @property
    def left(self) -> float:
        return within(self.value["x"])

    @property
    def top(self) -> float:
        return within(self.value["y"])

    @property
    def width(self) -> float:
        """The width of a rectangle or an ellipse that does not leave the picture."""
        return min(within(self.value["w"]), 100 - self.left)

    @property
    def height(self) -> float:
        return min(within(self.value["h"]), 100 - self.top)

    @property
    def half_width(self) -> float:
        return self.width / 2

    @property
    def half_height(self) -> float:
        return self.height / 2

    @property
    def title_path(self) -> str:
        return f"{self.part_path}.title"

    @property
    def content_path(self) -> str:
        return f"{self.part_path}.content"


@dataclass
class Scene:
    """A scene: `key` ends its own address; that of the first one is the page's."""

    key: str
    value: object
    part_path: str
    number: int = 1
    spots: list[Spot] = field(default_factory=list)
    anchor: str = ""

    def __post_init__(self):
        self.anchor = self.key

    @property
    def title_path(self) -> str:
        return f"{self.part_path}.title"

    @property
    def areas(self) -> list[Spot]:
        """The hotspots that are areas, the largest first: what is drawn last lies on top and can be pressed."""
        areas = [spot for spot in self.spots if spot.corners or (spot.shape != "point" and spot.width and spot.height)]
        return sorted(areas, key=lambda spot: (bool(spot.corners), -spot.width * spot.height))


def scenes_of(page) -> list[Scene]:
    """Return the scenes of a page with their hotspots, in the author's order."""
    scenes = []
    for number, block in enumerate(page.scenes, start=1):
        scene = Scene(block.id[:8], block.value, f"scenes.{block.id}", number)
        items = block.value["hotspots"].bound_blocks
        scene.spots = [_spot(item, place, scene.part_path) for place, item in enumerate(items, start=1)]
        scenes.append(scene)
    return scenes


def places_taken(request) -> set[str]:
    """Return the names of places that pictures of the page have so far; add what is shown."""
    return request.__dict__.setdefault("places_taken", set()) if request else set()


def set_apart(scenes, taken: set[str]):
    """Give scenes names of places that are not taken: a picture may stand twice in a page, and a copy has its keys."""
    things = [*scenes, *(spot for scene in scenes for spot in scene.spots)]
    number = next(number for number in count(1) if taken.isdisjoint(numbered(thing.key, number) for thing in things))
    for thing in things:
        thing.anchor = numbered(thing.key, number)
        taken.add(thing.anchor)


def numbered(key: str, number: int) -> str:
    return key if number == 1 else f"{key}-{number}"


def within(coordinate) -> float:
    """Return a coordinate in per cent that lies on the picture, whatever was stored."""
    return min(max(float(coordinate or 0), 0), 100)


def _spot(item, number: int, scene_path: str) -> Spot:
    value, corners = item.value, ""
    spot = Spot(item.id[:8], number, value, f"{scene_path}.hotspots.{item.id}", within(value["x"]), within(value["y"]))
    if value["shape"] in {"rect", "ellipse"}:
        spot.x, spot.y = spot.left + spot.half_width, spot.top + spot.half_height
    if value["shape"] == "polygon":
        try:
            points = parse_points(value["points"])
        except ValueError:
            points = []  # a draft may be unfinished: its number stands at x and y
        if points:
            spot.x, spot.y = map(within, centre(points))
            corners = " ".join(f"{left:g},{top:g}" for left, top in points)
    spot.corners = corners
    return spot
