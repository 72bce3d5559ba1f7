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
AVAILABILITY = {"queue": "SoldOut", "full": "SoldOut", "closed": "OutOfStock", "soon": "PreOrder"}
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
        "previousStartDate": previous_start(event),
        "eventAttendanceMode": BASE + mode if places else "",
        "location": places,
        "inLanguage": event.spoken_language.split("-"),
        "maximumAttendeeCapacity": event.places or "",
        "offers": offer_of(event),
    }


def offer_of(event) -> dict:
    """Return where people register, what it costs and whether there is room; {} where one registers nowhere."""
    own, address = event.own_registration, event.registration_address
    can_register = own or event.registration_is_open or event.registration_is_to_come
    if not address or event.is_over or event.is_off or not can_register:
        return {}
    begins = event.registration_starts_on
    ends = event.registration_ends_on
    if own:
        begins, ends = own.opens_at, own.closes_at
    told = {
        "@type": "Offer",
        "url": address,
        "availability": BASE + AVAILABILITY.get(own.standing, "InStock") if own else "",
        "validFrom": begins.isoformat() if begins else "",
        "validThrough": ends.isoformat() if ends else "",
        **({"price": 0, "priceCurrency": "EUR"} if event.is_free else {}),
    }
    return {name: value for name, value in told.items() if value != ""}


def previous_start(event) -> str:
    """Return when an event was to begin that has a new time, or waits for one."""
    if event.previous_date:
        return event.previous_date.isoformat()
    return moment(event.date, event.start_time) if event.event_status == "postponed" else ""


def moment(day, time) -> str:
    """Return a day, or a time of a day in Finland, in ISO 8601; "" without a day."""
    if day is None:
        return ""
    return datetime.combine(day, time, HELSINKI).isoformat() if time else day.isoformat()
