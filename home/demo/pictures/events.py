"""Lead pictures of the ten events."""

from itertools import pairwise

from .nature import birch, bush, cloud, fireweed, ground, hill, pot_plant, spruce, spruces, sun
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
    VALO,
    Look,
    bust,
    figure,
    sitting,
    standing,
    walking,
)
from .strokes import (
    FAR,
    FARTHER,
    GLASS,
    HAZE,
    INK,
    LAMP,
    LEAF,
    LINE,
    MIST,
    MOSS,
    PAPER,
    SAND,
    SIDE,
    SLATE,
    SPRUCE,
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
    backpack,
    chair,
    coffee_pot,
    cup,
    laptop_front,
    laptop_side,
    note,
    pendant,
    phone,
    stool,
    suitcase,
    table,
    wheelchair,
)

G = 612


def event_kick_off():
    """A ball is kicked towards a screen full of people."""
    looks = ((AINO, SUN), (OMAR, MIST), (SIRKKA, FARTHER), (LEILA, MIST), (PEKKA, LAMP), (AMINA, GLASS))
    tiles = "".join(
        box(x, y, 152, 140, fill) + bust(x + 76, y + 139, look, -1, 0.86)
        for (look, fill), (x, y) in zip(looks, ((x, y) for y in (258, 414) for x in (598, 766, 934)), strict=True)
    )
    kicker = figure(
        (196, 432),
        VALO,
        hands=((138, 410), (262, 356)),
        feet=((270, 548), (176, G)),
        lean=-12,
        knees=(-1, -1),
        mood="open",
    )
    flight = path("M330 548C390 400 450 330 520 306", width=4, extra=' stroke-dasharray="1 15"')
    return picture(
        hill(160, G, 640, 110),
        cloud(190, 150, 150),
        cloud(430, 100, 100),
        ground(G),
        laptop_front(842, G, 548, 372, PAPER),
        tiles,
        flight,
        kicker.back,
        kicker.body,
        kicker.front,
        point(318, 566, 24),
        snow(),
    )


def snow():
    return "".join(
        disc(x, y, 5, PAPER)
        for x, y in (
            (60, 90),
            (330, 60),
            (520, 150),
            (90, 280),
            (300, 240),
            (430, 230),
            (560, 70),
            (40, 420),
            (700, 90),
            (880, 60),
            (1060, 110),
            (1150, 240),
            (1160, 60),
            (380, 470),
        )
    )


