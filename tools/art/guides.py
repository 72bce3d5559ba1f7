"""Lead pictures of two guides."""

from .looks import AMINA, KASPER, OMAR, PEKKA, SIRKKA, VALO
from .nature import birch, cloud, ground, hill, spruces, sun
from .people import crowd, figure, standing
from .strokes import FAR, GLASS, HAZE, PAPER, SAND, SIDE, WOOD, circle, flat, path, picture, place, point, thin
from .things import suitcase


def guide_cooperative():
    """A church boat goes forward when everybody rows."""
    water = 520
    rowers = [
        figure((x, 452), look, hands=((x - 74, 400), (x - 64, 404)), face=-1, lean=6, size=0.86, mood=mood)
        for x, look, mood in (
            (440, OMAR, "smile"),
            (590, SIRKKA, "smile"),
            (740, KASPER, "open"),
            (890, AMINA, "smile"),
        )
    ]
    cox = figure((262, 440), VALO, hands=((216, 424), (234, 414)), size=0.86, mood="open", gaze=1)
    oars = "".join(
        path(f"M{x - 84} 392L{x - 10} 462L{x + 76} 566", width=9)
        + path(place("M-9 0L9 0L13 58L-13 58Z", x + 66, 546, 1, 1, -38), PAPER)
        for x in (440, 590, 740, 890)
    )
    oars += path("M236 410L120 470L58 548", width=9) + path(place("M-9 0L9 0L13 58L-13 58Z", 72, 530, 1, 1, 39), PAPER)
    hands = "".join(
        circle(*one.reach[hand], 8.5, look.skin)
        for one, look in zip((*rowers, cox), (OMAR, SIRKKA, KASPER, AMINA, VALO), strict=True)
        for hand in ("far", "near")
    )
    waves = thin(
        "M60 580h90M250 622h120M520 660h90M760 604h70M930 650h130M1090 590h60M140 690h70M420 704h60M1010 712h80"
    )
    return picture(
        hill(220, water, 620, 150),
        hill(760, water, 900, 190, HAZE),
        spruces(900, water + 4, (120, 150, 110, 140, 100, 130, 90), 46, FAR),
        sun(240, 170, 58),
        ground(water, GLASS),
        crowd(cox, *rowers),
        path("M1068 424V300"),
        point(1068, 296, 15),
        path(
            "M110 392C150 420 210 446 330 450H900C980 448 1040 428 1100 384C1084 470 1010 548 900 552H330"
            "C210 548 130 480 110 392z",
            WOOD,
        ),
        thin("M134 444C190 480 260 492 340 494H900C970 492 1030 474 1072 446"),
        oars,
        hands,
        waves,
    )


def guide_gig_work():
    """Stones across a stream, and a hand to hold."""
    stones = "".join(
        path(place("M-70 0C-74 -18 74 -18 70 0C82 34 60 60 40 70L-44 70C-66 58 -80 32 -70 0Z", x, y), SIDE)
        for x, y in ((352, 592), (516, 572), (690, 592), (856, 572))
    )
    helper = standing(668, 582, PEKKA, face=-1, hands=((640, 474), (604, 402)), stride=18)
    walker = figure((500, 396), AMINA, hands=((452, 380), (596, 400)), feet=((506, 562), (566, 540)), lean=6, face=1)
    return picture(
        hill(900, 640, 860, 250, HAZE),
        hill(160, 640, 700, 170),
        cloud(420, 170, 140),
        cloud(760, 120, 110),
        flat("M0 640H1200V750H0z", GLASS),
        stones,
        flat("M0 588H190C236 588 250 640 268 750H0z", SAND),
        flat("M1200 588H1010C964 588 950 640 932 750H1200z", SAND),
        path("M0 588H190C236 588 250 640 268 750M1200 588H1010C964 588 950 640 932 750"),
        thin("M300 690h80M470 712h110M640 686h70M770 716h90M420 662h40M800 668h40"),
        birch(1112, 588, 300),
        walker,
        helper,
        suitcase(82, 588),
        path("M1020 588V440"),
        path("M1020 444L1020 500L1062 472z", PAPER),
        point(1020, 432, 13),
    )


DRAWINGS = (
    guide_cooperative,
    guide_gig_work,
)
