"""Lead pictures of services and the operating model."""

from .furniture import chair, door, pendant, stool, table, window
from .looks import AMINA, ELLEN, KASPER, LEILA, MIKAEL, OMAR, PEKKA, SIRKKA
from .nature import birch, bush, cloud, ground, hill, pot_plant, spruces, sun
from .people import sitting, standing, walking
from .strokes import (
    BRICK,
    FAR,
    GLASS,
    HAZE,
    INK,
    LAMP,
    LINE,
    MOSS,
    PAPER,
    SLATE,
    SUN,
    TEAL,
    THIN,
    WOOD,
    G,
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
from .things import laptop_back, lines, wheelchair


def service_digi_ja_duunikulma():
    """A corner house with an open door and a sign whose disc is the point."""
    client = sitting(664, 512, 596, PEKKA, hands=((716, 476), (726, 474)), size=0.74, reach=92)
    helper = sitting(838, 512, 596, AMINA, hands=((786, 476), (778, 474)), face=-1, size=0.74, reach=92, mood="open")
    comer = walking(250, G, ELLEN, hands=((214, 474), (306, 430)), stride=46)
    return picture(
        hill(160, G, 600, 150),
        spruces(40, G, (190, 240, 170), 70, FAR),
        cloud(180, 150, 150),
        sun(330, 120, 46),
        ground(G),
        flat("M420 110H1200V612H420z", PAPER),
        path("M420 612V110H1200"),
        path("M420 110L396 84H1200", width=LINE),
        window(488, 148, 130, 120),
        window(690, 148, 130, 120),
        window(892, 148, 130, 120),
        window(1094, 148, 130, 120),
        box(420, 300, 790, 48, TEAL),
        thin("M560 324h150M740 324h90M860 324h170", ink=PAPER),
        disc(500, 324, 10, PAPER),
        box(580, 370, 640, 240, LAMP),
        path("M930 370V610"),
        pendant(750, 370, 414, SUN, 0.62),
        pendant(1076, 370, 414, SUN, 0.62),
        chair(664, 512, 608, 1, FAR),
        chair(838, 512, 608, -1, FAR),
        client.back,
        helper.back,
        client.body,
        helper.body,
        table(750, 486, 608, 150),
        laptop_back(752, 484, 0.5),
        client.front,
        helper.front,
        box(1000, 470, 150, 140, WOOD),
        thin("M1000 516h150M1000 562h150"),
        pot_plant(1040, 470, 0.5),
        box(1080, 440, 14, 30, TEAL, THIN),
        box(1098, 446, 14, 24, BRICK, THIN),
        box(1116, 436, 14, 34, PAPER, THIN),
        box(448, 370, 112, 242, INK),
        flat("M456 378H552V610H456z", LAMP),
        path("M448 372L400 386V626L448 612z", TEAL),
        disc(410, 506, 6, INK),
        path("M420 236H330"),
        path("M344 236V258"),
        circle(344, 290, 32, PAPER),
        point(344, 290, 15),
        comer,
    )


def service_search():
    """A phone as tall as a person: one line to search by, three doors."""
    searcher = standing(400, G, KASPER, hands=((424, 474), (520, 380)))
    return picture(
        hill(200, G, 700, 130),
        hill(980, G, 760, 170, HAZE),
        cloud(220, 160, 150),
        ground(G),
        box(476, 60, 370, 552, SLATE),
        box(500, 104, 322, 440, PAPER),
        path("M620 82h80", ink=PAPER),
        circle(661, 578, 16, width=LINE, ink=PAPER),
        box(528, 140, 266, 56),
        circle(560, 165, 12, width=LINE),
        path("M569 174l10 10"),
        thin("M596 168h110"),
        point(750, 168, 14),
        lines(528, 232, (150, 110)),
        lines(528, 290, (190, 130)),
        path("M500 500H822"),
        door(566, 500, 70, 130, TEAL),
        door(661, 500, 70, 130, SUN),
        door(756, 500, 70, 130, FAR),
        searcher,
        bush(1010, G, 190, MOSS),
        birch(1110, G, 330),
        bush(180, G, 150),
    )


def service_culture_workshops():
    """A wooden house with music on one side and painting on the other."""
    player = sitting(262, 516, G, OMAR, hands=((256, 462), (346, 408)), reach=70, mood="open")
    guitar = (
        path(place("M40 -9L150 -9L150 9L40 9Z", 272, 462, 1, 1, -24), WOOD)
        + path(
            place(
                "M-62 0C-62 -34 -24 -40 -8 -22C4 -34 40 -30 40 0C40 30 4 34 -8 22C-24 40 -62 34 -62 0Z",
                272,
                462,
                1,
                1,
                -24,
            ),
            BRICK,
        )
        + circle(278, 459, 9, INK)
    )
    painter = standing(986, G, SIRKKA, face=-1, hands=((1000, 470), (902, 384)))
    brush = path("M898 386L852 356", width=7)
    return picture(
        hill(200, G, 700, 130),
        hill(1010, G, 700, 170, HAZE),
        spruces(60, G, (150, 200, 130), 70, FAR),
        spruces(1000, G, (160, 210, 140), 70, FAR),
        sun(1010, 150, 52),
        ground(G),
        path("M440 612V320L600 190L760 320V612z", WOOD),
        path("M412 330L600 176L788 330L774 344L600 204L426 344z", BRICK),
        thin("M480 330V612M520 300V612M560 270V612M640 270V612M680 300V612M720 330V612", ink="#b9832d"),
        door(600, G, 108, 196, TEAL, knob=False),
        point(628, 520, 11),
        circle(600, 306, 34, GLASS),
        path("M566 306h68M600 272v68", width=THIN),
        window(462, 396, 70, 90),
        window(668, 396, 70, 90),
        stool(262, 516, G),
        player.back,
        player.body,
        guitar,
        circle(*player.reach["far"], 9.5, OMAR.skin),
        player.front,
        path("M812 300L790 612M884 300L908 612M850 420V612", width=7),
        box(796, 300, 108, 130, PAPER),
        path("M812 410L840 360L858 384L872 368L890 410z", FAR, THIN),
        circle(872, 328, 9, SUN, THIN),
        painter.back,
        painter.body,
        brush,
        circle(*painter.reach["far"], 9.5, SIRKKA.skin),
        painter.front,
    )


def model_digirohkeus():
    """People in a ring; a line loops through them to the point in the middle."""
    a = sitting(236, 520, G, LEILA, hands=((296, 460), (308, 458)))
    b = sitting(964, 520, G, PEKKA, face=-1, hands=((904, 462), (890, 458)))
    c = standing(470, G, AMINA, hands=((490, 474), (548, 376)), mood="open")
    d = wheelchair(738, G, 1, -1)
    e = sitting(738, G - 92, G - 20, MIKAEL, hands=((690, 452), (676, 424)), face=-1, reach=76)
    return picture(
        hill(300, G, 760, 120),
        hill(960, G, 760, 150, HAZE),
        ground(G),
        path(
            "M0 250H180C400 250 420 90 600 90C780 90 790 290 640 290C520 290 500 160 620 160"
            "C760 160 800 250 1010 250H1200",
            width=LINE,
        ),
        point(612, 224, 18),
        chair(236, 520, G, 1, FAR),
        a,
        chair(964, 520, G, -1, FAR),
        b,
        c,
        d[0],
        e,
        d[1],
        pot_plant(88, G, 0.8),
        pot_plant(1116, G, 0.8),
    )


DRAWINGS = (
    service_digi_ja_duunikulma,
    service_search,
    service_culture_workshops,
    model_digirohkeus,
)
