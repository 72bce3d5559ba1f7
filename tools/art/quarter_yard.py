"""The near half of the large scene: signs, tables, a stage, a garden."""

from .furniture import cup
from .looks import AINO, KASPER, LEILA, MIKAEL, PALE, SIRKKA, Look
from .nature import bush
from .people import sitting, standing
from .quarter_houses import S
from .strokes import (
    BRICK,
    FAR,
    GLASS,
    LAMP,
    LEAF,
    MOSS,
    PAPER,
    SLATE,
    SPRUCE,
    SUN,
    TEAL,
    THIN,
    WOOD,
    box,
    circle,
    disc,
    flat,
    path,
    place,
    thin,
)
from .things import arm_of_sign, bunting, laptop_side, lines


def signpost(x, base):
    """The ways to work."""
    return (
        path(f"M{x} {base - 430}V{base}", width=13),
        path(f"M{x} {base - 426}V{base - 4}", width=4, ink=WOOD),
        disc(x, base - 440, 15, SUN),
        circle(x, base - 440, 15),
        arm_of_sign(x + 12, base - 380, 110, 1, PAPER),
        arm_of_sign(x - 12, base - 314, 84, -1, FAR),
        arm_of_sign(x + 12, base - 248, 96, 1, SUN),
        bush(x, base + 8, 110, MOSS),
    )


def info_pillar(x, base):
    """The search service as a tall screen, and somebody who searches."""
    return (
        box(x - 62, base - 250, 124, 250, SLATE),
        box(x - 44, base - 230, 88, 168, PAPER),
        box(x - 32, base - 214, 64, 24, LAMP, THIN),
        circle(x - 20, base - 202, 5, width=THIN),
        lines(x - 32, base - 166, (64, 44), 16),
        box(x - 32, base - 124, 26, 44, TEAL, THIN),
        box(x + 6, base - 124, 26, 44, SUN, THIN),
        circle(x, base - 32, 12, ink=PAPER),
        standing(
            x + 132, base + 26, KASPER, size=S, face=-1, hands=((x + 122, base - 70), (x + 58, base - 120)), gaze=-1
        ),
    )


def notice_board(x, base):
    """The reports on a board with a roof."""
    return (
        path(f"M{x - 110} {base - 220}V{base}M{x + 110} {base - 220}V{base}", width=13),
        box(x - 136, base - 320, 272, 196, WOOD),
        path(f"M{x - 150} {base - 320}L{x} {base - 382}L{x + 150} {base - 320}z", BRICK),
        box(x - 116, base - 300, 76, 96, PAPER, THIN),
        lines(x - 102, base - 280, (48, 30, 44, 36), 18),
        box(x - 26, base - 300, 60, 74, PAPER, THIN),
        thin(f"M{x - 14} {base - 240}v-18M{x + 4} {base - 240}v-40M{x + 22} {base - 240}v-28"),
        box(x - 26, base - 212, 60, 66, LAMP, THIN),
        lines(x - 14, base - 194, (36, 26), 18),
        box(x + 50, base - 296, 66, 88, GLASS, THIN),
        flat(f"M{x + 52} {base - 232}l20 -24l14 14l12 -10l16 20v24h-62z", SPRUCE),
        box(x + 50, base - 194, 66, 44, PAPER, THIN),
        lines(x + 60, base - 176, (40,), 18),
        box(x - 116, base - 190, 76, 44, SUN, THIN),
        lines(x - 104, base - 174, (46, 30), 14),
    )


