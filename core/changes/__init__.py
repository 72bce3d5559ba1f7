"""What changed is told once a transaction, to all who follow: see docs/decisions/0013.

A follower is a function with a name, added in `AppConfig.ready`:

    changes.follow("feeds", lambda changed: mark_feeds(changed.works))

It gets one `Changes`: the pages (published, hidden, moved, deleted … with `before` and `after`), the things (people,
topics, files, sites …), the works that are concerned. Saving and deleting objects and Wagtail's actions are told by
themselves. Code that writes rows past `save`, as imports do, tells with `tell_pages` and `tell_things`.
"""

from core.changes.registry import follow
from core.changes.telling import tell_new_pages, tell_page, tell_pages, tell_thing, tell_things
from core.changes.transactions import collect, flush, in_transaction, state
from core.changes.watching import watch
from core.changes.what import Action, Changes, Concerned, PageChange, PageFacts, ThingChange, chunks, keys_of

__all__ = [
    "Action",
    "Changes",
    "Concerned",
    "PageChange",
    "PageFacts",
    "ThingChange",
    "chunks",
    "collect",
    "flush",
    "follow",
    "in_transaction",
    "keys_of",
    "state",
    "tell_new_pages",
    "tell_page",
    "tell_pages",
    "tell_thing",
    "tell_things",
    "watch",
]
