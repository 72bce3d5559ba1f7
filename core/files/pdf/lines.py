"""Lines of a PDF page, from its signs: where words and lines end, and in which order columns are read."""

from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from core.files.pdf.signs import BREAKS, LINE_END_HYPHENS, Sign, with_whole_letters

WORD_GAP = 0.1  # of the height of a line: a smaller gap is no space, whatever pdfium thinks
UNSEEN_GAP = 0.25  # of the height of a line: a gap that pdfium may overlook, and that parts words all the same
COLUMN_GAP = 1.0  # of the height of a line: what is farther apart is no longer the same piece of a line
SMALL, RAISED = 0.8, 0.1  # of the height of the sign beside
SPACED_LETTERS = 4  # single letters in a row, from which on they are one word with wide letters
WIDER = 0.25  # of the height of a line: so much wider than the gap between such letters is that of two words
BIG, WORDS_OF_A_LETTER = 1.8, "AIOÅÖ"  # of the height of the sign beside: the first letter of a chapter
TRACKED_SIGNS = 4  # of a piece of a line, from which on the gap between most of them is that between its letters
FAR_WHEN_WIDE = 2.5  # of the height of a line: as COLUMN_GAP, after letters that stand apart


@dataclass
class Line:
    """A piece of a line without a wide gap in it."""

    signs: list[Sign] = field(default_factory=list)
    split: bool = False  # pdfium saw a word go on in the next line

    @property
    def drawn(self) -> list[Sign]:
        return [sign for sign in self.signs if not sign.made and not sign.text.isspace()]

    def measure(self):
        """Note the box of the line. Call it when the line is whole."""
        signs = self.drawn or self.signs
        self.left, self.right = min(sign.left for sign in signs), max(sign.right for sign in signs)
        self.bottom, self.top = min(sign.bottom for sign in signs), max(sign.top for sign in signs)
        self.text = words_of(self.signs) + ("-" if self.split else "")
        self.is_level = self.right - self.left >= self.top - self.bottom or len(signs) < 3

    def goes_on_in(self, following: "Line") -> bool:
        """Whether a word may go on in the line that is read next: it is below, or begins another column."""
        if not (self.is_level and following.is_level):
            return True
        is_below = following.left < self.right and following.right > self.left
        return not self.is_beside(following) and (is_below or following.bottom > self.top)

    def is_beside(self, other: "Line") -> bool:
        """Whether both stand on the same row."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > min(self.top - self.bottom, other.top - other.bottom) / 2


def lines_of(signs: list[Sign]) -> list[Line]:
    """Return the pieces of lines of a page, in the order in which they are drawn."""
    lines, line, last, breaks = [], Line(), None, False
    for sign in with_whole_letters(signs):
        if sign.text in BREAKS:
            breaks = True
        elif sign.text in LINE_END_HYPHENS:
            line.split = breaks = True
        elif sign.text.isspace():
            line.signs.append(sign)
        else:
            if last and (line.split or (_is_far(line, last, sign) if not breaks else not _is_close(last, sign))):
                lines.append(line)
                line = Line()
            elif breaks and last:
                line.signs.append(last._replace(text=" ", made=True))
            line.signs.append(sign)
            last, breaks = sign, False
    lines = [each for each in [*lines, line] if each.drawn]
    for each in lines:
        each.measure()
    return lines


def _is_far(line: Line, last: Sign, sign: Sign) -> bool:
    gap = (sign.left - last.right) / (max(last.height, sign.height) or 1)
    return gap > COLUMN_GAP and (gap > FAR_WHEN_WIDE or not _stand_apart(line.drawn))


def _stand_apart(signs: list[Sign]) -> bool:
    """Whether signs are letters that all stand apart, as those of one word or more: "J A"."""
    pairs = list(pairwise(signs))
    return bool(pairs) and not any(_touch(*pair) for pair in pairs) and all(sign.text.isalpha() for sign in signs)


def _is_close(last: Sign, sign: Sign) -> bool:
    """Whether a sign stands beside the last one all the same, where pdfium saw a new line."""
    height = max(last.height, sign.height)
    is_level = abs(sign.bottom - last.bottom) < height / 2
    return is_level and -height / 2 < sign.left - last.right < COLUMN_GAP * height


def words_of(signs: list[Sign]) -> str:
    """Return the text of a piece of a line, with spaces where words end."""
    tokens, gaps, tracking = [], [], _tracking(signs)
    first = last = space = None  # the first sign of the word, the last one before, a space between
    for sign in signs:
        if sign.text.isspace():
            space = sign if space is None or space.made else space
            continue
        if last is None or _begins_word(first, last, sign, space, tracking) or _is_note(tokens[-1], last, sign):
            tokens.append("")
            gaps.append((sign.left - last.right) / (sign.height or 1) if last else 0.0)
            first = sign
        tokens[-1] += sign.text
        last, space = sign, None
    return " ".join(_spaced_letters_joined(tokens, gaps))


def _begins_word(first: Sign, last: Sign, sign: Sign, space: Sign | None, tracking: float) -> bool:
    """Whether a word ends between the last sign and this one; `first` is the first sign of that word."""
    room = tracking + WIDER if tracking else 0
    if space:
        parted = not space.made or not _touch(last, sign, room or WORD_GAP)
    else:
        parted = _is_apart(last, sign, room or UNSEEN_GAP)
    return (parted and not _is_initial(first, last, sign)) or _is_raised(first, sign)


def _is_raised(sign: Sign, beside: Sign) -> bool:
    """Whether a sign is smaller and higher than the one beside it, as the number of a note is."""
    higher = (sign.bottom + sign.top - beside.bottom - beside.top) / 2
    return sign.height < SMALL * beside.height and higher > RAISED * beside.height


def _is_initial(first: Sign, last: Sign, sign: Sign) -> bool:
    """Whether the sign before is the big first letter of a word, and no word itself."""
    is_big = last is first and last.text.isupper() and last.height > BIG * sign.height
    is_near = sign.left - last.right < last.height
    return is_big and is_near and last.text not in WORDS_OF_A_LETTER and sign.text.islower()


def _is_note(token: str, last: Sign, sign: Sign) -> bool:
    """Whether a sign is the raised number of a note after a word, and does not belong to it as in "m2"."""
    return _is_raised(sign, last) and sign.text.isdigit() and len(token) > 2 and token.isalpha()


def _touch(last: Sign, sign: Sign, most: float = WORD_GAP) -> bool:
    """Whether two signs follow each other so closely that they are of one word."""
    height = min(last.height, sign.height)
    is_level = abs(sign.bottom - last.bottom) < height / 2 and sign.left >= last.left
    return is_level and sign.left - last.right < most * height


def _is_apart(last: Sign, sign: Sign, most: float) -> bool:
    """Whether a gap is that of two words, though pdfium saw none."""
    height = max(last.height, sign.height)
    return abs(sign.bottom - last.bottom) < height / 2 and sign.left - last.right > most * height


def _tracking(signs: list[Sign]) -> float:
    """Return the gap that most letters of a piece of a line have between them, in its height; 0 where they touch."""
    drawn = [sign for sign in signs if not sign.made]
    pairs = [(last, sign) for last, sign in pairwise(drawn) if last.text.isalpha() and sign.text.isalpha()]
    if len(pairs) < TRACKED_SIGNS - 1:
        return 0.0
    gap = median((sign.left - last.right) / (sign.height or 1) for last, sign in pairs)
    return gap if gap >= WORD_GAP else 0.0


def _spaced_letters_joined(tokens: list[str], gaps: list[float]) -> list[str]:
    """Return words, in which letters that stand apart ("J O H D A N T O") are one.

    `gaps` are those before each, in heights of the line.
    """
    found, first = [], 0
    while first < len(tokens):
        end = first
        while end < len(tokens) and len(tokens[end]) == 1:
            end += 1
        if end - first >= SPACED_LETTERS and sum(token.isalpha() for token in tokens[first:end]) >= SPACED_LETTERS - 1:
            wide = WIDER + median(gaps[first + 1 : end])
            word = tokens[first]
            for token, gap in zip(tokens[first + 1 : end], gaps[first + 1 : end], strict=True):
                word += f" {token}" if gap > wide else token
            found.append(word)
            first = end
        else:
            found += tokens[first : max(end, first + 1)]
            first = max(end, first + 1)
    return found
