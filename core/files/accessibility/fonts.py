"""Fonts that are shown: whether they are in the file, and tell which letters they draw (ISO 14289-1, 7.21)."""

import re

import pikepdf

from core.files.accessibility.tree import has_keys, is_list, plain

FILES = ("/FontFile", "/FontFile2", "/FontFile3")
WITH_LETTERS = {"/WinAnsiEncoding", "/MacRomanEncoding", "/MacExpertEncoding", "/StandardEncoding"}
KNOWN_ORDERS = {"Japan1", "GB1", "CNS1", "Korea1", "KR"}  # whose numbers are letters by Adobe's tables
RANGE = re.compile(rb"begin(bfchar|bfrange)(.*?)end(?:bfchar|bfrange)", re.S)
HEX = re.compile(rb"<([0-9a-fA-F\s]*)>|(\[)|(\])")
PAIRS = {"/Identity-H", "/Identity-V"}  # two bytes a letter
NO_LETTER = {"\0", "\ufffe", "\ufeff"}
NAMED_BY_NUMBER = re.compile(r"^(g|cid|glyph|index|c|a|G|C)\d+$")  # names of shapes that tell no letter
SYMBOLIC = 4
MOST_LETTERS = 1_000_000  # bytes of a table of letters


def is_embedded(font) -> bool:
    """Whether the shapes of a font are in the file; those of Type 3 always are."""
    kind = str(plain(font, "/Subtype"))
    if kind == "/Type3":
        return True
    if kind == "/Type0":
        below = plain(font, "/DescendantFonts")
        return is_list(below) and len(below) > 0 and is_embedded(below[0])
    descriptor = plain(font, "/FontDescriptor")
    return has_keys(descriptor) and any(name in descriptor for name in FILES)


def tells_letters(font, codes: set) -> bool:
    """Whether a font says which letter each shown code is."""
    told = told_letters(font)
    if told and str(plain(font, "/Subtype")) == "/Type0" and str(plain(font, "/Encoding")) not in PAIRS:
        return True  # its codes are of lengths that only its own table knows
    left = {code for code in codes if code not in told} if told is not None else set(codes)
    if any(NO_LETTER & set(told[code]) for code in codes - left if told):
        return False
    return not left or _is_known_by_names(font, left)


def told_letters(font) -> dict | None:
    """Return the letter of each code that the font's own table has; None where it has no table."""
    table = plain(font, "/ToUnicode")
    if not isinstance(table, pikepdf.Stream):
        return None
    try:
        data = bytes(table.read_bytes())[:MOST_LETTERS]
    except Exception:  # a broken stream tells nothing
        return None
    wide = str(plain(font, "/Subtype")) == "/Type0"
    letters = {}
    for kind, body in RANGE.findall(data):
        _read_part(letters, kind == b"bfrange", body, wide)
    return letters


def _read_part(letters: dict, is_range: bool, body: bytes, wide: bool):
    """Read one part of a table: single codes, or ranges of them."""
    found = [(re.sub(rb"\s", b"", hexa), opens, closes) for hexa, opens, closes in HEX.findall(body)]
    place = 0
    while place < len(found):
        if not is_range:
            pair = found[place : place + 2]
            if len(pair) == 2:
                letters[_code(int(pair[0][0] or b"0", 16), wide)] = _letter(pair[1][0])
            place += 2
            continue
        if place + 2 >= len(found):
            return
        first, last = int(found[place][0] or b"0", 16), int(found[place + 1][0] or b"0", 16)
        last = min(last, first + 0xFFFF)
        place += 2
        if found[place][1]:  # a list with a letter for each code
            place += 1
            while place < len(found) and not found[place][2]:
                letters[_code(first, wide)] = _letter(found[place][0])
                first, place = first + 1, place + 1
            place += 1
            continue
        start = _letter(found[place][0])
        for code in range(first, last + 1):
            letters[_code(code, wide)] = start[:-1] + chr(min(ord(start[-1]) + code - first, 0x10FFFF)) if start else ""
        place += 1


def _code(number: int, wide: bool):
    return (number & 0xFFFF).to_bytes(2, "big") if wide else number & 0xFF


def _letter(hexa: bytes) -> str:
    even = hexa if len(hexa) % 2 == 0 else hexa + b"0"
    data = bytes.fromhex(even.decode())
    return data.decode("utf-16-be", "replace") if len(data) > 1 else data.decode("latin-1")


def _is_known_by_names(font, codes: set) -> bool:
    """Whether the letters follow from the encoding: its names, or one of Adobe's orders."""
    if str(plain(font, "/Subtype")) == "/Type0":
        below = plain(font, "/DescendantFonts")
        system = plain(below[0], "/CIDSystemInfo") if is_list(below) and len(below) else None
        return str(plain(system, "/Ordering")) in KNOWN_ORDERS
    encoding = plain(font, "/Encoding")
    base = plain(encoding, "/BaseEncoding") if has_keys(encoding) else encoding
    differences = _differences(encoding)
    if any(NAMED_BY_NUMBER.match(differences.get(code, "")) for code in codes):
        return False
    if str(base) in WITH_LETTERS or codes <= differences.keys():
        return True
    return not is_symbolic(font)


def is_symbolic(font) -> bool:
    flags = plain(plain(font, "/FontDescriptor"), "/Flags") if "/FontDescriptor" in font else None
    return isinstance(flags, int) and bool(flags & SYMBOLIC)


def _differences(encoding) -> dict[int, str]:
    found, code = {}, 0
    told = plain(encoding, "/Differences") if has_keys(encoding) else None
    for item in told if is_list(told) else []:
        if isinstance(item, int):
            code = item
        else:
            found[code] = str(item).lstrip("/")
            code += 1
    return found
