"""Reads what Voikko's morphology says of a word, such as `[Ln][Xp]kansa[X]kans[Sg][Ny]an[Bh][Bc][Lt]…`.

libvoikko and the flat transducer give the same outputs, so all that follows is the same for both.
"""

import re
from typing import NamedTuple

_PIECE = re.compile(r"\[[^\]]*\]|[^\[]+")

# Tags of forms that are rare in running text: a plain reading beside them is nearly always the right one. Names,
# imperative, potential, instructive, abessive, comitative, "my" and "your", and the -ma that is an agent's participle.
NAMES = frozenset({"[Lee]", "[Les]", "[Lep]", "[Lem]"})
RARE = NAMES | {"[Tk]", "[Tm]", "[Sin]", "[Sab]", "[Sko]", "[O1y]", "[O2y]", "[O2m]", "[Rm]"}
# Forms that hardly anybody looks for: translative, instructive, abessive, comitative; and all with a possessive ending.
SELDOM_TYPED = re.compile(r"\[(?:Str|Sin|Sab|Sko|O.*)\]")
PARTICIPLES = frozenset({"[Rv]", "[Ra]", "[Ru]", "[Rt]", "[Rm]", "[Re]"})
ACTION = "[Tn4]"  # a noun in -minen: kehittäminen
# Nouns, adjectives, words that are both, names, abbreviations.
THINGS = NAMES | {"[Ln]", "[Ll]", "[Lnl]", "[La]"}
INFLECTED = re.compile(r"\[S(?!n\])")


class Part(NamedTuple):
    """One part of a compound: how it stands in the word and its base forms. `=` divides parts inside a part."""

    form: str
    bases: tuple[str, ...]
    tags: frozenset[str]

    @property
    def joined(self) -> str:
        """The part as it begins its compound's base form: `kansan` in kansanedustaja, `vanha` in vanhallapojalla."""
        bends = not self.tags.isdisjoint({"[Ll]", "[Lnl]"}) and any(INFLECTED.match(tag) for tag in self.tags)
        return self.bases[0] if bends and not self.form.endswith("-") else self.form


class Reading(NamedTuple):
    """One way to understand a word."""

    parts: tuple[Part, ...]

    @property
    def lemmas(self) -> tuple[str, ...]:
        """Base forms of the whole word, with hyphens as written."""
        return tuple(join(self.parts[:-1]) + base.replace("=", "") for base in self.parts[-1].bases)

    @property
    def is_name(self) -> bool:
        """Whether the word is a name, or ends in one."""
        return not NAMES.isdisjoint(self.parts[-1].tags)

    @property
    def names_things(self) -> bool:
        """Whether the word is a noun, an adjective or a name, and no participle of a verb."""
        tags = self.parts[-1].tags
        return ACTION in tags or (not tags.isdisjoint(THINGS) and tags.isdisjoint(PARTICIPLES))

    @property
    def is_seldom_typed(self) -> bool:
        """Whether the word is in a form that hardly anybody looks for."""
        return any(SELDOM_TYPED.fullmatch(tag) for tag in self.parts[-1].tags)

    @property
    def rare(self) -> int:
        """How many rare forms the reading supposes."""
        return sum(len(RARE & part.tags) for part in self.parts)


def join(parts: tuple[Part, ...]) -> str:
    """Return the beginning of a compound's base form."""
    return "".join(part.joined for part in parts).replace("=", "")


def read(output: str) -> Reading | None:
    """Return the reading that an output describes; None when nothing is left of it."""
    parts: list[Part] = []
    current: list[str] = []
    for piece in [*_PIECE.findall(output), "[Bc]"]:
        if piece != "[Bc]":
            current.append(piece)
        elif any(tag.startswith("[L") for tag in current):
            parts.append(_part(current))
            current = []
    return Reading(tuple(parts)) if parts else None


def _part(pieces: list[str]) -> Part:
    """Follow the pieces: letters are the word itself, those after [Xp] and [Xj] are what base forms end in."""
    form = base = verb = noun = ""
    kept = ending = ""  # the word since the last base ending; the base ending itself
    inside = ""
    for piece in pieces:
        if piece in ("[Xp]", "[Xj]"):
            base, kept, ending, inside = base + kept, "", "", "base"
        elif piece in ("[Xr]", "[Xs]"):
            inside = "note"
        elif piece == "[X]":
            inside = ""
        elif piece == "[Bm]":
            form, kept = form + "=", kept + "="
        elif piece.startswith("["):
            if piece.startswith("[L"):
                verb = ""  # tulevaisuus is made of a participle, but no form of tulla
            if piece in PARTICIPLES:
                verb = base + ending
            elif piece == ACTION:
                noun = form + "minen"
        elif inside == "base":
            ending += piece
        elif not inside:
            form, kept = form + piece, kept + piece
    # A participle is an adjective and its verb, -minen a noun and its verb.
    forms = (base + ending or form.removesuffix("-"), verb, noun)
    bases = tuple(dict.fromkeys(each.casefold() for each in forms if each))
    return Part(form, bases, frozenset(piece for piece in pieces if piece.startswith("[")))
