"""What stands in rooms: tables, chairs, lamps, windows."""

from .strokes import FAR, GLASS, INK, PAPER, SUN, TEAL, THIN, WOOD, box, circle, disc, number, path, place, thin


def table(x, top, base, width, fill=WOOD, legs="pair"):
    """A table from its side; one middle leg for a café table."""
    board = box(x - width / 2, top, width, 12, fill)
    if legs == "one":
        return (
            path(f"M{number(x)} {number(top + 12)}V{number(base - 4)}M{number(x - 44)} {number(base - 2)}h88", width=8)
            + board
        )
    inset = 26
    left, right = x - width / 2 + inset, x + width / 2 - inset
    return (
        path(
            f"M{number(left)} {number(top + 12)}L{number(left - 12)} {number(base)}"
            f"M{number(right)} {number(top + 12)}"
            f"L{number(right + 12)} {number(base)}",
            width=8,
        )
        + board
    )


def chair(x, seat, base, face=1, fill=WOOD, back=True):
    """A chair from its side, its back behind the sitter."""
    left, right = x - face * 34, x + face * 40
    frame = (
        f"M{number(left)} {number(seat + 10)}L{number(left - face * 8)} {number(base)}"
        f"M{number(right)} {number(seat + 10)}L{number(right + face * 8)} {number(base)}"
    )
    rest = path(place("M-34 6L-48 -92L-38 -94L-24 6Z", x, seat, 1, face), fill) if back else ""
    return path(frame, width=7) + rest + box(min(left, right) - 4, seat, 82, 11, fill)


def stool(x, seat, base, fill=WOOD):
    return path(
        f"M{number(x - 22)} {number(seat + 10)}L{number(x - 32)} {number(base)}"
        f"M{number(x + 22)} {number(seat + 10)}L{number(x + 32)} {number(base)}",
        width=7,
    ) + box(x - 36, seat, 72, 11, fill)


def armchair(x, seat, base, face=1, fill=FAR):
    back = path(place("M-64 -116C-64 -134 -24 -134 -24 -116L-18 40L-64 40Z", x, seat, 1, face), fill)
    cushion = path(place("M-30 0L62 0L62 26L-30 26Z", x, seat, 1, face), PAPER)
    body = path(place("M-64 26L66 26L66 62L-64 62Z", x, seat, 1, face), fill)
    legs = path(place(f"M-54 62L-58 {base - seat}M56 62L60 {base - seat}", x, seat, 1, face), width=7)
    return legs + back + cushion + body


def cup(x, y, size=1.0, fill=PAPER, steam=True, face=1):
    body = path(place("M-15 -26L15 -26L12 0L-12 0Z", x, y, size), fill)
    ear = path(place("M14 -21C27 -22 27 -7 13 -8", x, y, size, face))
    smoke = thin(place("M-4 -36C-10 -44 4 -48 -2 -58", x, y, size)) if steam else ""
    return ear + body + smoke


def coffee_pot(x, y, size=1.0, fill=TEAL, face=1):
    """The Finnish enamel pot."""
    spout = path(place("M34 -62L66 -96L76 -88L40 -26Z", x, y, size, face), fill)
    handle = path(place("M-40 -84C-86 -92 -86 -18 -46 -20", x, y, size, face), width=9)
    body = path(place("M-36 -104L36 -104L50 0L-50 0Z", x, y, size, face), fill)
    lid = path(place("M-34 -104C-30 -124 30 -124 34 -104Z", x, y, size, face), fill) + circle(
        x, y - 128 * size, 8 * size, PAPER
    )
    return spout + handle + body + lid


def pendant(x, top, y, fill=SUN, size=1.0):
    """A lamp that hangs from the ceiling."""
    return path(f"M{number(x)} {number(top)}V{number(y - 44 * size)}", width=THIN) + path(
        place("M-44 0C-40 -34 -20 -46 0 -46C20 -46 40 -34 44 0Z", x, y, size), fill
    )


def window(x, y, width, height, panes=2, fill=GLASS, frame=PAPER):
    rim = 12
    inner = box(x + rim, y + rim, width - 2 * rim, height - 2 * rim, fill, THIN)
    step = (width - 2 * rim) / panes
    bars = thin(
        "".join(f"M{number(x + rim + step * i)} {number(y + rim)}v{number(height - 2 * rim)}" for i in range(1, panes))
    )
    return box(x, y, width, height, frame) + inner + bars


def door(x, base, width, height, fill=TEAL, frame=PAPER, knob=True):
    rim = 12
    leaf = box(x - width / 2 + rim, base - height + rim, width - 2 * rim, height - rim, fill)
    return (
        box(x - width / 2, base - height, width, height, frame)
        + leaf
        + (disc(x + width / 2 - rim - 16, base - height * 0.44, 6, INK) if knob else "")
    )
