"""Tidies texts that editors paste: what nobody sees goes, words that a line end parted are joined."""

import re

# Soft hyphens and spaces of no width, which web pages and word processors put inside words.
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
LINE_END = r"[-\u2010\u2011][ \t]*\r?\n[ \t]*"
# Before these a hyphen hangs, be it at the end of a line: sosiaali- ja terveyspalvelut, vård- och omsorg.
AND = r"(?:ja|tai|sekä|eli|och|eller|samt|and|or)\b"
HANGING = re.compile(rf"(?<=\w){LINE_END}(?={AND})")
PARTED = re.compile(rf"(?<=[a-zåäöšž]){LINE_END}(?=[a-zåäöšž])")
HYPHENATED = re.compile(rf"(?<=\w){LINE_END}(?=\w)")


def tidy(text: str) -> str:
    """Return a text whose words can be found: of päi-⏎väkoti päiväkoti, of sosiaali-⏎ja sosiaali- ja, of TE-⏎toimisto
    TE-toimisto.
    """
    text = text.translate(UNSEEN)
    if "\n" in text:
        text = HYPHENATED.sub("-", PARTED.sub("", HANGING.sub("- ", text)))
    return text
