"""An event in the words of schema.org: when, where, whether it takes place."""

from datetime import datetime

from core.citations.json_ld_things import place_of
from events.times import HELSINKI

STATUSES = {
    "scheduled": "EventScheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
    "rescheduled": "EventRescheduled",
}
BASE = "https://schema.org/"


def schema_of(event) -> dict:
    """Return what all works do not tell. A joining link is for those who read the page."""
    places = [place_of(event.place)] if event.place else []
    if event.is_online:
        online = {"@type": "VirtualLocation", "name": event.online_service, "url": event.get_full_url()}
        places.append({name: value for name, value in online.items() if value})
    mode = "MixedEventAttendanceMode" if event.place and event.is_online else "OfflineEventAttendanceMode"
    if event.is_online and not event.place:
        mode = "OnlineEventAttendanceMode"
    return {
        "startDate": moment(event.date, event.start_time),
        "endDate": moment(event.end_date or (event.date if event.end_time else None), event.end_time),
        "eventStatus": BASE + STATUSES[event.event_status],
        "previousStartDate": event.previous_date.isoformat() if event.previous_date else "",
        "eventAttendanceMode": BASE + mode if places else "",
        "location": places,
        "inLanguage": event.spoken_language if event.spoken_language in ("fi", "sv", "en") else "",
    }


def moment(day, time) -> str:
    """Return a day, or a time of a day in Finland, in ISO 8601; "" without a day."""
    if day is None:
        return ""
    return datetime.combine(day, time, HELSINKI).isoformat() if time else day.isoformat()
