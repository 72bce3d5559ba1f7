"""Lead pictures of blog posts."""

from .nature import birch, cloud, ground, hill, pot_plant, sun
from .people import (
    AINO,
    AMINA,
    ELLEN,
    KASPER,
    LEILA,
    MIKAEL,
    OMAR,
    SIRKKA,
    VALO,
    crowd,
    figure,
    sitting,
    standing,
    walking,
)
from .strokes import (
    BRICK,
    FAR,
    FARTHER,
    HAZE,
    INK,
    LAMP,
    LEAF,
    LINE,
    MIST,
    PAPER,
    SAND,
    SUN,
    TEAL,
    WOOD,
    box,
    circle,
    flat,
    path,
    picture,
    place,
    point,
    thin,
)
from .things import bicycle, stool, tablet

G = 612


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


def key(x, y, bow="round", bits=2, length=150, fill=WOOD, turn=0.0, hole=PAPER):
    """A hanging key: its bow on top, its bits below."""
    shapes = {
        "round": "M0 0C26 0 44 18 44 44C44 70 26 88 0 88C-26 88 -44 70 -44 44C-44 18 -26 0 0 0Z",
        "square": "M-40 4L40 4L40 84L-40 84Z",
        "diamond": "M0 -6L50 44L0 94L-50 44Z",
        "house": "M0 -6L46 34L46 86L-46 86L-46 34Z",
        "arch": "M-42 86L-42 36C-42 -16 42 -16 42 36L42 86Z",
    }
    teeth = "".join(
        f"L10 {88 + length - 16 - 26 * i}L34 {88 + length - 16 - 26 * i}L34 {88 + length - 30 - 26 * i}"
        f"L10 {88 + length - 30 - 26 * i}"
        for i in range(bits)
    )
    shaft = f"M-10 80L-10 {88 + length}L10 {88 + length}{teeth}L10 80"
    return (
        path(place(shaft + "Z", x, y, 1, 1, turn), fill)
        + path(place(shapes[bow], x, y, 1, 1, turn), fill)
        + circle(x, y + 40, 15, hole)
        if not turn
        else path(place(shaft + "Z", x, y, 1, 1, turn), fill) + path(place(shapes[bow], x, y, 1, 1, turn), fill)
    )


def blog_keys():
    """Five different keys on a rail, and somebody reaches for one."""
    rail = 150
    hooks = "".join(path(f"M{x} {rail}v28c0 12 -14 12 -14 2", width=LINE) for x in (190, 400, 610, 820, 1030))
    hung = (
        key(190, 172, "square", 2, 130, FAR)
        + key(400, 172, "house", 3, 170, TEAL)
        + key(820, 172, "diamond", 2, 150, SUN)
        + key(1030, 172, "arch", 3, 120, PAPER, hole=FARTHER)
    )
    chosen = key(610, 172, "round", 2, 150, WOOD, hole=MIST)
    taker = standing(520, G, AMINA, hands=((540, 470), (592, 330)))
    friend = standing(926, G, KASPER, face=-1, hands=((940, 480), (884, 430)), mood="open")
    return picture(
        hill(300, G, 900, 110),
        hill(940, G, 700, 150, HAZE),
        ground(G),
        path(f"M0 {rail}H1200"),
        hung,
        chosen,
        hooks,
        point(610, 212, 15),
        taker,
        friend,
    )


def blog_search_service():
    """Two people on a sofa; from their tablet a line branches to many ways."""
    seat, y = 500, G
    sofa = (
        path("M330 440C330 418 870 418 870 440V560H330z", FAR)
        + path("M344 560V612M856 560V612", width=8)
        + box(360, 506, 240, 34)
        + box(600, 506, 240, 34)
        + path("M296 470C296 446 360 446 360 470V566H296zM904 470C904 446 840 446 840 470V566H904z", FAR)
    )
    left = sitting(500, seat + 6, y, ELLEN, hands=((562, 448), (580, 440)), reach=84)
    right = sitting(716, seat + 6, y, OMAR, face=-1, hands=((650, 452), (634, 440)), reach=84, nod=6)
    slab = tablet(606, 436, 1.0, 0, LAMP)
    tree = path(
        "M606 390V300M606 300C606 236 470 256 470 176M606 300C606 240 606 230 606 150M606 300"
        "C606 236 742 256 742 176M606 300C606 262 330 300 330 214M606 300C606 262 880 300 880 214"
    )
    ends = "".join(circle(x, y, 34, PAPER) for x, y in ((470, 148), (742, 148), (330, 186), (880, 186))) + circle(
        606, 116, 34, PAPER
    )
    signs = (
        thin("M456 158V144L470 132L484 144V158zM466 158v-8h8v8")
        + thin("M726 142h32v20h-32zM736 142v-8h12v8")
        + thin("M314 192l14 -18h8l10 18zM330 174v-8")
        + thin("M866 176h28v16h-28zM860 198h40")
        + point(606, 116, 14)
    )
    return picture(
        hill(180, G, 620, 120),
        hill(1040, G, 640, 150, HAZE),
        ground(G),
        tree,
        ends,
        signs,
        sofa,
        left.back,
        right.back,
        left.body,
        right.body,
        slab,
        left.front,
        right.front,
        pot_plant(1040, G, 1.25),
        floor_lamp(170),
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


DRAWINGS = (blog_three_gaps, blog_learning_and_project, blog_keys, blog_search_service, blog_ways_of_working)
