"""Two rooms to look around in: Digi- ja Duunikulma, and a culture workshop with its coffee table."""

from .nature import birch, cloud, pot_plant, spruce
from .people import (
    AINO,
    AMINA,
    ELLEN,
    KASPER,
    LEILA,
    MIKAEL,
    OMAR,
    PALE,
    PEKKA,
    SIRKKA,
    TAN,
    VALO,
    Look,
    bust,
    sitting,
    standing,
    walking,
)
from .strokes import (
    BRICK,
    FAR,
    FARTHER,
    GRASS,
    INK,
    LAMP,
    MIST,
    MOSS,
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
    place,
    point,
    thin,
)
from .things import (
    armchair,
    coffee_pot,
    cup,
    laptop_side,
    lines,
    lying_books,
    note,
    pendant,
    stool,
    table,
    tablet,
    wheelchair,
)

SIZE, FLOOR = (1600, 1000), 640
HAVEN = Look(PALE, "bun", "#b5652f", top=FAR, legs=SPRUCE)
TUOMAS = Look(TAN, "short", "#8a5a2b", top=SLATE, glasses=True)


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
        Look(TAN, "waves", "#8a5a2b", top=PAPER, legs=SPRUCE),
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


def chair_at(x, seat, base, face):
    """A lower chair for the sizes of these rooms."""
    left, right = x - face * 30, x + face * 34
    return (
        path(f"M{left} {seat + 8}L{left - face * 6} {base}M{right} {seat + 8}L{right + face * 6} {base}", width=7)
        + path(place("M-30 6L-42 -78L-33 -80L-21 6Z", x, seat, 1, face), FAR)
        + box(min(left, right) - 4, seat, 72, 10, FAR)
    )


def scene_culture_workshop():
    """A workshop in a wooden room: coffee in front, and music, painting and screens around it."""
    planks = "".join(f"M{x} 0V{FLOOR}" for x in range(40, 1600, 80))
    guitarist = sitting(186, 628, 706, OMAR, size=0.8, hands=((182, 584), (254, 540)), reach=70, mood="open")
    guitar = (
        path(place("M34 -8L128 -8L128 8L34 8Z", 194, 584, 1, 1, -24), LAMP)
        + path(
            place(
                "M-52 0C-52 -29 -20 -34 -7 -19C3 -29 34 -26 34 0C34 26 3 29 -7 19C-20 34 -52 29 -52 0Z",
                194,
                584,
                1,
                1,
                -24,
            ),
            BRICK,
        )
        + circle(199, 582, 8, INK)
    )
    painter = standing(464, 706, HAVEN, size=0.8, hands=((476, 606), (548, 490)))
    easel = (
        path("M576 340L550 706M642 340L676 706M609 340V706", width=7)
        + box(550, 358, 118, 150, PAPER)
        + path("M564 490L594 420L614 450L630 434L654 490z", FAR, THIN)
        + circle(638, 394, 10, SUN, THIN)
    )
    speaker = sitting(800, 636, 716, LEILA, size=0.8, hands=((858, 580), (866, 580)), reach=74, mood="open")
    tutor = standing(1328, 716, VALO, size=0.8, face=-1, hands=((1310, 620), (1274, 540)))
    learner = sitting(1140, 636, 716, PEKKA, size=0.8, hands=((1192, 582), (1202, 582)), reach=76)
    one = sitting(536, 876, 974, SIRKKA, size=0.95, hands=((632, 810), (646, 810)), reach=88)
    two = sitting(740, 862, 960, AMINA, size=0.9, frontal=True, feet=((724, 962), (758, 962)), knees=(1, -1), thigh=36)
    three = sitting(
        970,
        862,
        960,
        TUOMAS,
        size=0.9,
        frontal=True,
        feet=((954, 962), (988, 962)),
        knees=(1, -1),
        thigh=36,
        mood="open",
    )
    four = sitting(1176, 876, 974, MIKAEL, size=0.95, face=-1, hands=((1080, 810), (1064, 808)), reach=88, mood="open")
    return picture(
        room("#fbe9bd", SAND),
        path(planks, width=2, ink="#e9cf8f"),
        path(f"M0 {FLOOR}H1600"),
        large_window(700, 120, 300, 280),
        box(96, 150, 150, 200, PAPER),
        flat("M98 348V290C140 250 190 280 244 240V348z", TEAL),
        circle(150, 210, 26, SUN),
        box(290, 210, 110, 140, FAR),
        thin("M310 250h70M310 276h50M310 302h60"),
        box(1080, 150, 200, 200, PAPER),
        note(1128, 196, 0.9, -3),
        note(1196, 200, 0.9, 3, FAR),
        note(1248, 190, 0.7, -4, PAPER, 1),
        note(1140, 286, 0.9, 3, LAMP),
        note(1220, 292, 0.9, -2, SUN),
        path("M1390 170V640M1560 170V640", width=8),
        "".join(box(1380, y, 190, 12, WOOD) for y in (280, 400, 520)),
        magazines(),
        pot_plant(1480, 280, 0.62),
        stool(186, 628, 706),
        guitarist.back,
        guitarist.body,
        guitar,
        circle(*guitarist.reach["far"], 7.6, OMAR.skin),
        guitarist.front,
        path("M300 640V560M300 560H390M390 640V560M290 560H400", width=6),
        box(286, 544, 120, 18, PAPER),
        thin("M306 544v18M326 544v18M346 544v18M366 544v18M386 544v18"),
        easel,
        painter,
        path("M546 490L576 464", width=7),
        chair_at(800, 636, 716, 1),
        speaker.back,
        speaker.body,
        table(900, 592, 716, 150),
        path("M900 592V560L880 538", width=6),
        path(place("M-12 -20L12 -20L12 16L-12 16Z", 870, 524, 1, 1, -38), SLATE),
        speaker.front,
        path(place("M-24 2C-28 -38 28 -38 24 2", *speaker.head), width=6),
        path(place("M-16 -8L-2 -8L-2 12L-16 12Z", *speaker.head), SUN),
        chair_at(1140, 636, 716, 1),
        learner.back,
        learner.body,
        table(1236, 592, 716, 150),
        laptop_side(1224, 592, 0.9, 1),
        learner.front,
        tutor,
        flat("M360 966C360 916 1350 916 1350 966C1350 1016 360 1016 360 966z", FARTHER),
        chair_at(536, 876, 974, 1),
        chair_at(1176, 876, 974, -1),
        two,
        three,
        one.back,
        four.back,
        one.body,
        four.body,
        path("M656 880L644 978M1056 880L1068 978", width=9),
        box(616, 820, 480, 64, MIST),
        thin("M616 870h480"),
        cup(686, 820, 1.0, SUN),
        cup(1026, 820, 1.0, FAR, face=-1),
        cup(930, 820, 1.0),
        pot_with_point(846, 820),
        buns(776, 820),
        one.front,
        four.front,
        cat(1380, 960),
        size=SIZE,
        ground=SAND,
    )