def umbrella_table(x, base):
    """Network coffee under an umbrella."""
    left = sitting(
        x - 130,
        base - 64,
        base,
        SIRKKA,
        size=S,
        hands=((x - 66, base - 98), (x - 58, base - 92)),
        reach=72,
        mood="open",
    )
    right = sitting(
        x + 130, base - 64, base, MIKAEL, size=S, face=-1, hands=((x + 66, base - 98), (x + 58, base - 92)), reach=72
    )
    y = base - 300
    dome = (
        path(
            f"M{x - 190} {y}C{x - 160} {y - 92} {x - 80} {y - 132} {x} {y - 132}"
            f"C{x + 80} {y - 132} {x + 160} {y - 92} {x + 190} {y}z",
            PAPER,
        )
        + path(
            f"M{x - 190} {y}C{x - 160} {y - 92} {x - 80} {y - 132} {x} {y - 132}"
            f"C{x - 60} {y - 100} {x - 88} {y - 50} {x - 92} {y}zM{x + 190} {y}"
            f"C{x + 160} {y - 92} {x + 80} {y - 132} {x} {y - 132}"
            f"C{x + 60} {y - 100} {x + 88} {y - 50} {x + 92} {y}z",
            SUN,
        )
        + path(
            f"M{x - 34} {y}C{x - 32} {y - 60} {x - 16} {y - 110} {x} {y - 132}"
            f"C{x + 16} {y - 110} {x + 32} {y - 60} {x + 34} {y}z",
            SUN,
        )
    )
    return (
        path(f"M{x} {y}V{base - 10}", width=9),
        dome,
        seat_of(x - 130, base),
        seat_of(x + 130, base),
        left.back,
        right.back,
        left.body,
        right.body,
        path(f"M{x - 46} {base - 3}h92", width=8),
        box(x - 94, base - 92, 188, 10, PAPER),
        cup(x - 52, base - 92, 0.8),
        cup(x + 48, base - 92, 0.8, face=-1),
        left.front,
        right.front,
    )


def seat_of(x, base):
    return path(f"M{x - 24} {base - 56}V{base}M{x + 24} {base - 56}V{base}", width=6) + box(
        x - 32, base - 64, 64, 9, WOOD
    )


def bench(x, base):
    """Somebody on a bench reads a blog on a laptop."""
    reader = sitting(
        x - 10, base - 66, base, AINO, size=S, hands=((x + 38, base - 104), (x + 46, base - 104)), reach=72
    )
    return (
        path(
            f"M{x - 120} {base - 60}V{base}M{x + 120} {base - 60}V{base}M{x - 110} {base - 130}V{base - 66}"
            f"M{x + 110} {base - 130}V{base - 66}",
            width=7,
        ),
        box(x - 140, base - 142, 280, 20, WOOD),
        box(x - 140, base - 68, 280, 11, WOOD),
        reader.back,
        reader.body,
        laptop_side(x + 40, base - 92, 0.55, 1),
        reader.front,
        path(place("M-26 0L-30 -50L30 -50L26 0Z", x - 94, base - 68), LAMP),
        path(place("M-14 -50C-14 -74 14 -74 14 -50", x - 94, base - 68)),
    )


def stage(x, base):
    """A small stage with flags, where events are held."""
    speaker = standing(
        x + 6,
        base - 46,
        Look(PALE, "bob", "#b5652f", top=TEAL),
        size=S * 0.92,
        hands=((x + 22, base - 130), (x + 62, base - 180)),
        mood="open",
    )
    return (
        path(f"M{x - 130} {base - 46}V{base - 330}M{x + 130} {base - 46}V{base - 330}", width=9),
        bunting(((x - 130, base - 320), (x + 130, base - 320), 34, 7)),
        box(x - 150, base - 46, 300, 46, WOOD),
        thin(f"M{x - 90} {base - 46}v46M{x - 30} {base - 46}v46M{x + 30} {base - 46}v46M{x + 90} {base - 46}v46"),
        speaker,
        path(f"M{x + 66} {base - 46}V{base - 168}", width=6),
        path(place("M-9 -14L9 -14L9 10L-9 10Z", x + 66, base - 176), SLATE),
    )


def garden(x, base):
    """Raised beds that are tended together."""
    worker = standing(x - 96, base, LEILA, size=S, hands=((x - 62, base - 116), (x - 52, base - 112)))
    can = path(place("M0 -30L50 -30L50 14L0 14ZM48 2L88 -28L96 -18L50 14", x - 58, base - 98, 0.8), FAR) + path(
        place("M4 -32C10 -58 40 -58 46 -32", x - 58, base - 98, 0.8)
    )
    leaves = "".join(
        path(place(d, x + 30 + 34 * i, base - 60 - 8 * (i % 2)), LEAF)
        for i in range(5)
        for d in ("M0 0C3 -14 14 -18 22 -16C20 -5 10 2 0 0Z", "M0 0C-3 -14 -14 -18 -22 -16C-20 -5 -10 2 0 0Z")
    )
    stems = path("".join(f"M{x + 30 + 34 * i} {base - 46}V{base - 62 - 8 * (i % 2)}" for i in range(5)))
    return (
        stems,
        leaves,
        box(x + 2, base - 46, 196, 46, WOOD),
        thin(f"M{x + 2} {base - 24}h196"),
        worker.back,
        worker.body,
        can,
        worker.front,
    )
