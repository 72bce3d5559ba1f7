"""Base forms of Swedish words by the rules of hunspell's dictionary and by simplemma's list of forms."""

import re
from collections import defaultdict

from marisa_trie import BytesTrie

from search.analysis.swedish import building

# Rules that make the first parts of compounds, or numbers, and so no forms of a word.
_NOT_FORMS = frozenset("zgyhxwvfuitsrb17")
# What rules add that make a new word: who does a thing or lives in a place, of what kind it is, doing. The new word is
# the base form then, and of a participle its verb too.
_MADE = {"T": re.compile(r"^(isk|a?re)|^r"), "e": re.compile("^(bo)"), "d": re.compile("^(sbo)")}
_DOING = re.compile("^(e?nde)")
LONGEST_ENDING = 8
_RULE = re.compile(r"^SFX +(\S) +(\S+) +([^\s/]+)(?:/\S+)? +(\S+)", re.MULTILINE)


class SwedishDictionary:
    """The tries and the rules. Reading them changes nothing, so threads may share it."""

    def __init__(self):
        """Raise OSError, RuntimeError or PackageNotFoundError when a trie or a wheel is missing."""
        self._map(building.paths())
        self._rules = _rules(building.dictionary(".aff").read_text("utf-8"))

    def _map(self, paths) -> None:
        self._words, self._lemmas, self._uses = (BytesTrie().mmap(str(paths[kind])) for kind in building.KINDS)

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

    def ruled_lemmas(self, word: str) -> list[str]:
        """Return the words of which a word is a form by the dictionary's rules, itself first where it is listed."""
        found = [word] if self.is_word(word) else []
        # Without an ending only imperatives are forms: where the word is listed itself they are not looked for.
        for length in range(len(found), min(len(word) - 1, LONGEST_ENDING) + 1):
            for flag, strip, condition, made in self._rules.get(word[len(word) - length :], ()):
                base = word[: len(word) - length] + strip
                if any(flag in flags for flags in self.flags(base)) and condition.search(base):
                    found.append(base + made)
                    if made.endswith("nde"):
                        found.append(base)
        return list(dict.fromkeys(found))


def _rules(text: str) -> dict[str, list]:
    """Return ending -> rules (flag, what it replaces, condition on the base form, the new word's ending)."""
    rules = defaultdict(list)
    for flag, strip, ending, condition in _RULE.findall(text):
        if flag in _NOT_FORMS or (ending[0].isdigit() and ending != "0"):
            continue
        ending, strip = (("" if part == "0" else part) for part in (ending, strip))
        rules[ending].append((flag, strip, re.compile(f"(?:{condition})$"), _made(flag, ending)))
    return dict(rules)


def _made(flag: str, ending: str) -> str:
    """Return what of an ending belongs to the new word that the rule makes; nothing where it makes a form."""
    found = _MADE.get(flag, _DOING).search(ending)
    return (found[1] or "re") if found else ""
