"""Lead pictures of blog posts."""

from .furniture import stool
from .looks import AINO, LEILA, MIKAEL, OMAR, SIRKKA, VALO
from .nature import birch, cloud, ground, hill, pot_plant, sun
from .people import crowd, figure, sitting, standing, walking
from .strokes import (
    BRICK,
    FAR,
    FARTHER,
    HAZE,
    INK,
    LEAF,
    LINE,
    PAPER,
    SAND,
    SUN,
    TEAL,
    WOOD,
    G,
    box,
    circle,
    flat,
    path,
    picture,
    place,
    point,
    thin,
)
from .things import bicycle


def blog_three_gaps():
    """Three gaps in the ground, each wider than the last; somebody bridges the first."""
    g = 520
    land = ((-10, 236), (316, 520), (664, 846), (1070, 1210))
    banks = "".join(flat(f"M{a} {g}H{b}V760H{a}z", SAND) + path(f"M{a} 760V{g}H{b}V760") for a, b in land)
    first = walking(236, g - 10, AINO, size=0.74, stride=44)
    beam = box(196, g - 14, 160, 14, WOOD)
    builders = crowd(standing(468, g, OMAR, size=0.74, hands=((532, 424), (540, 420))))
    ladder = path("M520 412L700 500M514 428L694 516", width=LINE) + path(
        "".join(f"M{528 + 24 * i} {416 + 12 * i}l-7 16" for i in range(8)), width=LINE
    )
    looking = standing(800, g, SIRKKA, size=0.74, hands=((782, 440), (830, 352)), mood="calm")
    return picture(
        hill(220, g, 700, 150),
        hill(860, g, 900, 210, HAZE),
        cloud(300, 130, 140),
        cloud(720, 90, 120),
        sun(470, 190, 48),
        flat(f"M0 {g}H1200V760H0z", FARTHER),
        flat(f"M0 {g + 70}H1200V760H0z", FAR),
        banks,
        beam,
        first,
        builders,
        ladder,
        looking,
        path("M1100 520V330"),
        path("M1100 346L1100 402L1144 374z", PAPER),
        point(1100, 326, 16),
        birch(70, g, 220),
    )


def blog_learning_and_project():
    """Two people draw a line each, and the lines meet."""
    left = standing(236, G, MIKAEL, hands=((270, 470), (326, 312)))
    right = standing(964, G, SIRKKA, face=-1, hands=((930, 470), (874, 312)))
    brush = path(place("M0 0L14 -7L96 -7L96 7L14 7Z", 372, 280, 1, -1, -34), WOOD)
    brush += path(place("M0 0L14 -7L96 -7L96 7L14 7Z", 828, 280, 1, 1, 34), WOOD)
    hands = circle(*left.reach["far"], 9.5, MIKAEL.skin) + circle(*right.reach["far"], 9.5, SIRKKA.skin)
    return picture(
        box(300, 96, 600, 420, PAPER),
        path("M360 516L330 612M840 516L870 612", width=8),
        ground(G),
        path("M372 278C420 220 500 200 500 280C500 380 392 400 420 440C450 480 560 420 600 306", ink=TEAL, width=8),
        path("M828 278C780 210 690 170 690 250C690 350 810 380 780 430C750 470 650 420 600 306", ink=WOOD, width=8),
        point(600, 306, 17),
        left,
        right,
        brush,
        hands,
        pot_plant(96, G, 1.0),
        box(1060, 516, 70, 96, FAR),
        path("M1076 516V470M1096 516V454M1114 516V476", width=8),
    )


def floor_lamp(x):
    return (
        path(f"M{x} 606V330", width=6) + path(f"M{x - 40} 608h80", width=8) + path(f"M{x - 30} 262h60l24 74h-108z", SUN)
    )


def blog_ways_of_working():
    """A courier, a gardener and a musician, each on the same line."""
    x = 250
    rider = figure(
        (x - 34, 428), VALO, hands=((x + 60, 420), (x + 70, 424)), feet=((x - 8, 576), (x + 8, 552)), lean=26, size=0.96
    )
    crate = path(place("M-36 -40L36 -40L36 40L-36 40Z", x - 62, 330, 1, 1, 26), TEAL)
    gardener = standing(640, G, LEILA, hands=((690, 424), (708, 430)))
    can = (
        path("M700 430h74v66h-74zM774 474l54 -44l8 10l-62 58")
        + path("M700 430h74v66h-74z", FAR)
        + path("M772 478l56 -50l10 12l-64 62", FAR)
        + path("M706 428C716 388 760 388 768 428")
    )
    drops = thin("M842 452l4 14M858 446l6 14M850 478l4 14M868 474l5 14")
    bed = (
        path("M800 612V560H920V612", WOOD)
        + path("M830 560C830 540 830 530 830 520M860 560V506M890 560V524")
        + "".join(
            path(place(d, a, b), LEAF)
            for a, b in ((830, 530), (860, 514), (890, 532))
            for d in ("M0 0C4 -16 16 -20 26 -18C24 -6 12 2 0 0Z", "M0 0C-4 -16 -16 -20 -26 -18C-24 -6 -12 2 0 0Z")
        )
    )
    player = sitting(1036, 516, G, MIKAEL, hands=((1030, 462), (1120, 408)), reach=70, mood="open")
    guitar = (
        path(place("M40 -9L150 -9L150 9L40 9Z", 1046, 462, 1, 1, -24), WOOD)
        + path(
            place(
                "M-62 0C-62 -34 -24 -40 -8 -22C4 -34 40 -30 40 0C40 30 4 34 -8 22C-24 40 -62 34 -62 0Z",
                1046,
                462,
                1,
                1,
                -24,
            ),
            WOOD,
        )
        + circle(1052, 459, 9, INK)
    )
    return picture(
        hill(420, G, 760, 140),
        hill(980, G, 760, 180, HAZE),
        cloud(480, 150, 150),
        sun(820, 150, 56),
        ground(G),
        bicycle(x, G, 0.96, 1, BRICK, lamp=True),
        rider.back,
        rider.body,
        crate,
        rider.front,
        bed,
        gardener.back,
        gardener.body,
        can,
        gardener.front,
        drops,
        stool(1036, 516, G),
        player.back,
        player.body,
        guitar,
        circle(*player.reach["far"], 9.5, MIKAEL.skin),
        player.front,
    )


DRAWINGS = (
    blog_three_gaps,
    blog_learning_and_project,
    blog_ways_of_working,
)
