"""Dates and sizes as Finnish and Finland's Swedish write them, and numbers as programs write them."""

from collections.abc import Iterable

from django.utils.formats import date_format, number_format

from core.languages import active_language

SPACE = "\N{NO-BREAK SPACE}"
DASH = "\N{EN DASH}"
UNITS = {"fi": ("kt", "Mt", "Gt"), "sv": ("kB", "MB", "GB")}


def read_number(text: str) -> int | None:
    """Return the whole number that an address, a form or a stored link names; None where no database holds it."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None


def read_numbers(texts: Iterable[str]) -> list[int]:
    """Return those of some texts that are ids, as numbers; the others are passed over."""
    return list(filter(None, map(read_number, texts)))


def file_size(size) -> str:
    """Return a number of bytes as 640 kt, 2,4 Mt or 1,1 Gt (in Swedish kB, MB, GB)."""
    if not size:
        return ""
    units = UNITS[active_language()]
    for power, unit in enumerate(units, start=1):
        number = round(max(size / 1000**power, 1), 0 if power == 1 else 1)
        if number < 1000 or unit == units[-1]:
            break
    return f"{number_format(number if number % 1 else int(number))}{SPACE}{unit}"


def file_type(extension: str) -> str:
    """Return the type of a file: PDF; Swedish writes such words small: pdf."""
    return extension.lower() if active_language() == "sv" else extension.upper()


def day_range(first, last) -> str:
    """Return a range of days in the shortest form that tells it: 1.10.2021–31.8.2023, 12.–13.3.2026 (12–13.3.2026)."""
    if first == last:
        return date_format(first)
    if first.year != last.year:
        return f"{date_format(first)}{DASH}{date_format(last)}"
    if first.month != last.month:
        return f"{date_format(first, 'MONTH_DAY_FORMAT')}{DASH}{date_format(last)}"
    dot = "." if active_language() == "fi" else ""
    return f"{first.day}{dot}{DASH}{date_format(last)}"
