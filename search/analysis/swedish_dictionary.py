"""Base forms of Swedish words by the rules of hunspell's dictionary and by simplemma's list of forms."""

import re
from collections import defaultdict

from marisa_trie import BytesTrie

from search.analysis import swedish_build

# Rules that make the first parts of compounds, or numbers, and so no forms of a word.
_NOT_FORMS = frozenset("zgyhxwvfuitsrb17")
# Rules that make a new word, with the endings in which that word is another one than its base: an inhabitant of a
# place (d, e), who does it and of what kind it is (T), doing (B, D, F, L).
_DERIVING = {flag: re.compile(rule) for flag, rule in {"d": "", "e": "", "T": "", "B": "nde", "D": "nde", "F": "nde", "L": "nde"}.items()}
LONGEST_ENDING = 8
_RULE = re.compile(r"^SFX +(\S) +(\S+) +([^\s/]+)(?:/\S+)? +(\S+)", re.MULTILINE)


class SwedishDictionary:
    """The tries and the rules. Reading them changes nothing, so threads may share it."""

    def __init__(self):
        """Build the tries where they are missing. OSError or PackageNotFoundError when a wheel is missing."""
        paths = swedish_build.paths()
        try:
            self._map(paths)
        except (OSError, RuntimeError):
            swedish_build.build()
            self._map(paths)
        self._rules = _rules(swedish_build.dictionary(".aff").read_text("utf-8"))

    def _map(self, paths) -> None:
        self._words, self._lemmas, self._uses = (BytesTrie().mmap(str(paths[kind])) for kind in swedish_build.KINDS)

    def flags(self, word: str) -> tuple[str, ...]:
        """Return the flags of each entry of a word, with ^ before those of a name."""
        return tuple(flags.decode() for flags in self._words.get(word) or ())

    def uses(self, form: str) -> tuple[int, int]:
        """Return how many listed words a form begins and how many it ends."""
        counts = self._uses.get(form)
        return tuple(int(count) for count in counts[0].split()) if counts else (0, 0)

    def is_word(self, word: str) -> bool:
        """Tell whether a word is listed and stands alone."""
        return any("Z" not in flags and "¤" not in flags for flags in self.flags(word))

    def listed_lemmas(self, word: str) -> list[str]:
        """Return the base forms that the list of forms gives for a word."""
        edits = (edit.decode() for edit in self._lemmas.get(word) or ())
        cut = ((edit, int(re.match(r"\d+", edit)[0])) for edit in edits)
        return [word[: len(word) - count] + edit[len(str(count)) :] for edit, count in cut]

    def ruled_lemmas(self, word: str) -> tuple[list[str], list[str]]:
        """Return the listed words of which a word is a form, itself first; then those of which it is made as a new word."""
        plain = [word] if self.is_word(word) else []
        derived = []
        for length in range(min(len(word) - 1, LONGEST_ENDING) + 1):
            for flag, strip, condition, deriving in self._rules.get(word[len(word) - length :], ()):
                base = word[: len(word) - length] + strip
                if any(flag in flags for flags in self.flags(base)) and condition.search(base):
                    (derived if deriving else plain).append(base)
        return plain, derived


def _rules(text: str) -> dict[str, list]:
    """Return ending -> rules (flag, what it replaces, condition on the base form, makes a new word)."""
    rules = defaultdict(list)
    for flag, strip, ending, condition in _RULE.findall(text):
        if flag in _NOT_FORMS or ending[0].isdigit() and ending != "0":
            continue
        ending, strip = (("" if part == "0" else part) for part in (ending, strip))
        deriving = flag in _DERIVING and bool(_DERIVING[flag].search(ending))
        rules[ending].append((flag, strip, re.compile(f"(?:{condition})$"), deriving))
    return dict(rules)
