"""The large scene: a corner of Myllypuro where everything that the project made has its place."""

from .nature import birch, bush, cloud, fireweed, spruce
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
    figure,
    sitting,
    standing,
)
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
    SLATE,
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
    picture,
    place,
    point,
    thin,
)
from .things import (
    arm_of_sign,
    bicycle,
    bunting,
    cup,
    dog,
    door,
    laptop_side,
    lines,
    pendant,
    stool,
    table,
    wheelchair,
    window,
)

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


def foreground():
    """Those who pass by, and the fireweed."""
    back, wheel = wheelchair(440, 1440, S, 1)
    rider = figure(
        (1378, 1228), VALO, hands=((1444, 1220), (1450, 1222)), feet=((1396, 1326), (1408, 1308)), lean=26, size=S
    )
    stalks = (
        (50, 1500, 250, -2),
        (106, 1504, 310, 1),
        (168, 1504, 216, 2),
        (224, 1504, 262, 4),
        (282, 1506, 170, 5),
        (2216, 1504, 190, -4),
        (2276, 1504, 262, -1),
        (2342, 1504, 214, 2),
    )
    return (
        bicycle(1400, 1350, S, 1, BRICK),
        rider.back,
        rider.body,
        path(place("M-25 -27L25 -27L25 27L-25 27Z", 1356, 1160, 1, 1, 26), TEAL),
        rider.front,
        standing(360, 1264, MIKAEL, size=S, hands=((376, 1164), (422, 1134))),
        standing(
            500,
            1276,
            Look(PALE, "long", "#e3b04b", top=SUN, legs=TEAL),
            size=S,
            face=-1,
            hands=((482, 1174), (444, 1144)),
            mood="open",
        ),
        back,
        sitting(
            442,
            1440 - 61,
            1440 - 13,
            Look(TAN, "waves", "#8a5a2b", top=PAPER, legs=SPRUCE),
            size=S,
            reach=76,
            hands=((480, 1358), (494, 1356)),
        ),
        wheel,
        thin("M494 1356C540 1370 580 1376 622 1386"),
        dog(640, 1452, 0.8),
        flat(
            "M0 1330C100 1310 240 1338 300 1398C348 1444 360 1476 360 1500H0zM2080 1500"
            "C2120 1440 2260 1396 2400 1390V1500z",
            GRASS,
        ),
        *(fireweed(x, base, height, "#f3b4d3", None, lean) for x, base, height, lean in stalks),
    )


def scene_kulmilla():
    """The whole scene."""
    return picture(
        *sky_and_town(),
        birch(1466, 1060, 300),
        birch(1700, 1090, 280),
        *stage(1276, 1112),
        *campus(),
        *culture_house(),
        *signpost(985, 1180),
        *notice_board(1596, 1180),
        *info_pillar(736, 1300),
        *foreground(),
        *bench(1096, 1446),
        *umbrella_table(1740, 1456),
        *garden(2130, 1366),
        size=(2400, 1500),
        ground=SAND,
    )


DRAWINGS = (scene_kulmilla,)
