"""Lead pictures of services, the operating model, media and the project itself."""

from .nature import birch, bush, cloud, ground, hill, pot_plant, spruces, sun
from .people import (
    AINO,
    AMINA,
    ELLEN,
    KASPER,
    LEILA,
    MIKAEL,
    OMAR,
    PEKKA,
    SIRKKA,
    VALO,
    figure,
    sitting,
    standing,
    walking,
)
from .strokes import (
    BRICK,
    FAR,
    FARTHER,
    GLASS,
    HAZE,
    INK,
    LAMP,
    LINE,
    MOSS,
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
from .things import (
    arm_of_sign,
    bicycle,
    chair,
    cup,
    dog,
    door,
    laptop_back,
    lines,
    lying_books,
    pendant,
    stool,
    table,
    wheelchair,
    window,
)

G = 612


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


def media_hit():
    """Somebody on a bench reads a newspaper; its picture is the point."""
    reader = sitting(
        588,
        508,
        G,
        PEKKA,
        hands=((500, 450), (676, 450)),
        frontal=True,
        feet=((560, G), (616, G)),
        knees=(1, -1),
        elbows=(1, -1),
        thigh=36,
    )
    paper = path("M588 382L448 396V562L588 548L728 562V396z", PAPER) + path("M588 382V548")
    text = thin(
        "M470 426L566 416M470 450L566 440M470 474L530 468M470 498L530 492M470 522L530 516M610 422L706 432"
        "M610 446L648 450M610 470L648 474M610 494L648 498M610 518L706 528"
    )
    return picture(
        hill(200, G, 760, 150),
        hill(960, G, 820, 190, HAZE),
        birch(980, G, 430),
        cloud(300, 140, 150),
        ground(G),
        path("M350 522V612M810 522V612", width=9),
        box(320, 512, 520, 16, WOOD),
        box(320, 400, 520, 30, WOOD),
        path("M350 430V512M810 430V512", width=9),
        reader.back,
        reader.body,
        paper,
        text,
        box(664, 452, 46, 50, FAR, THIN),
        point(687, 477, 13),
        circle(450, 470, 9.5, PEKKA.skin),
        circle(726, 470, 9.5, PEKKA.skin),
        dog(220, G, 1.2, 1),
    )


def podcast():
    """Two people talk; a line above them becomes a wave of sound."""
    heights = (12, 26, 50, 34, 70, 96, 60, 84, 44, 66, 28, 40, 16)
    bars = "".join(
        f"M{600 + side * (104 + 26 * i)} {170 - h}v{2 * h}" for side in (-1, 1) for i, h in enumerate(heights)
    )
    wave = "M0 170H144M1056 170H1200" + bars
    left = sitting(330, 500, G, AINO, hands=((424, 438), (440, 438)), reach=88, mood="open")
    right = sitting(870, 500, G, OMAR, face=-1, hands=((776, 438), (760, 438)), reach=88)
    cans = "".join(
        path(place("M-30 2C-34 -48 34 -48 30 2", x, y), width=7)
        + path(place("M-18 -10L0 -10L0 15L-18 15Z", x, y + 2, 1, f), SUN)
        for x, y, f in ((*left.head, 1), (*right.head, -1))
    )
    mics = "".join(
        path(f"M{x} 448V400L{x - f * 30} 366", width=6)
        + path(place("M-14 -24L14 -24L14 20L-14 20Z", x - f * 44, 354, 1, 1, -f * 40), SLATE)
        for x, f in ((500, 1), (700, -1))
    )
    return picture(
        path(wave),
        point(600, 170, 20),
        circle(600, 170, 52),
        ground(G),
        chair(330, 500, G, 1, FAR),
        chair(870, 500, G, -1, FAR),
        left.back,
        right.back,
        left.body,
        right.body,
        table(600, 448, G, 420),
        mics,
        left.front,
        right.front,
        cans,
        cup(600, 448, 1.1),
        pot_plant(1090, G, 1.1),
    )


def magazine():
    """A lamp shines on a magazine whose cover has a sun."""
    top = 560
    cover = path("M470 190L756 190V560H470z", PAPER) + path("M470 190H500V560H470z", TEAL)
    art = (
        flat("M500 430C560 380 640 400 756 360V560H500z", FARTHER)
        + flat("M500 480C580 440 660 480 756 440V560H500z", FAR)
        + path("M528 226H700", width=16)
        + thin("M528 256h120")
        + box(470, 190, 286, 370, "none")
    )
    rays = "".join(
        f"M{640 + 66 * a:.0f} {350 + 66 * b:.0f}L{640 + 84 * a:.0f} {350 + 84 * b:.0f}"
        for a, b in ((-1, 0), (1, 0), (0, -1), (-0.7, -0.7), (0.7, -0.7))
    )
    return picture(
        flat("M800 236L640 560H1200V520L1000 236z", LAMP),
        flat(f"M0 {top}H1200V750H0z", SAND),
        box(-10, top, 1220, 36, WOOD),
        path(f"M1010 {top - 20}V330L940 220", width=9),
        box(950, top - 20, 120, 20, SLATE),
        path("M856 160L980 160L1010 252L820 252z", SUN),
        cover,
        art,
        point(640, 350, 44),
        path(rays),
        path("M500 560V190"),
        lying_books(300, top, (230, 260, 210), (BRICK, PAPER, FAR), 34),
        cup(290, top - 102, 1.7, PAPER),
    )


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
    service_digi_ja_duunikulma,
    service_search,
    service_culture_workshops,
    model_digirohkeus,
    media_hit,
    podcast,
    magazine,
    work_routes,
    emblem,
    front_page,
)
