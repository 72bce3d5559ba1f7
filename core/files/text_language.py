"""The language of a file and of each of its pages: what it tells of itself, and what its text looks like."""

import re
from collections import Counter
from dataclasses import dataclass, field

from core.files.extraction import FEW_LETTERS, TEXT, PageText
from core.files.pdf.noise import letters
from core.languages import FILE_LANGUAGES

# Languages that are no language of files, but would be taken for one: Danish and Norwegian look like Swedish.
RIVALS = ("da", "nb")
HAS_RIVALS = ("sv",)
ASKED_LATER = ("et",)  # with the rivals, since they take five times as long; Finnish does not know Estonian's words
CLEAR_SHARE = 0.6  # of the words, that Finnish or English knows: no other language can know more
LOOKED_AT = 1500  # signs of a page
SURE_LETTERS = 200  # fewer may be names, or a heading in another language
SHARE, SURE_LEAD = 0.5, 0.15  # of its words, that a language knows; and how many more than the next language
CONTRADICTED = 0.2  # of the letters of a file: what it says of itself holds for less than this
SCRIPTS = {
    "cyrillic": re.compile("[\u0400-\u04ff]"),
    "arabic": re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefe]"),
}
RUSSIAN, UKRAINIAN = re.compile("[ыэёъ]", re.I), re.compile("[іїєґ]", re.I)
NOT_ARABIC = re.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc\u06c6\u06ce\u06d5]")  # Persian, Kurdish, Urdu


@dataclass(frozen=True)
class Guess:
    """The language that a text seems to be in, "" where it is none that we know, and how many letters it has."""

    language: str = ""
    is_sure: bool = False
    letters: int = 0


@dataclass(frozen=True)
class Told:
    """What is known of languages: that of the file, pages in another one, and whether the file says otherwise."""

    file: str
    pages: dict[str, list[int]] = field(default_factory=dict)
    is_contradicted: bool = False


def languages_of(pages: list[PageText], guesses: list[Guess], tag: str) -> Told:
    """Return in which language a file and its pages are; `tag` is what the file says of itself, such as "fi-FI".

    What the file says holds, unless its text is surely in another language. A page has its own language where that is
    sure, or where it seems to be in one that other pages surely are in; and else that of the file.
    """
    weights = Counter()
    for guess in guesses:
        if guess.is_sure:
            weights[guess.language] += guess.letters
    whole = guess_language(sample(pages))
    main = max(weights, key=weights.get) if weights else whole.language
    claimed, said = language_code(tag), _first_part(tag)
    is_contradicted = bool(said) and (bool(weights) or whole.is_sure) and main != (claimed or said)
    is_contradicted = is_contradicted and weights[claimed] < CONTRADICTED * max(weights.total(), 1)
    main = main if is_contradicted or not claimed else claimed
    others = {}
    for number, guess in enumerate(guesses, 1):
        if guess.language not in (main, *RIVALS) and guess.language in weights:
            others.setdefault(guess.language, []).append(number)
    return Told(language_code(main), others, is_contradicted)


def guess_page(page: PageText) -> Guess:
    """Return the language that a page seems to be in."""
    return guess_language(page.text[:LOOKED_AT]) if page.state == TEXT else Guess()


def _first_part(tag: str) -> str:
    return re.split(r"[-_]", tag.strip().lower())[0]


def language_code(tag: str | None) -> str:
    """Return one of our language codes for a tag such as "fi-FI"; "" for another language or none."""
    word = _first_part(tag or "")
    return next((each.code for each in FILE_LANGUAGES if word in (each.code, each.marc)), "")


def guess_language(text: str) -> Guess:
    """Return the language that a text seems to be in; one of `RIVALS` too."""
    found = letters(text)
    if found < FEW_LETTERS:
        return Guess()
    for script, signs in SCRIPTS.items():
        if len(signs.findall(text)) > found / 2:
            language = _by_script(script, text)
            return Guess(language, bool(language) and found >= SURE_LETTERS, found)
    language, share, lead = _by_words(text)
    if share < SHARE:
        return Guess()
    return Guess(language, found >= SURE_LETTERS and lead >= SURE_LEAD, found)


def _by_words(text: str) -> tuple[str, float, float]:
    """Return the language that knows most words of a text, their share, and its lead before the next language."""
    from simplemma import langdetect

    guessed = tuple(each.code for each in FILE_LANGUAGES if each.is_guessed)
    for languages in ([code for code in guessed if code not in ASKED_LATER], [*guessed, *RIVALS]):
        found = langdetect(text, lang=tuple(languages), low_memory=True)
        (language, share), (_next, next_share) = [each for each in found if each[0] != "unk"][:2]
        if language not in HAS_RIVALS and share >= CLEAR_SHARE:
            break
    return language, share, share - next_share


def _by_script(script: str, text: str) -> str:
    """Return the language of a text in other letters, among those of files."""
    if script == "arabic":
        return "" if NOT_ARABIC.search(text) else "ar"
    is_russian, is_ukrainian = bool(RUSSIAN.search(text)), bool(UKRAINIAN.search(text))
    return "" if is_russian == is_ukrainian else "ru" if is_russian else "uk"


def sample(pages: list[PageText], length: int = 6000) -> str:
    """Return text from the middle of a file: covers and reference lists are often in another language."""
    middle = pages[len(pages) // 3 :] + pages[: len(pages) // 3]
    text = ""
    for page in middle:
        text = f"{text} {page.text}"
        if len(text) > length:
            break
    return text[:length]
