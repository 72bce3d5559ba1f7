"""What the search knows, kept in the site's own database whatever the engine."""

from search.models.editors import FailedSearch, Pick, Synonym
from search.models.state import IndexState, PendingWork, Unsent
from search.models.words import Word, WordTerm
from search.models.works import IndexedPart, IndexedWork, WorkTerms, pack, unpack

__all__ = [
    "FailedSearch",
    "IndexState",
    "IndexedPart",
    "IndexedWork",
    "PendingWork",
    "Pick",
    "Synonym",
    "Unsent",
    "Word",
    "WordTerm",
    "WorkTerms",
    "pack",
    "unpack",
]
