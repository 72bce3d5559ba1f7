"""The far half of the large scene: sky, campus, culture house."""

from .furniture import door, pendant, stool, table, window
from .looks import AMINA, ELLEN, LEILA, OMAR, PEKKA
from .nature import cloud, spruce
from .people import sitting, standing
from .strokes import (
    BRICK,
    FAR,
    FARTHER,
    GLASS,
    GRASS,
    INK,
    LAMP,
    LEAF,
    MOSS,
    PAPER,
    SAND,
    SIDE,
    SPRUCE,
    SUN,
    TEAL,
    THIN,
    TRAIN,
    WOOD,
    box,
    circle,
    disc,
    flat,
    path,
    place,
    point,
    thin,
)
from .things import bunting, laptop_side, lines

S = 0.66


FOREST = (
    "M400 470V360l15-48l15 48l17-34l17 34l11-34l11 34l15-34l15 34l13-34l13 34l11-44l11 44l17-34l17 34l13-34l13 34"
    "l17-34l17 34l11-48l11 48"
    "l11-44l11 44l11-48l11 48l11-48l11 48l15-44l15 44l13-34l13 34l15-48l15 48l11-48l11 48l15-34l15 34l11-34l11 34"
    "l13-44l13 44l17-60l17 60"
    "l17-44l17 44l15-60l15 60l13-48l13 48l13-34l13 34l15-44l15 44l15-44l15 44l15-34l15 34l11-44l11 44V470z"
)


def sky_and_town():
    """Everything behind the square."""
    block = "".join(
        flat(f"M{x} {y}h20v26h-20z", GLASS) for x in range(1700, 1860, 46) for y in range(560, 800, 58)
    ) + "".join(flat(f"M{x} {y}h20v26h-20z", GLASS) for x in range(2244, 2400, 46) for y in range(500, 860, 58))
    train = (
        path("M1100 676H1690Q1734 676 1734 724V788H1100z", TRAIN)
        + "".join(box(x, 702, 92, 48, GLASS, THIN) for x in (1130, 1250, 1410, 1530))
        + path("M1644 702H1676Q1704 702 1704 730V750H1644z", GLASS, THIN)
        + thin("M1376 676V788")
    )
    piers = "".join(box(x, 824, 52, 150, SIDE) for x in (1000, 1320, 1652, 2300))
    return (
        flat("M0 0H2400V1010H0z", "#e3f0ee"),
        disc(1930, 210, 96, SUN),
        cloud(1130, 290, 190),
        cloud(1440, 170, 150),
        cloud(2200, 380, 130),
        f'<g transform="scale(2)">{flat(FOREST, FARTHER)}</g>',
        flat("M1292 410H1588L1496 514H1472L1484 774H1396L1408 514H1384zM1304 380H1576V400H1304z", FAR),
        flat("M1676 524h192v400h-192zM2216 464h184v460h-184z", FAR),
        block,
        train,
        box(860, 788, 1550, 36, SIDE),
        piers,
        flat("M860 940H2400V1164H860z", GRASS),
        spruce(940, 1010, 240, MOSS),
        spruce(880, 1000, 180, SPRUCE),
        spruce(2350, 1100, 420, SPRUCE),
        spruce(2290, 1110, 260, MOSS),
        flat("M0 1036H860C1100 1030 1300 1040 1500 1050C1800 1064 2100 1060 2400 1040V1500H0z", SAND),
        flat(
            "M0 1040H860C1100 1046 1340 1104 1560 1180C1800 1262 2080 1310 2400 1316V1500H1180"
            "C940 1300 560 1180 0 1170z",
            PAPER,
        ),
    )


