"""The pen: inks of the look, lines of one width, and the point."""

import math
import re

INK, MIST, PAPER, HAIR, POINT = "#102a22", "#edf5f1", "#ffffff", "#c8d5cf", "#b31076"
FAR, FARTHER, HAZE, GLASS, SIDE = "#aecbc0", "#c6dcd4", "#d9e8e1", "#b9d8d8", "#dbe8e3"
LEAF, SPRUCE, MOSS, GRASS, TEAL = "#8fbf8d", "#4d8a6b", "#6fa884", "#cfe3cb", "#2f8577"
WOOD, SUN, LAMP, SAND, BRICK, TRAIN, BLUE, SLATE, SOFT = (
    "#eab54d",
    "#f8d66d",
    "#fdeec6",
    "#f4f3ea",
    "#c9553d",
    "#ee7d3b",
    "#3f79b5",
    "#5a6f8f",
    "#3f554e",
)
LINE, THIN = 5, 3
G = 612  # the ground of a lead picture, from the top of 750


def number(value):
    return (
        f"{value:.1f}".removesuffix(".0").replace("-0", "0") if abs(value) < 0.1 else f"{value:.1f}".removesuffix(".0")
    )


def path(d, fill="none", width=None, ink=None, extra=""):
    """A drawn shape; without width or ink it takes the ink line of the whole picture."""
    attributes = "" if fill == "none" else f' fill="{fill}"'
    attributes += "" if width is None else f' stroke-width="{number(width)}"'
    attributes += "" if ink is None else f' stroke="{ink}"'
    return f'<path{attributes}{extra} d="{d}"/>'


def thin(d, fill="none", ink=None):
    return path(d, fill, THIN, ink)


def flat(d, fill):
    """A tone without a line around it."""
    return path(d, fill, ink="none")


def line(*points, fill="none", width=None, ink=None, closed=False):
    return path(trace(*points, closed=closed), fill, width, ink)


def trace(*points, closed=False):
    start, *rest = (f"{number(x)} {number(y)}" for x, y in points)
    return f"M{start}L{' '.join(rest)}" + ("Z" if closed else "")


def box(x, y, width, height, fill=PAPER, pen=None, ink=None):
    return path(f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}z", fill, pen, ink)


def circle(x, y, radius, fill="none", width=None, ink=None):
    attributes = "" if fill == "none" else f' fill="{fill}"'
    attributes += "" if width is None else f' stroke-width="{number(width)}"'
    attributes += "" if ink is None else f' stroke="{ink}"'
    return f'<circle{attributes} cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"/>'


def disc(x, y, radius, fill):
    return circle(x, y, radius, fill, ink="none")


def point(x, y, radius=14):
    """The one point of a picture."""
    return disc(x, y, radius, POINT)


def limb(points, thickness, fill, pen=LINE):
    """A bent limb: the same line drawn twice, ink below and cloth above."""
    d = trace(*points)
    return path(d, width=thickness + pen, ink=INK) + path(d, width=thickness - pen, ink=fill)


def group(*parts, extra=""):
    return f"<g{extra}>{''.join(parts)}</g>"


def moved(d, move):
    """Move every pair of numbers of an absolute path (M, L, C, Q, Z), without touching the width of its line."""
    return re.sub(
        r"(-?[\d.]+)[ ,](-?[\d.]+)",
        lambda pair: " ".join(number(value) for value in move(float(pair[1]), float(pair[2]))),
        d,
    )


def place(d, x, y, scale=1.0, face=1, turn=0.0):
    """Bring an absolute path drawn around 0,0 to its place."""
    cosine, sine = math.cos(math.radians(turn)), math.sin(math.radians(turn))

    def move(a, b):
        a, b = a * scale * face, b * scale
        return x + a * cosine - b * sine, y + a * sine + b * cosine

    return moved(d, move)


def picture(*parts, size=(1200, 750), ground=MIST, pen=LINE):
    """A whole drawing on its ground."""
    width, height = size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">\n'
        f'<path fill="{ground}" d="M0 0h{width}v{height}H0z"/>\n'
        f'<g fill="none" stroke="{INK}" stroke-width="{pen}" stroke-linecap="round" stroke-linejoin="round">\n'
        + "\n".join(str(part) for part in parts if part)
        + "\n</g>\n</svg>\n"
    )
