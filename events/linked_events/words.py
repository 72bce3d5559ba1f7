"""What Linked Events calls things: its addresses, states and sorts of events."""

API = "https://api.hel.fi/linkedevents/v1/"
INTERNET = "helsinki:internet"  # the place of what is held online only
CONTEXT = "https://schema.org"

STATUSES = {
    "scheduled": "EventScheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
    "rescheduled": "EventRescheduled",
}
GENERAL, COURSE = "General", "Course"
COURSES = {"training"}
LONGEST_SHORT = 160  # signs of a short description
LONGEST_LINK = 200
LICENCES = {"cc-by-4.0": "cc_by"}  # of pictures; others may be used to tell of the event only
EVENT_ONLY = "event_only"


def reference(kind: str, key: str) -> dict[str, str]:
    """Return what names a place, a keyword or a language of Linked Events."""
    return {"@id": f"{API}{kind}/{key}/"}
