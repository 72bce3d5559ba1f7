"""The large scene: a corner of Myllypuro where everything that the project made has its place."""

from .looks import MIKAEL, PALE, TAN, VALO, Look
from .nature import birch, fireweed
from .people import figure, sitting, standing
from .quarter_houses import S, campus, culture_house, sky_and_town
from .quarter_yard import bench, garden, info_pillar, notice_board, signpost, stage, umbrella_table
from .strokes import BRICK, GRASS, PAPER, SAND, SPRUCE, SUN, TEAL, flat, path, picture, place, thin
from .things import bicycle, dog, wheelchair


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
