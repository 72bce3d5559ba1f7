"""Shapes on a picture, in per cent of its width and height. Pure functions, no database."""

import re
from itertools import combinations

from django.utils.translation import gettext as _

Point = tuple[float, float]
PAIR = r"\d+(\.\d+)?,\d+(\.\d+)?"


def parse_points(text: str) -> list[Point]:
    """Return the corners of a polygon written as "10,20 30,40 50,20".

    Raises ValueError, in the reader's language, for fewer than three corners, a corner outside the picture, or sides
    that cross.
    """
    if not re.fullmatch(rf"\s*({PAIR}(\s+{PAIR})*\s*)?", text or ""):
        raise ValueError(_("Write each corner as two numbers, such as 10,20 30,40 50,20."))
    points = [tuple(float(number) for number in pair.split(",")) for pair in (text or "").split()]
    if len(set(points)) < 3:
        raise ValueError(_("A polygon has at least three corners."))
    if any(not 0 <= number <= 100 for point in points for number in point):
        raise ValueError(_("A corner is outside the picture. Each number is from 0 to 100."))
    if crosses_itself(points):
        raise ValueError(_("The sides of the polygon cross. Move or remove a corner."))
    return points


def crosses_itself(points: list[Point]) -> bool:
    """Tell whether two sides of a polygon that share no corner cross."""
    sides = list(zip(points, [*points[1:], points[0]], strict=True))
    for (first, one), (second, two) in combinations(enumerate(sides), 2):
        neighbours = second - first in (1, len(sides) - 1)
        if not neighbours and _cross(*one, *two):
            return True
    return False


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def centre(points: list[Point]) -> Point:
    """Return the middle of the corners: where the number of the area stands."""
    return sum(x for x, _y in points) / len(points), sum(y for _x, y in points) / len(points)
