"""Who follows changes, by name; and which models are watched beside pages. Apps add theirs in `AppConfig.ready`."""

from collections.abc import Callable
from dataclasses import dataclass

from core.changes.what import Changes, Concerned


@dataclass(frozen=True)
class Follower:
    """Who is told once a transaction what it changed."""

    name: str
    tell: Callable[[Changes], None]
    after_commit: bool  # else in the transaction itself: what it writes comes true together with the changes
    drafts: bool = False  # whether it is told also when nothing changed but drafts


@dataclass(frozen=True)
class Watched:
    """A model whose saved and deleted objects are told of."""

    concerned: Callable[[type, list[int]], Concerned]
    before: tuple[str, ...]  # fields whose stored values followers want to know


FOLLOWERS: dict[str, Follower] = {}
WATCHED: dict[type, Watched] = {}


def follow(name: str, tell: Callable[[Changes], None], *, after_commit: bool = False, drafts: bool = False):
    """Have `tell` called once with all that a transaction changed.

    What is done to drafts is no news; `drafts` is for who wants to know of them too, as `Changes.drafts`.

    In the transaction, it must be quick, and its error undoes the changes. `after_commit` is for what reaches outside
    the database or may be missed: its error is logged.
    """
    if name in FOLLOWERS:
        raise ValueError(f"There is already a follower named {name}")
    FOLLOWERS[name] = Follower(name, tell, after_commit, drafts)


def ask_concerned(model: type, pks: list[int]) -> Concerned:
    """Return whom objects of a model concern."""
    return WATCHED[model].concerned(model, pks)
