"""Things people use: screens, bags, wheels, signs."""

import math

from .strokes import (
    BRICK,
    FAR,
    INK,
    LINE,
    PAPER,
    SIDE,
    SLATE,
    SUN,
    TEAL,
    THIN,
    WOOD,
    box,
    circle,
    disc,
    flat,
    line,
    number,
    path,
    place,
    point,
    thin,
)


def laptop_side(x, y, size=1.0, face=1, fill=SLATE):
    """A laptop from its side, standing on y; face 1 has its screen on the right."""
    return path(place("M-46 -7L40 -7L40 0L-46 0Z", x, y, size, face), SIDE) + path(
        place("M36 -7L64 -74L72 -71L44 -4Z", x, y, size, face), fill
    )


def laptop_front(x, y, width, height, screen=PAPER, frame=SLATE, base=18):
    """A laptop that looks at us; x, y is the middle of its bottom edge."""
    rim = 16
    return "".join(
        (
            box(x - width / 2, y - base - height, width, height, frame),
            box(x - width / 2 + rim, y - base - height + rim, width - 2 * rim, height - 2 * rim, screen),
            path(
                f"M{number(x - width / 2 - 40)} {number(y - base)}h{number(width + 80)}l-14 {base}"
                f"h{number(-width - 52)}z",
                SIDE,
            ),
            path(f"M{number(x - 44)} {number(y - base)}h88v7h-88z", PAPER, THIN),
        )
    )


def laptop_back(x, y, size=1.0, fill=FAR):
    """A laptop seen from behind its lid."""
    return path(place("M-62 -84L62 -84L62 -4L-62 -4Z", x, y, size), fill) + path(
        place("M-72 -4L72 -4L72 4L-72 4Z", x, y, size), SIDE
    )


def phone(x, y, size=1.0, turn=0.0, screen=PAPER, frame=SLATE):
    return path(place("M-14 -26L14 -26L14 26L-14 26Z", x, y, size, turn=turn), frame) + flat(
        place("M-8 -19L8 -19L8 15L-8 15Z", x, y, size, turn=turn), screen
    )


def tablet(x, y, size=1.0, turn=0.0, screen=PAPER, frame=SLATE):
    return path(place("M-46 -32L46 -32L46 32L-46 32Z", x, y, size, turn=turn), frame) + flat(
        place("M-37 -23L37 -23L37 23L-37 23Z", x, y, size, turn=turn), screen
    )


def note(x, y, size=1.0, turn=0.0, fill=SUN, rows=2):
    paper = path(place("M-28 -28L28 -28L28 28L-28 28Z", x, y, size, turn=turn), fill)
    d = "M-16 -10L14 -10M-16 4L6 4" if rows == 2 else "M-16 -4L12 -4"
    return paper + (thin(place(d, x, y, size, turn=turn)) if rows else "")


def arm_of_sign(x, y, length, face=1, fill=PAPER, height=52, words=0.5):
    """One arm of a signpost, pointing right or left from x; a line stands for its words."""
    d = f"M0 {-height / 2}L{length} {-height / 2}L{length + height * 0.5} 0L{length} {height / 2}L0 {height / 2}Z"
    text = f"M{length * 0.16} 0L{length * (0.16 + words)} 0"
    return path(place(d, x, y, 1, face), fill) + thin(place(text, x, y, 1, face))


def suitcase(x, base, size=1.0, fill=WOOD):
    return (
        path(place("M-16 -62L-16 -96L16 -96L16 -62", x, base, size))
        + path(place("M-34 -66L34 -66L34 -8L-34 -8Z", x, base, size), fill)
        + thin(place("M-34 -50L34 -50M-34 -24L34 -24", x, base, size))
        + disc(x - 22 * size, base - 5 * size, 6 * size, INK)
        + disc(x + 22 * size, base - 5 * size, 6 * size, INK)
    )


def backpack(x, y, size=1.0, face=1, fill=BRICK):
    """A backpack on somebody's back; x, y is the middle of the back between the shoulders."""
    return path(place("M4 -6C-34 -14 -46 8 -46 34L-46 74C-46 84 -38 88 -30 88L4 88Z", x, y, size, face), fill) + thin(
        place("M-44 46L-8 46L-8 74L-40 74", x, y, size, face)
    )


def wheel(x, y, radius, spokes=6):
    d = "".join(
        f"M{number(x)} {number(y)}L{number(x + radius * math.cos(k))} {number(y + radius * math.sin(k))}"
        for k in (math.tau * i / spokes + 0.3 for i in range(spokes))
    )
    return circle(x, y, radius) + path(d, width=2, ink=INK) + disc(x, y, 6, INK)


