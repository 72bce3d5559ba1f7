"""A room to look around in: Digi- ja Duunikulma."""

from .furniture import armchair, coffee_pot, cup, pendant, table
from .looks import (
    AINO,
    AMINA,
    CHESTNUT,
    ELLEN,
    HAVEN,
    KASPER,
    LEILA,
    MIKAEL,
    OMAR,
    PEKKA,
    SIRKKA,
    TAN,
    TUOMAS,
    VALO,
    Look,
)
from .nature import pot_plant
from .people import bust, sitting, standing, walking
from .rooms import SIZE, chair_at, large_window, room
from .strokes import (
    BRICK,
    FAR,
    FARTHER,
    GRASS,
    INK,
    LAMP,
    MIST,
    PAPER,
    SAND,
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
    picture,
    point,
    thin,
)
from .things import laptop_side, lines, tablet, wheelchair


def shelf_of_guides(x, y):
    """Three shelves with guides, boxes and a plant."""
    books = ""
    for row, (fills, start) in enumerate(
        (((TEAL, PAPER, BRICK, SUN, FAR, PAPER), 14), ((PAPER, WOOD, SLATE, PAPER), 14), ((SUN, PAPER, TEAL, FAR), 92))
    ):
        left = x + start
        for i, fill in enumerate(fills):
            wide, high = (20, 26, 18, 24, 20, 22)[i], (74, 66, 80, 70, 76, 62)[(i + row) % 6]
            books += box(left, y + 100 + row * 106 - high, wide, high, fill, THIN)
            left += wide + 3
    return (
        path(f"M{x} {y}V{y + 324}M{x + 200} {y}V{y + 324}", width=7)
        + "".join(box(x - 8, y + 100 + row * 106, 216, 11, WOOD) for row in range(3))
        + books
        + pot_plant(x + 160, y + 206, 0.55)
        + tablet(x + 44, y + 290, 0.62, -8, LAMP)
    )


def scene_digi_ja_duunikulma():
    """The room seen from inside: help at tables, a group, a screen, guides, coffee and the door."""
    tiles = "".join(
        box(x, 150, 136, 118, fill) + bust(x + 68, 267, look, -1, 0.74)
        for x, look, fill in ((514, KASPER, LAMP), (662, LEILA, FARTHER), (810, VALO, MIST))
    )
    screen = (
        box(490, 124, 480, 270, SLATE)
        + box(506, 140, 448, 238, PAPER)
        + tiles
        + lines(520, 300, (180, 120, 150), 26)
        + "".join(
            box(x, 354 - h, 22, h, TEAL, THIN) for x, h in ((760, 30), (796, 48), (832, 38), (868, 66), (904, 56))
        )
    )
    leader = standing(396, 694, AMINA, size=0.8, hands=((412, 598), (474, 528)), mood="open")
    first = sitting(606, 614, 690, PEKKA, size=0.8, reach=66)
    chair_back, chair_wheel = wheelchair(760, 694, 0.8, -1)
    second = sitting(
        760,
        694 - 74,
        678,
        Look(TAN, "waves", CHESTNUT, top=PAPER, legs=SPRUCE),
        size=0.8,
        face=-1,
        reach=76,
        hands=((716, 572), (712, 552)),
    )
    third = sitting(900, 614, 690, SIRKKA, size=0.8, face=-1, reach=66, hands=((846, 574), (840, 578)))
    client = sitting(190, 876, 970, OMAR, size=0.92, hands=((276, 814), (290, 814)), reach=86)
    student = sitting(498, 876, 970, AINO, size=0.92, face=-1, hands=((424, 812), (440, 800)), reach=86, mood="open")
    asker = sitting(1084, 876, 970, ELLEN, size=0.92, hands=((1166, 818), (1184, 818)), reach=86)
    seeker = sitting(
        1392, 876, 970, MIKAEL, size=0.92, face=-1, hands=((1316, 814), (1280, 764)), reach=86, mood="open"
    )
    reader = sitting(758, 894, 978, TUOMAS, size=0.92, hands=((816, 826), (858, 816)), reach=86)
    comer = walking(1486, 690, HAVEN, size=0.8, face=-1, stride=44)
    return picture(
        room(MIST),
        large_window(64, 130, 320, 350),
        screen,
        shelf_of_guides(1030, 90),
        box(1016, 520, 260, 150, WOOD),
        path("M1146 520V670"),
        thin("M1130 596h-16M1162 596h16"),
        box(1004, 506, 284, 16, PAPER),
        coffee_pot(1080, 506, 0.52, TEAL, -1),
        cup(1160, 506, 0.8, SUN),
        cup(1204, 506, 0.8),
        cup(1248, 506, 0.8, FAR),
        box(1380, 200, 190, 440, INK),
        flat("M1394 214H1556V640H1394z", LAMP),
        flat("M1394 580C1450 560 1500 570 1556 560V640H1394z", GRASS),
        comer.back,
        comer.body,
        comer.front,
        path("M1380 200L1316 224V676L1380 640z", TEAL),
        disc(1330, 450, 7, INK),
        path("M1318 130V100M1300 100h36"),
        circle(1318, 162, 32, PAPER),
        point(1318, 162, 15),
        pendant(250, 0, 84, SUN, 1.0),
        pendant(730, 0, 84, SUN, 1.0),
        chair_at(606, 614, 690, 1),
        chair_at(900, 614, 690, -1),
        leader,
        first,
        chair_back,
        second,
        chair_wheel,
        third,
        pot_plant(60, 700, 1.2),
        chair_at(190, 876, 970, 1),
        chair_at(498, 876, 970, -1),
        client.back,
        student.back,
        client.body,
        student.body,
        table(344, 824, 970, 290),
        laptop_side(328, 824, 1.0, 1),
        client.front,
        student.front,
        chair_at(1084, 876, 970, 1),
        chair_at(1392, 876, 970, -1),
        asker.back,
        seeker.back,
        asker.body,
        seeker.body,
        table(1238, 828, 970, 270),
        path("M1176 826L1190 802H1236L1224 826z", PAPER, THIN),
        cup(1266, 828, 0.9, SUN),
        asker.front,
        seeker.front,
        armchair(752, 894, 978, 1),
        reader.back,
        reader.body,
        tablet(838, 810, 0.62, -14, LAMP),
        reader.front,
        size=SIZE,
        ground=SAND,
    )


DRAWINGS = (scene_digi_ja_duunikulma,)
