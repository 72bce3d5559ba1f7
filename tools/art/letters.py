"""Initials drawn with one line, and a point after them: portraits of people who have no photograph."""

import unicodedata

from .strokes import FARTHER, HAZE, INK, LAMP, MIST, SAND, flat, number, path, picture, point

WEIGHT, HEIGHT = 19, 100
LETTERS = {
    "A": (80, "M0 100L40 0L80 100M13 67H67"),
    "B": (63, "M36 46H0M0 0V100H36a27 27 0 0 0 0-54M36 46H34a23 23 0 0 0 0-46H0"),
    "C": (84, "M84 13A50 50 0 1 0 84 87"),
    "D": (80, "M0 0V100H30a50 50 0 0 0 0-100z"),
    "E": (58, "M58 0H0V100H58M0 49H50"),
    "F": (56, "M56 0H0V100M0 50H46"),
    "G": (99, "M85 14A50 50 0 1 0 100 54H62"),
    "H": (70, "M0 0V100M70 0V100M0 49H70"),
    "I": (1, "M0 0V100"),
    "J": (50, "M50 0V74a25 25 0 0 1-50 0"),
    "K": (68, "M0 0V100M64 0L0 62M23 40L68 100"),
    "L": (56, "M0 0V100H56"),
    "M": (88, "M0 100V0L44 62L88 0V100"),
    "N": (72, "M0 100V0L72 100V0"),
    "O": (100, "M50 0a50 50 0 1 0 0 100a50 50 0 1 0 0-100z"),
    "P": (61, "M0 100V0H33a28 28 0 0 1 0 56H0"),
    "Q": (100, "M50 0a50 50 0 1 0 0 100a50 50 0 1 0 0-100zM64 66L98 102"),
    "R": (66, "M0 100V0H33a28 28 0 0 1 0 56H0M34 56L66 100"),
    "S": (64, "M61 19C54 -5 3 -7 3 25C3 59 64 41 64 74C64 108 8 107 0 78"),
    "T": (76, "M0 0H76M38 0V100"),
    "U": (72, "M0 0V64a36 36 0 0 0 72 0V0"),
    "V": (80, "M0 0L40 100L80 0"),
    "W": (116, "M0 0L29 100L58 12L87 100L116 0"),
    "X": (72, "M0 0L72 100M72 0L0 100"),
    "Y": (76, "M0 0L38 50L76 0M38 50V100"),
    "Z": (70, "M2 0H70L0 100H72"),
}
MARKS = {
    "Å": "M-11 -25a11 11 0 1 0 22 0a11 11 0 1 0-22 0",
    "Ä": "M-20 -24h0.1M20 -24h0.1",
    "Ö": "M-20 -24h0.1M20 -24h0.1",
}
GROUNDS = (MIST, LAMP, HAZE, FARTHER)


def initials(name):
    """The first letters of the first and the last name."""
    words = [word for word in name.split() if word[0].isalpha()]
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def portrait(text, size=400):
    """One or two letters on a line, with the point as their full stop."""
    base, gap = 292, 34
    shapes = [
        (letter, *LETTERS[letter if letter in LETTERS else unicodedata.normalize("NFD", letter)[0]]) for letter in text
    ]
    width = sum(wide for _, wide, _ in shapes) + gap * len(shapes)
    scale = round(min(1.45, 288 / width), 2)
    x = (size - width * scale - 22) / 2
    drawn = []
    for letter, wide, d in shapes:
        mark = MARKS.get(letter, "")
        drawn.append(
            _letter(d, x, base, scale)
            + (_letter(mark, x + wide * scale / 2, base, scale, 13 if letter == "Å" else 22) if mark else "")
        )
        x += (wide + gap) * scale
    ground = GROUNDS[sum(map(ord, text)) % len(GROUNDS)]
    below = flat(f"M0 {base}H{size}V{size}H0z", SAND)
    line = path(f"M0 {base}H{size}", width=5)
    return picture(below, line, *drawn, point(x + 2, base - 22, 22), size=(size, size), ground=ground)


def _letter(d, x, base, scale, weight=WEIGHT):
    lift = base - WEIGHT / 2 - HEIGHT * scale
    stroke = path(d, width=weight / scale, ink=INK)
    return f'<g transform="translate({number(x)} {number(lift)}) scale({scale})">{stroke}</g>'