def pot_with_point(x, base):
    """The coffee pot, the knob of whose lid is the point."""
    return coffee_pot(x, base, 0.62, TEAL, -1) + point(x, base - 128 * 0.62, 9)


def buns(x, base):
    d = "M-17 0C-19 -15 -8 -20 0 -20C8 -20 19 -15 17 0Z"
    return (
        path(place(d, x - 14, base - 8), "#d99a3f")
        + path(place(d, x + 14, base - 8), "#d99a3f")
        + path(f"M{x - 36} {base - 8}h72l-10 8h-52z", PAPER)
    )


def magazines():
    fills = ((PAPER, TEAL, SUN), (BRICK, PAPER, FAR))
    return "".join(
        box(1402 + 50 * i, y - 70, 42, 62, fill, THIN)
        + thin(f"M{1410 + 50 * i} {y - 54}h26M{1410 + 50 * i} {y - 44}h18", ink=INK)
        for row, y in zip(fills, (400, 520), strict=True)
        for i, fill in enumerate(row)
    ) + lying_books(1470, 640, (120, 130, 110), (SLATE, PAPER, SUN), 22)


def cat(x, base):
    body = "M-34 0C-40 -40 -14 -60 6 -60L4 -88L16 -76L32 -76L44 -88L44 -58C44 -48 38 -42 34 -38L36 0Z"
    return (
        path(place("M-30 -6C-70 -6 -64 -44 -48 -48", x, base), width=9)
        + path(place(body, x, base), "#e3b04b")
        + disc(x + 17, base - 62, 2.6, INK)
        + disc(x + 31, base - 62, 2.6, INK)
        + thin(f"M{x + 6} {base}v-22M{x + 20} {base}v-22")
    )


DRAWINGS = (scene_digi_ja_duunikulma, scene_culture_workshop)
