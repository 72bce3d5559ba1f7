"""Cleans the text of a PDF page: one line, whole words, composed letters, no signs that only a printer needs.

A line break in what comes in is the end of a line on the page. One with a space before it ends a piece of a row, which
the next piece does not continue.
"""

import re
import unicodedata

LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": None})
UNSEEN = re.compile("[\u180e\u200b-\u200f\u2060-\u2064\ufeff]")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ufffe\ue000-\uf8ff\ud800-\udfff]")
LINE_END = re.compile("\r\n?")
SOFT_LINE_END = re.compile("\u00ad(?=\n)")
PDFIUM_HYPHEN = re.compile("[\u0002\ufffe]")  # pdfium joins two lines and puts this in the place of a hyphen
SPLIT = re.compile(r"(\w+)-\n(?=(\w+))")
MINUS = re.compile("(?<=[^\\W\\d_])\u2212(?=\n)")  # some fonts have no other hyphen
DASH_BETWEEN = re.compile(r"(?<=\w[–—])\n(?=\w)")  # 2019–2021, Helsinki–Tampere
# After them a hyphen stands for a part that two words share: "koulutus- ja työpalvelut".
JOINING_WORDS = {
    *("ja", "tai", "taikka", "sekä", "eli", "että", "eikä", "kuin", "saati", "ynnä"),
    *("och", "eller", "samt", "respektive", "liksom", "såväl", "and", "or", "und", "oder"),
}
LONG_ENOUGH = 4  # capitals before a hyphen: fewer may be an abbreviation, "EU-RAHOITUS"


def clean_text(text: str) -> str:
    """Return a text in one line, with split words joined, without control characters and private signs."""
    return " ".join(CONTROLS.sub(" ", SPLIT.sub(_end_of_line, DASH_BETWEEN.sub("", whole_signs(text)))).split())


def whole_signs(text: str) -> str:
    """Return a text with its lines, in which each letter and each hyphen is the one that people type."""
    text = SOFT_LINE_END.sub("-", LINE_END.sub("\n", text))
    text = PDFIUM_HYPHEN.sub("-\n", MINUS.sub("-", text.translate(HYPHENS)))
    return UNSEEN.sub("", unicodedata.normalize("NFC", text).translate(LIGATURES))


def _end_of_line(found: re.Match) -> str:
    before, after = found.groups()
    if after in JOINING_WORDS or (before[-1].islower() and after[0].isdigit()):
        return f"{before}- "
    return before if is_one_word(before, after) else f"{before}-"


def is_one_word(before: str, after: str) -> bool:
    """Tell whether a word was split between two lines, and is not one with a hyphen of its own."""
    if after in JOINING_WORDS:
        return False
    if before.isupper() and after.isupper():
        return len(before) >= LONG_ENOUGH and len(after) > 1
    return before[-1].islower() and after[0].islower()
