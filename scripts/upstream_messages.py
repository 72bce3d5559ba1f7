"""Compare the interface texts of installed packages with our own files in locale/upstream.

A text is missing when its package does not translate it. Commands: `report` (counts), `list`
(missing texts as po) and `check` (fails on gaps and faults of ours), then perhaps fi or sv.
"""

import re
import sys
from importlib.util import find_spec
from itertools import product
from pathlib import Path

import polib

OURS = Path(__file__).resolve().parent.parent / "locale" / "upstream"
# Of allauth only messages and errors show, which stand in locale/upstream; its pages are ours.
# fmt: off
WAGTAIL_APPS = ("admin", "images", "documents", "users", "snippets", "search", "sites", "locales", "embeds", "api",
                "contrib.redirects", "contrib.settings", "contrib.table_block")
PACKAGES = ("wagtail", *(f"wagtail.{app}" for app in WAGTAIL_APPS), "wagtail_localize", "wagtail_localize.locales",
            "wagtailmedia", "taggit", "modelcluster", "treebeard", "django_tasks_db")
# fmt: on
# What these name is for machines, 2027-03-28 03:30:00 Europe/Helsinki: ours say it in other words.
WITHOUT_PLACEHOLDERS = {
    "%(datetime)s couldn’t be interpreted in time zone %(current_timezone)s; it may be ambiguous or it may not exist."
}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{[\w.]*\}")


def entries(folder, language, domain):
    """Return one catalogue by (context, msgid), without obsolete entries."""
    path = folder / language / "LC_MESSAGES" / f"{domain}.po"
    catalogue = polib.pofile(str(path)) if path.exists() else []
    return {(e.msgctxt, e.msgid): e for e in catalogue if not e.obsolete}


def missing(language, domain):
    """Yield (package, number of texts, missing entries) for each package that has texts."""
    for package in PACKAGES:
        spec = find_spec(package)
        folder = Path(spec.origin).parent / "locale" if spec and spec.origin else Path("absent")
        known = sorted(p.name for p in folder.glob("*"))
        everywhere = {k: e for la in known for k, e in entries(folder, la, domain).items()}
        texts = entries(folder, "en", domain) or everywhere
        done = {k for k, e in entries(folder, language, domain).items() if e.translated()}
        if texts:
            yield package, len(texts), {k: e for k, e in texts.items() if k not in done}


def fault(entry):
    """Say what is wrong with an entry of ours, or return an empty text."""
    if entry.fuzzy or not entry.translated():
        return "fuzzy or empty"
    if entry.msgid in WITHOUT_PLACEHOLDERS:
        return "placeholders" if PLACEHOLDER.search(entry.msgstr) else ""
    wanted = [sorted(PLACEHOLDER.findall(text)) for text in (entry.msgid, entry.msgid_plural or entry.msgid)]
    forms = entry.msgstr_plural or {0: entry.msgstr}
    # The form for one may say the number even where the English one leaves it out.
    right = all(sorted(PLACEHOLDER.findall(forms[n])) in wanted[n:] for n in forms)
    return "" if right else "other placeholders"


def to_translate(package, entry):
    """Return an entry with empty translations and the package's name as its comment."""
    empty = {0: "", 1: ""} if entry.msgid_plural else {}
    parts = {part: getattr(entry, part) for part in ("msgctxt", "msgid", "msgid_plural")}
    return polib.POEntry(comment=package, tcomment=entry.comment, msgstr_plural=empty, **parts)


def main(command="report", *languages):
    """Run one command and return the faults as text if the command is `check`."""
    faults = []
    for language, domain in product(languages or ("fi", "sv"), ("django", "djangojs")):
        ours, found, where = entries(OURS, language, domain), {}, f"{language} {domain:9}"
        for package, total, gaps in missing(language, domain):
            if command == "report":
                print(f"{where}{package:28}{len(gaps):4} of {total:4} missing")
            found |= {k: (package, e) for k, e in gaps.items() if k not in found}
        if command == "list":
            print(f"# {where}", *(to_translate(*pair) for pair in found.values()), sep="\n")
        faults += [f"{where}{fault(e)}: {k}" for k, e in ours.items() if fault(e)]
        faults += [f"{where}missing ({found[k][0]}): {k}" for k in found if k not in ours]
    return "\n".join(faults) if command == "check" else ""


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
