"""Words that hyphens part: each shorter run of their pieces is found, as parts of a compound are."""

from collections.abc import Callable, Iterator

from search.analysis.analysed import Analysed

MOST_PIECES = 6  # of a word whose runs are found
Analyse = Callable[[str], Analysed]


def pieces_of(word: str) -> list[str]:
    """Return what hyphens part in a word; nothing of a word without them."""
    return [piece for piece in word.split("-") if piece] if "-" in word.strip("-") else []


def runs(pieces: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each run of neighbouring pieces but the whole word, as what comes before its last piece, and that piece."""
    for start in range(len(pieces) if len(pieces) <= MOST_PIECES else 0):
        for end in range(start + 2, len(pieces) + 1):
            if end - start < len(pieces):
                yield "-".join(pieces[start : end - 1]) + "-", pieces[end - 1]


def parts_of(word: str, analyse: Analyse) -> tuple[str, ...]:
    """Return the base forms of the pieces of a word, and of the runs of them: covid-19 in covid-19-pandemia."""
    pieces = pieces_of(word)
    parts = [form for piece in pieces for form in analyse(piece).forms]
    for begin, last in runs(pieces):
        found = analyse(last)
        parts += [begin + form for form in (*found.lemmas, *found.stems)]
    return tuple(dict.fromkeys(parts))


def hyphenated(word: str, analyse: Analyse) -> Analysed:
    """Analyse a word with hyphens that no dictionary has: its last piece bends, the others stand as they are."""
    last = pieces_of(word)[-1]
    begin, found = word[: word.rindex(last)], analyse(last)
    lemmas, stems, cuts = (tuple(begin + form for form in forms) for forms in (found.lemmas, found.stems, found.cuts))
    return Analysed(lemmas, parts_of(word, analyse), stems, cuts, known=False)
