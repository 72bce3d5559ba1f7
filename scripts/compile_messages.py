"""Compile every locale/**/*.po to .mo beside it, where the .po is newer. gettext is not needed."""

import sys
from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parents[1] / "locale"


def main():
    """Compile what changed; tell of a broken file and stop."""
    for po in sorted(LOCALE.rglob("*.po")):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime >= po.stat().st_mtime:
            continue
        try:
            polib.pofile(str(po)).save_as_mofile(str(mo))
        except (OSError, ValueError) as error:
            sys.exit(f"tuotos: {po.relative_to(LOCALE.parent)} cannot be compiled: {error}")


if __name__ == "__main__":
    main()
