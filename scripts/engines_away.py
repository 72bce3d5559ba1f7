"""What do people meet while an engine beside the site is away? Each goes in turn while four read and one edits.

Readers must get the page (without its picture while the bucket is away), or a calm sentence with 503 where nothing can
be shown; an editor is told and loses nothing; and the site heals by itself. Whatever else happens is a failure. Usage:

    .venv/bin/python scripts/engines_away.py [--only NAME …] [--seconds 12] [--port 8652]
    scripts/with_postgres.sh .venv/bin/python scripts/engines_away.py

It needs redis-server; the bucket is kept by versitygw where scripts/with_s3.sh built it, else by moto, which forgets
its files when it is killed, so that this is left out. With `--search` OpenSearch is taken away too (Maven, Java 21).
"""

import argparse
import os
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from scripts.trials.editor import CarefulEditor
from scripts.trials.faults import Trouble, troubles
from scripts.trials.site import SiteWithEngines
from scripts.trials.visitors import Answer, Reader, figures

LONGEST = 30  # seconds that anybody may wait
CALM = (
    "Palvelu on hetken poissa",
    "Tiedostoja ei saada juuri nyt",
    "Tiedostoa ei saada",
    "Haku ei vastaa",
    "Filen kan",
)


@dataclass
class Round:
    """What was met while one engine was away."""

    trouble: Trouble
    reads: list[Answer]
    saves: list[Answer]
    healed: float | None
    wrong: list[str]


def try_round(site: SiteWithEngines, trouble: Trouble, seconds: float) -> Round:
    """Take an engine away while people visit, bring it back, and wait until all is well."""
    done = threading.Event()
    readers = [Reader(site.port, done, 0.3, paths=site.paths, first=number) for number in range(4)]
    editor = CarefulEditor(site.port, done, 1.0, page=site.editor)
    for thread in (*readers, editor):
        thread.start()
    time.sleep(1)
    first_line = len(site.log.lines)
    began = time.monotonic()
    trouble.begin()
    time.sleep(max(seconds, trouble.seconds))
    trouble.end()
    ended = time.monotonic()
    done.set()
    for thread in (*readers, editor):
        thread.join(LONGEST * 3)
    reads = [answer for reader in readers for answer in reader.answers if began < answer.began < ended]
    saves = [answer for answer in editor.answers if began < answer.began < ended]
    healed = site.seconds_until_well(editor, trouble.heals, since=ended)
    wrong = [*wrong_reads(site, trouble, reads), *wrong_saves(trouble, saves, editor)]
    wrong += [f"log: {line}" for line in site.log.lines[first_line:] if "Traceback" in line]
    if healed is None:
        wrong.append(f"not well within {trouble.heals} s: {site.what_is_wrong(editor)}")
    return Round(trouble, reads, saves, healed, wrong)


def wrong_reads(site: SiteWithEngines, trouble: Trouble, reads: list[Answer]) -> list[str]:
    wrong = ["nobody read"] if not reads else []
    for read in reads:
        text = read.text()
        may_fail = trouble.stops_pages or (trouble.stops_files and read.path in site.files)
        may_fail = may_fail or (trouble.stops_search and "?q=" in read.path)
        if read.status == 503 and may_fail and any(words in text for words in CALM):
            pass
        elif read.status != 200:
            wrong.append(f"{read.path} answered {read.status} {text[:80]!r}")
        if read.seconds > LONGEST:
            wrong.append(f"{read.path} took {read.seconds:.0f} s")
    return wrong


def wrong_saves(trouble: Trouble, saves: list[Answer], editor: CarefulEditor) -> list[str]:
    wrong = ["nobody saved"] if not (saves or trouble.stops_saving) else []
    wrong += [f"a save took {save.seconds:.0f} s" for save in saves if save.seconds > LONGEST]
    refused = [save for save in saves if save.status != 302]
    if refused and not trouble.stops_saving:
        wrong += [f"a save answered {save.status} {save.text()[:80]!r}" for save in refused]
    wrong += [f"a save answered {s.status} without a way to send it again" for s in refused if not editor.is_kept(s)]
    return wrong


def tell(met: Round):
    healed = "never" if met.healed is None else f"{met.healed:.1f} s"
    print(f"{met.trouble.name:18} reads {figures(met.reads)}\n{'':18} saves {figures(met.saves)}; well after {healed}")
    for sentence in sorted(set(met.wrong)):
        print(f"{'':18} WRONG {sentence}")
    sys.stdout.flush()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--only", nargs="*", default=[], help="the beginnings of the names of what is taken away")
    parser.add_argument("--seconds", type=float, default=12, help="how long each engine is away")
    parser.add_argument("--search", action="store_true", help="start OpenSearch too")
    parser.add_argument("--port", type=int, default=8652)
    parser.add_argument("--var", type=Path, help="a site that is built already, in this folder")
    asked = parser.parse_args()
    with ExitStack() as until_done:
        folder = Path(until_done.enter_context(tempfile.TemporaryDirectory(prefix="tuotos-away-")))
        site = SiteWithEngines(asked.var or folder / "var", folder, asked.port, os.environ.get("DATABASE_URL", ""))
        names = tuple(asked.only) or ("",)
        chosen = [each for each in troubles(site, asked.search) if each.name.startswith(names)]
        site.start(until_done, {engine for each in chosen for engine in each.needs}, is_built=bool(asked.var))
        rounds = []
        for trouble in chosen:
            rounds.append(try_round(site, trouble, asked.seconds))
            tell(rounds[-1])
    return 1 if any(each.wrong for each in rounds) or not rounds else 0


if __name__ == "__main__":
    sys.exit(main())
