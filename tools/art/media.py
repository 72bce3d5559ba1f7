"""Lead pictures of media hits: an article, a podcast, a magazine."""

from .furniture import chair, cup, table
from .looks import AINO, OMAR, PEKKA
from .nature import birch, cloud, ground, hill, pot_plant
from .people import sitting
from .strokes import (
    BRICK,
    FAR,
    FARTHER,
    HAZE,
    LAMP,
    PAPER,
    SAND,
    SLATE,
    SUN,
    TEAL,
    THIN,
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
from .things import dog, lying_books


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


DRAWINGS = (
    media_hit,
    podcast,
    magazine,
)
