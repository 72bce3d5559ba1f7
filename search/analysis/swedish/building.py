"""Turns the Swedish dictionaries of the `spylls` and `simplemma` wheels into three tries that workers map into memory.

* words: each word of hunspell's `sv_SE` with its flags.
* lemmas: each form of simplemma with its base form, as how many letters fall off and what follows: `2a`.
* uses: how many listed words a form begins and how many a word ends, where the other half is a word too: `12 3`.
"""

import re
from collections import Counter
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from marisa_trie import BytesTrie

from search.analysis.files import data_folder, write_atomically

KINDS = ("words", "lemmas", "uses")
SHORTEST = 3


def dictionary(ending: str) -> Path:
    """Return hunspell's Swedish `.dic` or `.aff` in the spylls wheel. FileNotFoundError when it is missing."""
    spec = find_spec("spylls")
    places = list(spec.submodule_search_locations or ()) if spec else []
    for place in places:
        path = Path(place) / "hunspell" / "data" / "sv" / f"sv_SE{ending}"
        if path.exists():
            return path
    raise FileNotFoundError("spylls is not installed")


def paths() -> dict[str, Path]:
    """Return where the tries lie, named after the wheels that they come from."""
    wheels = f"{version('spylls')}-{version('simplemma')}"
    return {kind: data_folder() / f"swedish-{kind}-{wheels}.marisa" for kind in KINDS}


def build() -> None:
    """Write the tries. Takes five seconds and 300 MB; safe when several processes build at once."""
    sources = {"words": _words, "lemmas": _lemmas, "uses": _uses}
    for kind, path in paths().items():
        write_atomically(path, BytesTrie(sources[kind]()).tobytes())


def _words():
    lines = dictionary(".dic").read_text("utf-8").splitlines()[1:]
    for line in lines:
        word, _slash, flags = line.split("\t")[0].partition("/")
        if word and "%" not in flags and not re.search(r"\s", word):
            # A capital letter tells a name: its flags begin with the sign that hunspell uses for none of them.
            yield word.casefold(), (("^" if word[0].isupper() else "") + flags).encode()


def _lemmas():
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    for form, lemma in DefaultDictionaryFactory().get_dictionary("sv").items():
        key, base = form.casefold(), lemma.casefold()
        if " " in key or (key != form and base == key):
            continue
        same = 0
        while same < min(len(key), len(base)) and key[same] == base[same]:
            same += 1
        yield key, f"{len(key) - same}{base[same:]}".encode()


def _uses():
    """Count the seams inside listed words, by which a likely split is told from chance: arbets|givare, kul|tur."""
    listed = {word for word, flags in _words() if not {"Z", "¤", "^"} & set(flags.decode())}
    firsts: Counter[str] = Counter()
    heads: Counter[str] = Counter()
    for word in listed:
        for place in range(SHORTEST, len(word) - SHORTEST + 1):
            if word[place:] in listed:
                firsts[word[:place]] += 1
                heads[word[place:]] += 1
    for form in firsts.keys() | heads.keys():
        if firsts[form] + heads[form] > 1:
            yield form, f"{firsts[form]} {heads[form]}".encode()
