"""Lead pictures of the blog posts on keys and on searching."""

from .looks import AMINA, ELLEN, KASPER, OMAR
from .nature import ground, hill, pot_plant
from .people import sitting, standing
from .posts import floor_lamp
from .strokes import (
    FAR,
    FARTHER,
    HAZE,
    LAMP,
    LINE,
    MIST,
    PAPER,
    SUN,
    TEAL,
    WOOD,
    G,
    box,
    circle,
    path,
    picture,
    place,
    point,
    thin,
)
from .things import tablet


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


DRAWINGS = (
    blog_keys,
    blog_search_service,
)
