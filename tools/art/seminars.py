"""Lead pictures of the events where people gathered to listen and to set out."""

from itertools import pairwise

from .looks import AINO, AMINA, KASPER, LEILA, MIKAEL, OMAR, PEKKA, SIRKKA, VALO
from .nature import birch, cloud, ground, hill, pot_plant, spruce, spruces
from .people import bust, figure, sitting, standing, walking
from .strokes import (
    FAR,
    FARTHER,
    GLASS,
    HAZE,
    LAMP,
    LEAF,
    MIST,
    MOSS,
    PAPER,
    SAND,
    SIDE,
    SPRUCE,
    SUN,
    TEAL,
    G,
    box,
    disc,
    flat,
    path,
    picture,
    point,
    thin,
)
from .things import backpack, laptop_front, note, phone, suitcase, wheelchair


def event_kick_off():
    """A ball is kicked towards a screen full of people."""
    looks = ((AINO, SUN), (OMAR, MIST), (SIRKKA, FARTHER), (LEILA, MIST), (PEKKA, LAMP), (AMINA, GLASS))
    tiles = "".join(
        box(x, y, 152, 140, fill) + bust(x + 76, y + 139, look, -1, 0.86)
        for (look, fill), (x, y) in zip(looks, ((x, y) for y in (258, 414) for x in (598, 766, 934)), strict=True)
    )
    kicker = figure(
        (196, 432),
        VALO,
        hands=((138, 410), (262, 356)),
        feet=((270, 548), (176, G)),
        lean=-12,
        knees=(-1, -1),
        mood="open",
    )
    flight = path("M330 548C390 400 450 330 520 306", width=4, extra=' stroke-dasharray="1 15"')
    return picture(
        hill(160, G, 640, 110),
        cloud(190, 150, 150),
        cloud(430, 100, 100),
        ground(G),
        laptop_front(842, G, 548, 372, PAPER),
        tiles,
        flight,
        kicker.back,
        kicker.body,
        kicker.front,
        point(318, 566, 24),
        snow(),
    )


def snow():
    return "".join(
        disc(x, y, 5, PAPER)
        for x, y in (
            (60, 90),
            (330, 60),
            (520, 150),
            (90, 280),
            (300, 240),
            (430, 230),
            (560, 70),
            (40, 420),
            (700, 90),
            (880, 60),
            (1060, 110),
            (1150, 240),
            (1160, 60),
            (380, 470),
        )
    )


def event_digital_journey():
    """A traveller walks along an unfolded map towards the point on it."""
    tops = [(250, 170), (430, 118), (610, 170), (790, 118), (970, 170), (1150, 118)]
    panels = "".join(
        path(f"M{a} {b}L{c} {d}V{d + 400}L{a} {b + 400}Z", PAPER if i % 2 == 0 else SIDE)
        for i, ((a, b), (c, d)) in enumerate(pairwise(tops))
    )
    land = (
        flat("M250 420C300 380 360 470 430 400V518L250 570z", FARTHER)
        + flat("M430 230C480 260 540 200 610 280V170L430 118z", GLASS)
        + flat("M610 470C680 400 740 470 790 430V518L610 570z", LEAF)
        + flat("M790 210C850 260 900 180 970 250V170L790 118z", FARTHER)
        + flat("M970 460C1040 400 1090 440 1150 380V518L970 570z", GLASS)
    )
    folds = "".join(path(f"M{x} {y}V{y + 400}") for x, y in tops)
    route = path(
        "M250 470C330 420 360 330 430 330C520 330 520 440 610 430C700 420 690 260 790 262"
        "C860 264 880 360 970 350C1010 346 1030 310 1052 270",
        width=7,
        extra=' stroke-dasharray="20 16"',
    )
    pin = path("M1052 272C1022 236 1010 218 1010 198A42 42 0 0 1 1094 198C1094 218 1082 236 1052 272z", PAPER) + point(
        1052, 198, 17
    )
    outline = path("M250 170L430 118L610 170L790 118L970 170L1150 118V518L970 570L790 518L610 570L430 518L250 570Z")
    walker = walking(176, G, KASPER, hands=((128, 470), (232, 440)), stride=46)
    return picture(
        ground(G),
        panels,
        land,
        folds,
        outline,
        route,
        pin,
        walker.back,
        suitcase(98, G, 1.15, TEAL),
        walker.body,
        walker.front,
    )


def event_good_support():
    """Three people gather notes on a wall; one of them is the point."""
    spots = (
        (430, 170, SUN, -3),
        (530, 150, PAPER, 2),
        (640, 176, LAMP, -2),
        (750, 156, PAPER, 3),
        (860, 172, SUN, -2),
        (470, 268, PAPER, 3),
        (580, 280, FAR, -2),
        (800, 276, LAMP, 2),
        (520, 372, LAMP, -3),
        (740, 380, PAPER, 3),
        (850, 372, FAR, -3),
    )
    notes = "".join(note(x, y, 1.25, turn, fill, 2 if i % 3 else 1) for i, (x, y, fill, turn) in enumerate(spots))
    left = standing(372, G, SIRKKA, hands=((398, 470), (446, 300)))
    middle = standing(640, G, MIKAEL, hands=((640, 470), (684, 306)), face=1, gaze=0)
    right_seat = wheelchair(930, G, 1, -1)
    right = sitting(930, G - 92, G - 20, AINO, hands=((864, 452), (870, 420)), face=-1, reach=76)
    return picture(
        box(340, 84, 620, 380, PAPER),
        ground(G),
        notes,
        note(694, 262, 1.25, 2, PAPER, 0),
        point(694, 252, 14),
        left,
        middle,
        right_seat[0],
        right,
        right_seat[1],
        phone(866, 424, 0.9, -10),
        pot_plant(170, G, 1.2),
    )


def event_landscapes():
    """The sun, which is the point, over many hills; two people look."""
    return picture(
        point(700, 250, 54),
        flat(
            "M0 430C120 330 220 300 340 360C460 420 540 330 660 320C800 310 900 400 1010 350"
            "C1090 314 1150 320 1200 340V750H0z",
            HAZE,
        ),
        flat("M0 480C160 420 240 400 380 450C520 500 640 420 780 430C920 440 1040 400 1200 440V750H0z", FARTHER),
        spruces(830, 516, (70, 90, 64, 84, 70, 96, 76, 60), 38, FAR),
        flat("M0 520C200 470 360 540 520 520C700 500 860 470 1200 520V750H0z", FAR),
        flat("M240 560C400 530 760 528 940 552C1040 566 1100 590 1200 590V660H120C130 600 180 570 240 560z", GLASS),
        thin("M520 566h120M690 584h90M470 598h70M820 570h60"),
        birch(70, 580, 300),
        flat("M0 560C140 560 240 600 330 612C480 632 620 622 760 640C920 660 1060 640 1200 620V760H0z", SAND),
        path("M0 560C140 560 240 600 330 612C480 632 620 622 760 640C920 660 1060 640 1200 620"),
        spruce(1104, 664, 260, SPRUCE, True),
        spruce(1012, 672, 180, MOSS, True),
        standing(286, 636, AMINA, face=1, hands=((316, 470), (332, 404)), size=0.86),
        standing(390, 644, PEKKA, face=1, hands=((404, 520), (484, 386)), size=0.86, mood="open"),
        backpack(376, 420, 0.8),
    )


DRAWINGS = (
    event_kick_off,
    event_digital_journey,
    event_good_support,
    event_landscapes,
)