def bicycle(x, base, size=1.0, face=1, frame=TEAL, lamp=False):
    """A bicycle; x is the middle between its wheels. The lamp behind is the point."""
    radius = 62 * size

    def at(a, b):
        return x + face * a * size, base - radius + b * size

    back, front, seat, pedal, bar = at(-92, 0), at(92, 0), at(-40, -96), at(-14, 6), at(66, -104)
    wheels = wheel(*back, radius) + wheel(*front, radius)
    bones = (
        line(back, pedal, at(58, -74), at(-34, -74), back, width=11)
        + line(pedal, seat, width=11)
        + line(front, bar, width=11)
    )
    skin = (
        line(back, pedal, at(58, -74), at(-34, -74), back, width=4, ink=frame)
        + line(pedal, at(-36, -84), width=4, ink=frame)
        + line(front, at(64, -96), width=4, ink=frame)
    )
    saddle = path(place("M-26 -4C-14 -8 18 -6 26 0C14 6 -14 6 -26 -4Z", *seat, size, face), INK)
    handle = path(place("M0 0L22 -8M0 0L-18 -4", *bar, size, face), width=8)
    crank = circle(*pedal, 14 * size, PAPER)
    return wheels + bones + skin + saddle + handle + crank + (point(*at(-150, -44), 12 * size) if lamp else "")


def wheelchair(x, base, size=1.0, face=1, fill=SLATE):
    """A wheelchair in two layers: behind the sitter, and the wheel in front. Its seat is 92 above the ground."""

    def at(a, b):
        return x + face * a * size, base + b * size

    frame = line(at(-42, -176), at(-30, -92), at(50, -88), at(72, -18), at(96, -14), width=8)
    push = line(at(-42, -176), at(-62, -182), width=8)
    back = line(at(-38, -168), at(-30, -94), width=14)
    seat = line(at(-30, -88), at(50, -88), width=14)
    small = circle(*at(64, -16), 14 * size, PAPER)
    big = (
        circle(*at(-10, -56), 54 * size, width=LINE)
        + circle(*at(-10, -56), 44 * size, width=2)
        + disc(*at(-10, -56), 7 * size, INK)
    )
    return push + frame + back + seat + small, big


def dog(x, base, size=1.0, face=1, fill="#8a5a2b"):
    body = (
        "M-46 -50L14 -50L22 -78L30 -90L36 -78L54 -72L50 -56L36 -54L28 -34L28 0L18 0L14 -26L-28 -26L-32 0L-42 0"
        "L-42 -30L-58 -62L-54 -66Z"
    )
    return path(place(body, x, base, size, face), fill) + disc(x + face * 36 * size, base - 68 * size, 2.6, INK)


def lying_books(x, base, widths, fills, thick=24):
    parts, y = [], base
    for i, (width, fill) in enumerate(zip(widths, fills, strict=True)):
        y -= thick
        shift = (i * 37) % 23 - 11
        parts.append(
            box(x - width / 2 + shift, y, width, thick, fill)
            + thin(f"M{number(x - width / 2 + shift + 18)} {number(y)}v{thick}")
        )
    return "".join(parts)


def bubble(x, y, width, height, tail=(0, 30), fill=PAPER, at=0.3):
    """A square speech bubble with a tail at a part of its bottom edge."""
    left, top = x - width / 2, y - height / 2
    foot = left + width * at
    return path(
        f"M{number(left)} {number(top)}h{number(width)}v{number(height)}H{number(foot + 34)}"
        f"L{number(foot + tail[0])} {number(top + height + tail[1])}"
        f"V{number(top + height)}H{number(left)}z",
        fill,
    )


def bunting(points, fills=(SUN, TEAL, PAPER, WOOD)):
    """Small flags on a string between two posts."""
    (x1, y1), (x2, y2), sag, count = points
    parts = [thin(f"M{x1} {y1}Q{(x1 + x2) / 2} {(y1 + y2) / 2 + 2 * sag} {x2} {y2}")]
    for i in range(count):
        t = (i + 0.7) / (count + 0.4)
        x = (1 - t) ** 2 * x1 + 2 * t * (1 - t) * (x1 + x2) / 2 + t**2 * x2
        y = (1 - t) ** 2 * y1 + 2 * t * (1 - t) * ((y1 + y2) / 2 + 2 * sag) + t**2 * y2
        parts.append(path(place("M-15 0L15 0L0 32Z", x, y), fills[i % len(fills)], THIN))
    return "".join(parts)


def lines(x, y, lengths, gap=20):
    return thin("".join(f"M{number(x)} {number(y + i * gap)}h{number(length)}" for i, length in enumerate(lengths)))
