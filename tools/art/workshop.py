"""A room to look around in: a culture workshop with its coffee table."""

from .furniture import coffee_pot, cup, stool, table
from .looks import AMINA, HAVEN, LEILA, MIKAEL, OMAR, PEKKA, SIRKKA, TUOMAS, VALO
from .nature import pot_plant
from .people import sitting, standing
from .rooms import FLOOR, SIZE, chair_at, large_window, room
from .strokes import (
    BRICK,
    FAR,
    FARTHER,
    INK,
    LAMP,
    MIST,
    PAPER,
    SAND,
    SLATE,
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
from .things import laptop_side, lying_books, note


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


DRAWINGS = (scene_culture_workshop,)
