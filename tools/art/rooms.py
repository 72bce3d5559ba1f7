"""What rooms share: the size of their pictures, their wall, floor, window and chairs."""

from .nature import birch, cloud, spruce
from .strokes import (
    FAR,
    GRASS,
    MOSS,
    PAPER,
    SAND,
    SPRUCE,
    box,
    flat,
    path,
    place,
)

SIZE, FLOOR = (1600, 1000), 640


def room(wall, floor=SAND):
    return flat(f"M0 0H1600V{FLOOR}H0z", wall) + flat(f"M0 {FLOOR}H1600V1000H0z", floor) + path(f"M0 {FLOOR}H1600")


def large_window(x, y, width, height):
    """A window with the yard behind it."""
    view = (
        flat(f"M{x} {y}h{width}v{height}h{-width}z", "#e3f0ee")
        + cloud(x + width * 0.68, y + 80, 90)
        + flat(
            f"M{x} {y + height}v-90"
            f"C{x + 90} {y + height - 130} {x + 200} {y + height - 110} {x + width} {y + height - 70}v70z",
            GRASS,
        )
        + spruce(x + 70, y + height - 80, 170, MOSS)
        + spruce(x + 130, y + height - 70, 120, SPRUCE)
        + birch(x + width - 90, y + height - 30, 250)
    )
    return (
        view
        + box(x, y, width, height, "none")
        + path(f"M{x + width / 2} {y}v{height}")
        + box(x - 16, y + height, width + 32, 16, PAPER)
    )


def chair_at(x, seat, base, face):
    """A lower chair for the sizes of these rooms."""
    left, right = x - face * 30, x + face * 34
    return (
        path(f"M{left} {seat + 8}L{left - face * 6} {base}M{right} {seat + 8}L{right + face * 6} {base}", width=7)
        + path(place("M-30 6L-42 -78L-33 -80L-21 6Z", x, seat, 1, face), FAR)
        + box(min(left, right) - 4, seat, 72, 10, FAR)
    )