def event_digital_journey():
    """A traveller walks along an unfolded map towards the point on it."""
    tops = [(250, 170), (430, 118), (610, 170), (790, 118), (970, 170), (1150, 118)]
    panels = "".join(
        path(f"M{a} {b}L{c} {d}V{d + 400}L{a} {b + 400}Z", PAPER if i % 2 == 0 else SIDE)
        for i, ((a, b), (c, d)) in enumerate(pairwise(tops))
    )
    land = (
        flat("M250 420C300 380 360 470 430 400V518L250 570z", FARTHER)
        + flat("M430 230C480 260 540 200 610 280V170L430 118z", GLASS)
        + flat("M610 470C680 400 740 470 790 430V518L610 570z", LEAF)
        + flat("M790 210C850 260 900 180 970 250V170L790 118z", FARTHER)
        + flat("M970 460C1040 400 1090 440 1150 380V518L970 570z", GLASS)
    )
    folds = "".join(path(f"M{x} {y}V{y + 400}") for x, y in tops)
    route = path(
        "M250 470C330 420 360 330 430 330C520 330 520 440 610 430C700 420 690 260 790 262"
        "C860 264 880 360 970 350C1010 346 1030 310 1052 270",
        width=7,
        extra=' stroke-dasharray="20 16"',
    )
    pin = path("M1052 272C1022 236 1010 218 1010 198A42 42 0 0 1 1094 198C1094 218 1082 236 1052 272z", PAPER) + point(
        1052, 198, 17
    )
    outline = path("M250 170L430 118L610 170L790 118L970 170L1150 118V518L970 570L790 518L610 570L430 518L250 570Z")
    walker = walking(176, G, KASPER, hands=((128, 470), (232, 440)), stride=46)
    return picture(
        ground(G),
        panels,
        land,
        folds,
        outline,
        route,
        pin,
        walker.back,
        suitcase(98, G, 1.15, TEAL),
        walker.body,
        walker.front,
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


def event_good_support():
    """Three people gather notes on a wall; one of them is the point."""
    spots = (
        (430, 170, SUN, -3),
        (530, 150, PAPER, 2),
        (640, 176, LAMP, -2),
        (750, 156, PAPER, 3),
        (860, 172, SUN, -2),
        (470, 268, PAPER, 3),
        (580, 280, FAR, -2),
        (800, 276, LAMP, 2),
        (520, 372, LAMP, -3),
        (740, 380, PAPER, 3),
        (850, 372, FAR, -3),
    )
    notes = "".join(note(x, y, 1.25, turn, fill, 2 if i % 3 else 1) for i, (x, y, fill, turn) in enumerate(spots))
    left = standing(372, G, SIRKKA, hands=((398, 470), (446, 300)))
    middle = standing(640, G, MIKAEL, hands=((640, 470), (684, 306)), face=1, gaze=0)
    right_seat = wheelchair(930, G, 1, -1)
    right = sitting(930, G - 92, G - 20, AINO, hands=((864, 452), (870, 420)), face=-1, reach=76)
    return picture(
        box(340, 84, 620, 380, PAPER),
        ground(G),
        notes,
        note(694, 262, 1.25, 2, PAPER, 0),
        point(694, 252, 14),
        left,
        middle,
        right_seat[0],
        right,
        right_seat[1],
        phone(866, 424, 0.9, -10),
        pot_plant(170, G, 1.2),
    )


def event_landscapes():
    """The sun, which is the point, over many hills; two people look."""
    return picture(
        point(700, 250, 54),
        flat(
            "M0 430C120 330 220 300 340 360C460 420 540 330 660 320C800 310 900 400 1010 350"
            "C1090 314 1150 320 1200 340V750H0z",
            HAZE,
        ),
        flat("M0 480C160 420 240 400 380 450C520 500 640 420 780 430C920 440 1040 400 1200 440V750H0z", FARTHER),
        spruces(830, 516, (70, 90, 64, 84, 70, 96, 76, 60), 38, FAR),
        flat("M0 520C200 470 360 540 520 520C700 500 860 470 1200 520V750H0z", FAR),
        flat("M240 560C400 530 760 528 940 552C1040 566 1100 590 1200 590V660H120C130 600 180 570 240 560z", GLASS),
        thin("M520 566h120M690 584h90M470 598h70M820 570h60"),
        birch(70, 580, 300),
        flat("M0 560C140 560 240 600 330 612C480 632 620 622 760 640C920 660 1060 640 1200 620V760H0z", SAND),
        path("M0 560C140 560 240 600 330 612C480 632 620 622 760 640C920 660 1060 640 1200 620"),
        spruce(1104, 664, 260, SPRUCE, True),
        spruce(1012, 672, 180, MOSS, True),
        standing(286, 636, AMINA, face=1, hands=((316, 470), (332, 404)), size=0.86),
        standing(390, 644, PEKKA, face=1, hands=((404, 520), (484, 386)), size=0.86, mood="open"),
        backpack(376, 420, 0.8),
    )


def event_network_coffee():
    """A coffee pot and cups, whose steam ties a knot."""
    top = 520
    cups = "".join(
        cup(x, top, 2.0, fill, steam=False, face=face)
        for x, fill, face in ((200, PAPER, -1), (420, SUN, 1), (640, PAPER, 1))
    )
    steam = path(
        "M200 452C140 380 300 350 250 280C220 236 300 200 420 212M420 452C480 390 360 340 420 270"
        "C436 250 430 230 420 212M640 452C700 390 560 350 600 280C630 226 520 196 420 212",
        width=LINE,
    )
    plate = path(f"M1000 {top - 14}H1150L1130 {top}H1020z", PAPER)
    buns = (
        path(place("M-36 0C-40 -30 -16 -40 0 -40C16 -40 40 -30 36 0Z", 1040, top - 14), WOOD)
        + path(place("M-36 0C-40 -30 -16 -40 0 -40C16 -40 40 -30 36 0Z", 1110, top - 14), WOOD)
        + path(place("M-36 0C-40 -30 -16 -40 0 -40C16 -40 40 -30 36 0Z", 1076, top - 46), WOOD)
        + thin(f"M1024 {top - 36}l16 10M1094 {top - 36}l16 10M1062 {top - 70}l16 10")
    )
    return picture(
        flat(f"M0 {top}H1200V750H0z", SAND),
        box(-10, top, 1220, 40, WOOD),
        path("M120 560V760M1080 560V760", width=14),
        steam,
        point(420, 212, 17),
        cups,
        coffee_pot(850, top, 1.75, TEAL),
        plate,
        buns,
        pendant(850, 0, 150, SUN, 1.1),
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


def event_training_1():
    """A torch shows that the large shadow on the wall belongs to a small bogey."""
    shadow = place(
        "M-90 -10C-112 -70 -104 -150 -72 -186L-66 -226L-38 -204C-14 -216 14 -216 38 -204L66 -226L72 -186"
        "C104 -150 112 -70 90 -10L90 0L-90 0Z",
        850,
        G,
        2.35,
    )
    arms = place("M-94 -110C-116 -92 -124 -70 -118 -50M94 -110C116 -92 124 -70 118 -50", 850, G, 2.35)
    holder = standing(250, G, SIRKKA, hands=((282, 470), (350, 414)), mood="calm")
    torch = path(place("M-30 -9L24 -9L36 -17L46 -17L46 17L36 17L24 9L-30 9Z", 364, 414, 1, 1, 12), SLATE)
    beam = flat("M408 410L1200 60V612H560z", LAMP)
    return picture(
        beam,
        flat(shadow, FAR),
        path(arms, width=26, ink=FAR),
        ground(G),
        holder.back,
        holder.body,
        torch,
        circle(*holder.reach["far"], 9.5, SIRKKA.skin),
        holder.front,
        bogey(640, G, 0.5, TEAL, nose=9, face=-1),
        pot_plant(96, G, 0.9),
    )


def event_training_2():
    """The person and the small bogey work side by side at a laptop."""
    person = sitting(420, 506, G, SIRKKA, hands=((512, 446), (536, 446)), reach=88)
    small = bogey(790, 506, 0.86, TEAL, nose=12, face=-1, arms="in")
    return picture(
        hill(200, G, 640, 110),
        hill(1010, G, 700, 140, HAZE),
        pendant(620, 0, 200, SUN, 1.2),
        ground(G),
        chair(420, 506, G, 1, FAR),
        stool(790, 506, G, FAR),
        person.back,
        person.body,
        small,
        table(620, 456, G, 430),
        laptop_side(596, 456, 1.15, 1),
        person.front,
        cup(690, 456, 1.0),
        pot_plant(1040, G, 1.1),
    )


def event_digisti_duuniin():
    """People on their way to work, each with a tool of their own."""
    chair_back, chair_wheel = wheelchair(400, G, 1, 1)
    first = walking(980, G, OMAR, hands=((944, 474), (1040, 420)), mood="open")
    second = walking(
        720, G, Look(PALE, "long", "#e3b04b", top=PAPER, legs=TEAL, apron=SUN), hands=((690, 474), (776, 416))
    )
    third = sitting(400, G - 92, G - 20, MIKAEL, hands=((438, 452), (452, 452)), reach=76)
    fourth = walking(180, G, SIRKKA, hands=((150, 470), (236, 430)))
    return picture(
        sun(600, 170, 60),
        hill(300, G, 800, 150),
        hill(950, G, 800, 190, HAZE),
        birch(858, G, 330),
        ground(G),
        fourth.back,
        fourth.body,
        fourth.front,
        chair_back,
        third.back,
        third.body,
        laptop_side(452, 470, 0.8, 1),
        third.front,
        chair_wheel,
        second,
        first.back,
        first.body,
        first.front,
        fireweed(1046, 452, 170, "#f3b4d3", 9, 8),
    )


DRAWINGS = (
    event_kick_off,
    event_digital_journey,
    event_games,
    event_good_support,
    event_landscapes,
    event_network_coffee,
    event_digital_bogeys,
    event_training_1,
    event_training_2,
    event_digisti_duuniin,
)
