"""Lines of a PDF page, from its signs: where words and lines end, and in which order columns are read."""

from dataclasses import dataclass, field
from statistics import median

from core.files.pdf.signs import BREAKS, LINE_END_HYPHENS, Sign, with_whole_letters

WORD_GAP = 0.1  # of the height of a line: a smaller gap is no space, whatever pdfium thinks
COLUMN_GAP = 1.0  # of the height of a line: what is farther apart is no longer the same piece of a line
SPACED_LETTERS = 4  # single letters in a row, from which on they are one word with wide letters
WIDER = 1.6  # times the gap between wide letters: the gap between two such words


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

    def is_beside(self, other: "Line") -> bool:
        """Whether both stand on the same row."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > min(self.top - self.bottom, other.top - other.bottom) / 2


def lines_of(signs: list[Sign]) -> list[Line]:
    """Return the pieces of lines of a page, in the order in which they are drawn."""
    lines, line, last = [], Line(), None
    for sign in with_whole_letters(signs):
        ends = sign.text in BREAKS or sign.text in LINE_END_HYPHENS
        if ends or (last and not sign.made and _is_far(last, sign)):
            line.split = sign.text in LINE_END_HYPHENS
            lines.append(line)
            line, last = Line(), None
        if not ends:
            line.signs.append(sign)
            last = last if sign.made or sign.text.isspace() else sign
    lines = [each for each in [*lines, line] if each.drawn]
    for each in lines:
        each.measure()
    return lines


def _is_far(last: Sign, sign: Sign) -> bool:
    return not sign.text.isspace() and sign.left - last.right > COLUMN_GAP * max(last.height, sign.height)


def words_of(signs: list[Sign]) -> str:
    """Return the text of a piece of a line, with spaces where words end."""
    tokens, gaps, last, space = [], [], None, None
    for sign in signs:
        if sign.text.isspace():
            space = sign if space is None or space.made else space
            continue
        if last is None or (space and (not space.made or not _touch(last, sign))):
            tokens.append("")
            gaps.append(sign.left - last.right if last else 0.0)
        tokens[-1] += sign.text
        last, space = sign, None
    return " ".join(_spaced_letters_joined(tokens, gaps))


def _touch(last: Sign, sign: Sign) -> bool:
    """Whether two signs follow each other so closely that they are of one word."""
    height = min(last.height, sign.height)
    is_level = abs(sign.bottom - last.bottom) < height / 2 and sign.left >= last.left
    return is_level and sign.left - last.right < WORD_GAP * height


def _spaced_letters_joined(tokens: list[str], gaps: list[float]) -> list[str]:
    """Return words, in which letters that stand apart ("J O H D A N T O") are one; `gaps` are those before each."""
    found, first = [], 0
    while first < len(tokens):
        end = first
        while end < len(tokens) and len(tokens[end]) == 1:
            end += 1
        if end - first >= SPACED_LETTERS and sum(token.isalpha() for token in tokens[first:end]) >= SPACED_LETTERS - 1:
            wide = WIDER * median(gaps[first + 1 : end])
            word = tokens[first]
            for token, gap in zip(tokens[first + 1 : end], gaps[first + 1 : end], strict=True):
                word += f" {token}" if gap > wide else token
            found.append(word)
            first = end
        else:
            found += tokens[first : max(end, first + 1)]
            first = max(end, first + 1)
    return found
