"""Pictures of the site itself: front page, routes to work, emblem."""

from .furniture import door, window
from .looks import AMINA, LEILA, MIKAEL, SIRKKA, VALO
from .nature import birch, bush, cloud, ground, spruces, sun
from .people import figure, sitting, standing, walking
from .strokes import BRICK, FAR, FARTHER, HAZE, PAPER, SUN, TEAL, THIN, WOOD, G, flat, path, picture, point, thin
from .things import arm_of_sign, bicycle, dog, wheelchair


def work_routes():
    """A signpost with many arms; a traveller with a bicycle looks at them."""
    post = path("M640 130V612", width=14) + path("M640 134V608", width=4, ink=WOOD)
    arms = (
        arm_of_sign(654, 196, 190, 1, PAPER)
        + arm_of_sign(626, 246, 170, -1, SUN)
        + arm_of_sign(654, 306, 150, 1, TEAL, words=0)
        + thin("M680 306h76", ink=PAPER)
        + arm_of_sign(626, 360, 180, -1, PAPER)
        + arm_of_sign(654, 414, 180, 1, WOOD)
    )
    return picture(
        flat("M0 500C200 380 360 420 560 470C760 520 900 380 1200 440V620H0z", HAZE),
        flat("M0 560C240 470 380 560 620 540C860 520 1000 470 1200 540V620H0z", FARTHER),
        sun(170, 150, 50),
        cloud(960, 130, 150),
        spruces(980, 560, (90, 120, 84, 110), 48, FAR),
        ground(G),
        path("M600 612C560 660 420 690 300 750M680 612C720 660 860 690 980 750M640 640V750", width=THIN),
        post,
        point(640, 118, 18),
        arms,
        bush(640, G, 120),
        bicycle(196, G, 0.9, 1, TEAL),
        standing(346, G, LEILA, hands=((268, 514), (392, 470)), face=1, nod=-8),
        birch(1080, G, 330),
    )


def emblem():
    """The emblem: an open ring that lets the point in."""
    return picture(
        path("M0 560H600A180 180 0 1 1 780 380V560H1200M780 110V380", width=30),
        point(600, 380, 72),
    )


def front_page():
    """Everybody on the way along one line: from screen to water, town and work."""
    back, wheel = wheelchair(560, G, 0.8, 1)
    rider = figure((936, 466), VALO, hands=((1016, 456), (1024, 458)), feet=((960, 584), (974, 562)), lean=26, size=0.8)
    return picture(
        flat("M0 470C160 400 300 420 460 450C640 484 800 380 1200 420V620H0z", HAZE),
        flat("M0 540C260 460 420 540 660 520C880 500 1000 460 1200 520V620H0z", FARTHER),
        cloud(300, 140, 160),
        cloud(820, 110, 130),
        spruces(440, 540, (80, 110, 76, 100), 46, FAR),
        ground(G),
        path("M40 612V330H250V612z", PAPER),
        path("M24 330H266L246 286H44z", TEAL),
        window(68, 366, 70, 84),
        window(154, 366, 70, 84),
        door(146, G, 76, 132, WOOD),
        birch(650, G, 360),
        walking(380, G, AMINA, size=0.8, stride=46),
        back,
        sitting(562, G - 74, G - 16, MIKAEL, size=0.8, reach=76, hands=((616, 490), (624, 486))),
        wheel,
        dog(680, G, 0.8),
        standing(780, G, SIRKKA, size=0.8, hands=((792, 500), (838, 424))),
        bicycle(964, G, 0.8, 1, BRICK),
        rider,
        path("M1120 612V250"),
        path("M1120 268H1190L1172 296L1190 324H1120z", SUN),
        point(1120, 240, 20),
        bush(1120, G, 100),
    )


DRAWINGS = (
    work_routes,
    emblem,
    front_page,
)
