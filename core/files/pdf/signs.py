"""The signs of a PDF page with their places, as pdfium tells them: the ground that `lines` builds on."""

import unicodedata
from typing import NamedTuple

MOST_SIGNS = 100_000  # of a page that is laid out; a fuller one is read in the order in which it is drawn
BREAKS = "\r\n"
LINE_END_HYPHENS = "\u0002\ufffe"  # pdfium's marks in the place of a hyphen where it joins two lines
# Accents that stand alone, with the marks that make one letter of accent and letter.
MARKS = dict(
    zip("¨´`ˆ˜˚¸ˇ¯˘˙˝", "\u0308\u0301\u0300\u0302\u0303\u030a\u0327\u030c\u0304\u0306\u0307\u030b", strict=True)
)
NEAR = 150  # signs between an accent and its letter: some programs draw the accents of a line last


class Sign(NamedTuple):
    """A sign of a page and its box in points, from the lower left corner; `made`: pdfium put it there by itself."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    made: bool

    @property
    def height(self) -> float:
        return self.top - self.bottom


def signs_of(textpage) -> list[Sign]:
    """Return the signs of a page in the order in which they are drawn."""
    from pypdfium2 import raw

    box, found = raw.FS_RECTF(), []
    for index in range(textpage.count_chars()):
        text = chr(raw.FPDFText_GetUnicode(textpage, index))
        made = bool(raw.FPDFText_IsGenerated(textpage, index) == 1)
        raw.FPDFText_GetLooseCharBox(textpage, index, box)
        found.append(Sign(text, box.left, box.bottom, box.right, box.top, made))
    return found


def with_whole_letters(signs: list[Sign]) -> list[Sign]:
    """Return signs in which an accent that was drawn over a letter is one letter with it."""
    found, gone = list(signs), set()
    for index, sign in enumerate(signs):
        mark = MARKS.get(sign.text) or (sign.text if unicodedata.combining(sign.text) else "")
        if mark and (place := _letter_under(found, index, mark)) is not None:
            letter = found[place]
            found[place] = letter._replace(text=_composed(letter.text, mark))
            gone.add(index)
            for beside in _made_beside(signs, index):  # where words end is seen by the gap that is left
                found[beside] = found[beside]._replace(text=" ")
    return [sign for index, sign in enumerate(found) if index not in gone] if gone else found


def _letter_under(signs: list[Sign], index: int, mark: str) -> int | None:
    """Return the place of the letter that lies under an accent and makes one letter with it."""
    accent, best, best_distance = signs[index], None, float("inf")
    middle = (accent.left + accent.right) / 2
    for place in range(max(0, index - NEAR), min(len(signs), index + NEAR + 1)):
        sign = signs[place]
        if place == index or sign.made or not sign.left <= middle <= sign.right:
            continue
        distance = abs(sign.bottom - accent.bottom)
        if distance < min(sign.height, best_distance) and len(_composed(sign.text, mark)) == 1:
            best, best_distance = place, distance
    return best


def _composed(letter: str, mark: str) -> str:
    return unicodedata.normalize("NFC", {"ı": "i", "ȷ": "j"}.get(letter, letter) + mark)


def _made_beside(signs: list[Sign], index: int):
    """Yield the places of spaces and line breaks that pdfium put between an accent and what is drawn beside it."""
    for step in (-1, 1):
        place = index + step
        while 0 <= place < len(signs) and signs[place].made:
            yield place
            place += step
