"""The scenes of a page as readers meet them: numbered hotspots, each with its place on the picture."""

from dataclasses import dataclass, field

from interactives.geometry import centre, parse_points


@dataclass
class Spot:
    """A hotspot: `key` is its address (`#h-<key>`), `x` and `y` are where its number stands, in per cent."""

    key: str
    number: int
    value: object
    part_path: str
    x: float
    y: float
    corners: str = ""

    @property
    def shape(self) -> str:
        return self.value["shape"]

    @property
    def half_width(self) -> float:
        return float(self.value["w"] or 0) / 2

    @property
    def half_height(self) -> float:
        return float(self.value["h"] or 0) / 2

    @property
    def title_path(self) -> str:
        return f"{self.part_path}.title"

    @property
    def content_path(self) -> str:
        return f"{self.part_path}.content"


@dataclass
class Scene:
    """A scene: `key` ends its own address."""

    key: str
    value: object
    part_path: str
    spots: list[Spot] = field(default_factory=list)

    @property
    def title_path(self) -> str:
        return f"{self.part_path}.title"


def scenes_of(page) -> list[Scene]:
    """Return the scenes of a page with their hotspots, in the author's order."""
    scenes = []
    for block in page.scenes:
        scene = Scene(block.id[:8], block.value, f"scenes.{block.id}")
        items = block.value["hotspots"].bound_blocks
        scene.spots = [_spot(item, number, scene.part_path) for number, item in enumerate(items, start=1)]
        scenes.append(scene)
    return scenes


def _spot(item, number: int, scene_path: str) -> Spot:
    value = item.value
    x, y, corners = float(value["x"] or 0), float(value["y"] or 0), ""
    if value["shape"] in {"rect", "ellipse"}:
        x, y = x + float(value["w"] or 0) / 2, y + float(value["h"] or 0) / 2
    if value["shape"] == "polygon":
        try:
            points = parse_points(value["points"])
        except ValueError:
            points = []  # a draft may be unfinished: its number stands at x and y
        if points:
            x, y = centre(points)
            corners = " ".join(f"{left:g},{top:g}" for left, top in points)
    return Spot(item.id[:8], number, value, f"{scene_path}.hotspots.{item.id}", min(x, 100), min(y, 100), corners)
