"""The pages of events and their list."""

from events.models.event import EventPage
from events.models.index import EventIndexPage

__all__ = ["EventIndexPage", "EventPage"]