def campus():
    """The campus with the corner room behind its large windows."""
    panes = "".join(
        window(30 + 148 * i, 160 + 156 * j, 104, 112, fill=LAMP if (i, j) in ((1, 0), (3, 1), (4, 2)) else GLASS)
        for i in range(5)
        for j in range(3)
    )
    group_of_four = (
        chair_of(92, 1),
        sitting(92, 970, 1030, LEILA, size=S, reach=64),
        standing(190, 1030, AMINA, size=S, hands=((206, 950), (252, 900)), mood="open"),
        chair_of(342, -1),
        sitting(342, 970, 1030, PEKKA, face=-1, size=S, reach=64),
    )
    pair = (
        chair_of(482, 1),
        sitting(482, 970, 1030, OMAR, size=S, hands=((532, 938), (546, 936)), reach=70),
        table(564, 944, 1030, 104),
        laptop_side(546, 944, 0.62, 1),
    )
    opened = (
        box(636, 742, 120, 292, INK),
        flat("M646 752H746V1032H646z", LAMP),
        standing(694, 1032, ELLEN, size=S, face=1, hands=((706, 950), (744, 872)), mood="open"),
        path("M756 742L812 764V1052L756 1034z", PAPER),
        disc(800, 910, 7, INK),
    )
    return (
        path("M-10 124H800V1036H-10z", "#f7faf8"),
        path("M800 124L868 176V1036H800z", SIDE),
        path("M-10 100H784L800 124"),
        panes,
        box(-10, 620, 826, 76, TEAL),
        thin("M150 660h190M366 660h110M502 660h150", ink=PAPER),
        disc(92, 660, 15, PAPER),
        box(30, 700, 742, 334, LAMP),
        path("M424 700V1034M622 700V1034"),
        pendant(130, 700, 772, SUN, 0.6),
        pendant(312, 700, 772, SUN, 0.6),
        pendant(530, 700, 772, SUN, 0.6),
        box(180, 790, 120, 78, PAPER, THIN),
        lines(200, 812, (60, 42, 74), 18),
        *group_of_four,
        *pair,
        *opened,
        path("M868 560H960"),
        path("M944 560V590"),
        circle(944, 630, 40, PAPER),
        point(944, 630, 20),
        path("M-10 1036H868"),
    )


def chair_of(x, face):
    return (
        path(f"M{x - face * 24} 976V1030M{x + face * 22} 976V1030", width=6)
        + path(place("M-24 -4L-32 -64L-24 -66L-16 -4Z", x, 974, 1, face), FAR)
        + box(x - 26, 968, 54, 9, FAR)
    )


def culture_house():
    """The culture workshop, with somebody playing outside."""
    boards = "".join(f"M{x} 800V1104" for x in range(1812, 2284, 52))
    sills = "".join(
        path(f"M{x} 976h140l-14 26h-112z", LEAF) + "".join(disc(x + a, 970, 9, SUN) for a in (24, 70, 116))
        for x in (1788, 2120)
    )
    return (
        path("M1760 744H2284V1104H1760z", WOOD),
        path("M1760 744L2022 520L2284 744z", WOOD),
        path(boards, width=2, ink="#b9832d"),
        path("M2134 520H2190V640L2134 590z", BRICK),
        path("M1724 760L2022 504L2320 760L2300 784L2022 548L1744 784z", BRICK),
        circle(2168, 474, 20, PAPER, THIN),
        circle(2204, 414, 28, PAPER, THIN),
        circle(2160, 356, 18, PAPER, THIN),
        circle(2022, 664, 44, GLASS),
        path("M1978 664h88M2022 620v88", width=THIN),
        window(1796, 840, 124, 136),
        window(2128, 840, 124, 136),
        sills,
        door(2022, 1104, 136, 232, TEAL),
        path("M1930 1104H2114V1122H1930z", SIDE),
        bunting(((1780, 790), (1940, 800), 26, 5)),
        bunting(((2104, 800), (2264, 790), 26, 5)),
        *guitarist(2190, 1180),
    )


def guitarist(x, base):
    """Somebody plays the guitar on a stool."""
    seat = base - 66
    player = sitting(
        x, seat, base, OMAR, size=S, face=-1, hands=((x + 2, seat - 40), (x - 58, seat - 72)), reach=66, mood="open"
    )
    guitar = (
        path(place("M26 -6L104 -6L104 6L26 6Z", x - 8, seat - 38, 1, -1, 26), LAMP)
        + path(
            place(
                "M-42 0C-42 -23 -16 -27 -5 -15C3 -23 27 -20 27 0C27 20 3 23 -5 15C-16 27 -42 23 -42 0Z",
                x - 8,
                seat - 38,
                1,
                -1,
                26,
            ),
            BRICK,
        )
        + circle(x - 12, seat - 36, 6, INK)
    )
    return (
        stool(x, seat, base),
        player.back,
        player.body,
        guitar,
        circle(*player.reach["far"], 6.5, OMAR.skin),
        player.front,
    )
