"""Cleans the text of a PDF page: one line, composed letters, no signs that only a printer needs."""

import re
import unicodedata

LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
# pdfium writes U+FFFE (older ones U+0002) in the place of a hyphen that ends a line, and joins the lines.
LINE_END_HYPHEN = re.compile("[\u0002\ufffe]|-[\r\n]+")
SPLIT_WORD = re.compile(f"(?<=[a-zåäöšž])(?:{LINE_END_HYPHEN.pattern})(?=[a-zåäöšž])")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffd\ue000-\uf8ff\ud800-\udfff]")


def clean_text(text: str) -> str:
    """Return a text in one line, with split words joined, without control characters and private signs."""
    text = unicodedata.normalize("NFC", text).translate(LIGATURES).replace("\u00ad", "")
    text = LINE_END_HYPHEN.sub("-", SPLIT_WORD.sub("", text))
    return " ".join(CONTROLS.sub(" ", text).split())
