"""Collect the messages of code and templates, and check that Finnish and Swedish are complete.

`collect` and the comparison with the code need gettext's xgettext; `check` without it checks what is in the catalogues.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("fi", "sv")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
LEFT_OUT = (".venv", ".git", "var", "node_modules", "tests", "__pycache__", "locale/upstream")


def catalogue(root: Path, language: str) -> Path:
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def collect(root: Path = ROOT):
    """Run makemessages in a tree: new messages are added, those no longer used are taken out."""
    for language in LANGUAGES:
        catalogue(root, language).parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "manage.py", "makemessages", "--no-location", "--no-wrap", "--no-obsolete", "-v", "0"]
    command += [part for language in LANGUAGES for part in ("-l", language)]
    command += [part for folder in LEFT_OUT for part in ("-i", folder)]
    subprocess.run(command, cwd=root, check=True, env={**os.environ, "VAR_DIR": tempfile.gettempdir()})  # noqa: S603
    for language in LANGUAGES:
        tidy(catalogue(root, language))


def tidy(path: Path):
    """Take out guesses and the dates that change by themselves, and keep one order."""
    po = polib.pofile(str(path), wrapwidth=0)
    for entry in po:
        if "fuzzy" in entry.flags:
            entry.flags.remove("fuzzy")
            entry.msgstr, entry.msgstr_plural = "", dict.fromkeys(entry.msgstr_plural, "")
            entry.previous_msgid = entry.previous_msgctxt = entry.previous_msgid_plural = None
    for name in ("POT-Creation-Date", "PO-Revision-Date", "Report-Msgid-Bugs-To", "Last-Translator", "Language-Team"):
        po.metadata.pop(name, None)
    po.metadata["Plural-Forms"] = "nplurals=2; plural=(n != 1);"
    po.sort(key=lambda entry: (entry.msgid.casefold(), entry.msgctxt or ""))
    po.save(str(path))


def faults(language: str) -> list[str]:
    """Return what is wrong in the catalogue of a language."""
    found = []
    for entry in polib.pofile(str(catalogue(ROOT, language))):
        texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
        if "fuzzy" in entry.flags or not all(texts):
            found.append(f"{language}: not translated: {entry.msgid}")
        wanted = set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
        for text in texts:
            if text and set(PLACEHOLDER.findall(text)) - wanted:
                found.append(f"{language}: unknown placeholder: {text}")
        if texts[-1] and wanted - set(PLACEHOLDER.findall(texts[-1])):
            found.append(f"{language}: lost placeholder: {texts[-1]}")
    return found


def missing() -> list[str]:
    """Return the messages of the code that a catalogue lacks, found by collecting in a copy of the tree."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "tree"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".venv", ".git", "var", "node_modules", "data"))
        collect(copy)
        found = []
        for language in LANGUAGES:
            known = {(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(catalogue(ROOT, language)))}
            used = {(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(catalogue(copy, language)))}
            found += [f"{language}: missing: {msgid}" for _context, msgid in sorted(used - known, key=str)]
            found += [f"{language}: no longer used: {msgid}" for _context, msgid in sorted(known - used, key=str)]
        return found


def check():
    """Stop with a list when a language is not complete."""
    found = [fault for language in LANGUAGES for fault in faults(language)]
    if shutil.which("xgettext"):
        found += missing()
    else:
        print("Skipped: the comparison of the catalogues with the code, because gettext is not installed.")
    if found:
        sys.exit("\n".join([*found, f"{len(found)} messages need work: run make messages, then translate."]))


if __name__ == "__main__":
    {"collect": collect, "check": check}[sys.argv[1]]()
