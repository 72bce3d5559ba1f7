"""Lead pictures of the events with games and digital bogeys."""

from .looks import AINO, ELLEN, OMAR
from .nature import bush, cloud, ground, hill
from .people import sitting, standing
from .strokes import (
    FAR,
    FARTHER,
    HAZE,
    INK,
    MOSS,
    PAPER,
    SIDE,
    SUN,
    TEAL,
    THIN,
    G,
    box,
    circle,
    disc,
    path,
    picture,
    place,
    point,
    thin,
)


def die(x, base, size, pips, fill=PAPER):
    """A die standing on its side; pips is how many."""
    corners = ((-1, -1), (1, 1), (1, -1), (-1, 1))
    spots = (*corners[: pips // 2 * 2], *(((0, 0),) if pips % 2 else ()))
    middle = base - size / 2
    depth = size * 0.2
    top = path(f"M{x - size / 2} {base - size}l{depth} {-depth}h{size}l{-depth} {depth}z", SIDE)
    side = path(f"M{x + size / 2} {base - size}l{depth} {-depth}v{size}l{-depth} {depth}z", FARTHER)
    return (
        side
        + top
        + box(x - size / 2, base - size, size, size, fill)
        + "".join(disc(x + a * size * 0.26, middle + b * size * 0.26, size * 0.08, INK) for a, b in spots)
    )


def event_games():
    """A path of squares, two large dice, and a pawn whose head is the point."""
    route = [
        (120, 196),
        (202, 158),
        (290, 138),
        (378, 146),
        (462, 170),
        (547, 190),
        (634, 190),
        (718, 166),
        (804, 142),
        (892, 140),
        (974, 168),
        (1050, 208),
    ]
    squares = "".join(
        path(place("M-42 -42L42 -42L42 42L-42 42Z", x, y, 1, 1, turn), fill)
        for (x, y), turn, fill in zip(
            route,
            (-28, -20, -4, 11, 16, 8, -8, -17, -10, 8, 24, 30),
            (PAPER, SUN, PAPER, FAR, PAPER, TEAL, PAPER, SUN, PAPER, FAR, PAPER, TEAL),
            strict=True,
        )
    )
    sitter = sitting(
        300, G - 190, 520, ELLEN, hands=((366, 400), (384, 330)), mood="open", reach=72, feet=((392, 548), (412, 536))
    )
    pusher = standing(690, G, OMAR, hands=((784, 470), (792, 420)), lean=12, stride=34, mood="calm")
    pawn = path(
        "M776 612C776 584 816 584 824 540C830 500 832 470 834 430H898C900 470 902 500 908 540C916 584 956 584 956 612z",
        FAR,
    )
    pawn += path("M822 418H910V436H822z", PAPER)
    return picture(
        hill(220, G, 800, 150),
        hill(900, G, 800, 180, HAZE),
        squares,
        ground(G),
        die(300, G, 190, 5),
        die(492, G, 96, 3, SUN),
        sitter,
        pusher.back,
        pawn,
        point(866, 378, 46),
        pusher.body,
        pusher.front,
        bush(1080, G, 130),
    )


def bogey(x, base, size=1.0, fill=TEAL, turn=0.0, face=1, eyes=2, mood="smile", nose=None, arms="down"):
    """A friendly digital bogey: a round furry shape with short legs."""

    def at(d):
        return place(d, x, base, size, face, turn)

    body = (
        "M-90 -10C-112 -70 -104 -150 -72 -186L-66 -226L-38 -204C-14 -216 14 -216 38 -204L66 -226L72 -186"
        "C104 -150 112 -70 90 -10"
        "L72 -22L54 -6L36 -22L18 -6L0 -22L-18 -6L-36 -22L-54 -6L-72 -22Z"
    )
    legs = path(at("M-40 -20L-40 -2L-56 -2M40 -20L40 -2L56 -2"), width=16) if turn == 0 else ""
    limbs = {
        "down": "M-94 -110C-116 -92 -124 -70 -118 -50M94 -110C116 -92 124 -70 118 -50",
        "up": "M-94 -120C-130 -140 -138 -170 -130 -196M94 -120C130 -140 138 -170 130 -196",
        "wave": "M-94 -110C-116 -92 -124 -70 -118 -50M94 -120C130 -140 138 -170 130 -196",
        "in": "M-94 -100C-110 -80 -80 -60 -50 -66M94 -100C110 -80 80 -60 50 -66",
    }[arms]
    parts = [path(at(limbs), width=18), path(at(limbs), width=8, ink=fill), legs, path(at(body), fill)]
    white = [(-30, -140), (30, -140)] if eyes == 2 else [(0, -146)]
    for a, b in white:
        ex, ey = _spot(at(f"M{a} {b}"))
        parts.append(circle(ex, ey, (22 if eyes == 2 else 30) * size, PAPER))
        px, py = _spot(at(f"M{a + 6} {b + 4}"))
        parts.append(disc(px, py, 9 * size, INK) if mood != "laugh" else "")
        if mood == "laugh":
            parts.append(path(at(f"M{a - 11} {b + 4}Q{a} {b - 10} {a + 11} {b + 4}")))
    parts.append(
        path(
            at("M-26 -84Q0 -52 26 -84Z" if mood == "laugh" else "M-22 -82Q0 -64 22 -82"),
            PAPER if mood == "laugh" else "none",
        )
    )
    if nose:
        parts.append(point(*_spot(at("M0 -108")), nose))
    return "".join(parts)


def _spot(d):
    a, b = d[1:].split()
    return float(a), float(b)


def event_digital_bogeys():
    """A large bogey lies on its back and laughs while two people tickle it; small ones look on."""
    left = standing(262, G, AINO, hands=((356, 430), (366, 390)), lean=14, stride=30, mood="open")
    right = standing(1026, G, OMAR, face=-1, hands=((942, 440), (930, 388)), lean=14, stride=30, mood="open")
    feather = path(place("M0 0C-8 -30 -6 -62 10 -84C24 -60 20 -28 0 0Z", 924, 386, 1, 1, -42), SUN) + path(
        place("M0 22L4 -62", 924, 386, 1, 1, -42), width=THIN
    )
    return picture(
        hill(250, G, 900, 140),
        hill(960, G, 700, 170, HAZE),
        cloud(250, 140, 140),
        cloud(960, 110, 120),
        ground(G),
        bogey(110, G, 0.52, SUN, arms="wave", eyes=1),
        lying_bogey(640),
        bogey(1136, G, 0.42, MOSS, arms="up", face=-1),
        left,
        right.back,
        right.body,
        feather,
        right.front,
    )


def lying_bogey(x):
    """The large one, on its back, its feet in the air."""

    def at(d):
        return place(d, x, G)

    feet = "M150 -180C170 -230 176 -250 172 -286L204 -292M210 -140C244 -180 256 -196 262 -226L294 -222"
    arms = "M-90 -232C-130 -270 -146 -300 -138 -336M40 -246C40 -290 60 -316 84 -326"
    body = (
        "M-250 -10L-282 -44L-244 -60C-252 -96 -244 -126 -228 -150L-262 -178L-206 -186C-150 -246 60 -270 150 -206"
        "C220 -160 262 -90 252 -10L222 -2L198 -14L170 -2L140 -14L110 -2L80 -14L50 -2L20 -14L-10 -2L-40 -14"
        "L-70 -2L-100 -14L-130 -2L-160 -14L-190 -2L-220 -14Z"
    )
    tufts = thin(
        at(
            "M-20 -204L-8 -184L4 -204M64 -190L76 -170L88 -190M16 -146L28 -126L40 -146M116 -136L128 -116"
            "L140 -136M60 -90L72 -70L84 -90M164 -82L176 -62L188 -82"
        )
    )
    eyes = "".join(
        circle(x + a, G + b, 27, PAPER) + path(at(f"M{a - 13} {b + 5}Q{a} {b - 14} {a + 13} {b + 5}"))
        for a, b in ((-176, -150), (-106, -166))
    )
    mouth = path(
        at("M-178 -82C-150 -96 -110 -104 -78 -102C-80 -62 -110 -40 -138 -42C-160 -44 -174 -62 -178 -82Z"), PAPER
    )
    return (
        path(at(arms), width=24)
        + path(at(arms), width=14, ink=TEAL)
        + path(at(feet), width=26)
        + path(at(feet), width=16, ink=TEAL)
        + path(at(body), TEAL)
        + tufts
        + eyes
        + mouth
        + point(x - 140, G - 122, 15)
    )


DRAWINGS = (
    event_games,
    event_digital_bogeys,
)
