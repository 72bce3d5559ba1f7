"""What do people meet while an engine is away? Each goes in turn while four read, one edits and one registers.

Readers must get the page (without its picture while the bucket is away), or a calm sentence with 503 where nothing can
be shown; who sends something is told and loses nothing; who registered is in once, and their letter comes, though it
may be later; and the site heals by itself. Whatever else happens is a failure. Usage:

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
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from scripts.trials.calm import is_kept
from scripts.trials.editor import CarefulEditor
from scripts.trials.faults import Trouble, troubles
from scripts.trials.registrant import FORGETFUL, Registrant, forget_password, is_taken, wrong_registrations
from scripts.trials.site import SiteWithEngines, seconds_until
from scripts.trials.visitors import Answer, Reader, figures, is_saved

LONGEST = 30  # seconds that anybody may wait
LETTERS = 180  # seconds in which all letters have left: one that failed once is tried again after a minute, then two
CALM = (
    "Palvelu on hetken poissa",
    "Tiedostoja ei saada juuri nyt",
    "Tiedostoa ei saada",
    "Haku ei vastaa",
    "Filen kan",
)


@dataclass
class People:
    """Those who visit while an engine is away."""

    readers: list[Reader]
    editor: CarefulEditor
    registrant: Registrant
    done: threading.Event

    @classmethod
    def of(cls, site: SiteWithEngines) -> "People":
        done = threading.Event()
        readers = [Reader(site.port, done, 0.3, paths=site.paths, first=number) for number in range(4)]
        return cls(readers, CarefulEditor(site.port, done, 1.0, page=site.editor), Registrant(site.port, done, 0), done)

    def come(self):
        for thread in (*self.readers, self.editor, self.registrant):
            thread.start()

    def go(self):
        self.done.set()
        for thread in (*self.readers, self.editor, self.registrant):
            thread.join(LONGEST * 3)


@dataclass
class Round:
    """What was met while one engine was away."""

    trouble: Trouble
    reads: list[Answer] = field(default_factory=list)
    saves: list[Answer] = field(default_factory=list)
    registrations: list[Answer] = field(default_factory=list)
    healed: float | None = None
    letters_after: float | None = None
    twice: int = 0  # letters
    wrong: list[str] = field(default_factory=list)

    def note(self, people: People, began: float, ended: float):
        """Keep what was asked while the engine was away."""
        sent = [answer for answer in people.registrant.answers if answer.sent]
        opened = [answer for answer in people.registrant.answers if not answer.sent]
        read = [*opened, *(answer for reader in people.readers for answer in reader.answers)]
        for met, answers in (self.reads, read), (self.saves, people.editor.answers), (self.registrations, sent):
            met += [answer for answer in answers if began < answer.began < ended]


def try_round(site: SiteWithEngines, trouble: Trouble, seconds: float) -> Round:
    """Take an engine away while people visit, bring it back, and wait until all is well."""
    met, people, twice = Round(trouble), People.of(site), site.twice
    people.come()
    time.sleep(1)
    first_line = len(site.log.lines)
    began = time.monotonic()
    trouble.begin()
    if trouble.stops_letters:
        met.wrong += wrong_sent("a forgotten password", [forget_password(site.port)], is_saved, trouble)
        site.asked_for[FORGETFUL] += 1
    time.sleep(max(began + max(seconds, trouble.seconds) - time.monotonic(), 0))
    trouble.end()
    ended = time.monotonic()
    people.go()
    met.note(people, began, ended)
    wait_until_well(site, met, people, ended)
    met.twice = site.twice - twice
    met.wrong += wrong_reads(site, trouble, met.reads)
    met.wrong += wrong_sent("a save", met.saves, is_saved, trouble)
    met.wrong += wrong_sent("a registration", met.registrations, is_taken, trouble)
    met.wrong += [f"{met.twice} letters came twice"] if met.twice > 1 else []  # one may have been on its way
    met.wrong += [f"log: {line}" for line in site.log.lines[first_line:] if "Traceback" in line]
    return met


def wait_until_well(site: SiteWithEngines, met: Round, people: People, since: float):
    """Wait for the site, and until each who was told that they are in has a letter."""
    editor, registrant, heals = people.editor, people.registrant, met.trouble.heals
    met.healed = seconds_until(lambda: not site.what_is_wrong(editor, registrant), heals, since)
    if met.healed is None:
        met.wrong.append(f"not well within {heals} s: {site.what_is_wrong(editor, registrant)}")
    elif not (is_taken(registrant.visit(0)) and registrant.send_taken_again()):
        met.wrong.append("nobody can register when all is well")
    site.asked_for.update(registrant.taken.keys())
    met.letters_after = seconds_until(lambda: site.letters() >= site.asked_for, LETTERS, since)
    if met.letters_after is None:
        met.wrong.append(f"{(site.asked_for - site.letters()).total()} letters did not come within {LETTERS} s")


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


def wrong_sent(what: str, answers: list[Answer], is_taken: Callable, trouble: Trouble) -> list[str]:
    """Return what was wrong with the answers to a form that somebody sent."""
    wrong = [f"{what} was never sent"] if not (answers or trouble.stops_saving) else []
    wrong += [f"{what} took {answer.seconds:.0f} s" for answer in answers if answer.seconds > LONGEST]
    refused = [answer for answer in answers if not is_taken(answer)]
    if refused and not trouble.stops_saving:
        wrong += [f"{what} answered {answer.status} {answer.text()[:80]!r}" for answer in refused]
    lost = [answer for answer in refused if not is_kept(answer)]
    return wrong + [f"{what} answered {answer.status} without a way to send it again" for answer in lost]


def tell(met: Round):
    healed, letters = ("never" if each is None else f"{each:.1f} s" for each in (met.healed, met.letters_after))
    print(f"{met.trouble.name:18} reads         {figures(met.reads)}")
    print(f"{'':18} saves         {figures(met.saves)}")
    print(f"{'':18} registrations {figures(met.registrations)}")
    print(f"{'':18} well after {healed}; all letters after {letters}, twice {met.twice}")
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
        wrong = wrong_registrations(site.environment, len(site.asked_for.keys() - {FORGETFUL}))
    print("\n".join(wrong) or "Everybody who registered is in once, with one letter.")
    return 1 if wrong or any(each.wrong for each in rounds) or not rounds else 0


if __name__ == "__main__":
    sys.exit(main())
