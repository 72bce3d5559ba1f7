"""An event as Linked Events reads it. What nobody knows is left empty; nothing is invented."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from django.utils.text import Truncator
from django.utils.timezone import localtime
from django.utils.translation import override
from wagtail.images.shortcuts import get_rendition_or_not_found

from core.files.pictures import SHARED
from core.languages import LANGUAGES
from core.titles import for_readers
from events.facts import where
from events.linked_events import words
from events.times import HELSINKI

YSO = "http://www.yso.fi/onto/yso/"
DEMANDED = ("keywords", "location", "start_time", "short_description", "description", "offers")


def event_of(pages: dict, root_url: str, text_of: Callable) -> dict:
    """Return an event, given by its pages by language; `text_of` tells the text of a page as HTML."""
    event = pages.get("fi") or pages["sv"]
    in_both = Texts(pages)
    is_set = event.date and event.event_status != "postponed"
    told = {
        "@context": words.CONTEXT,
        "@type": "Event/LinkedEvent",
        "origin_id": event.permalink.strip("/").rpartition("/")[2],
        "name": in_both(lambda page: for_readers(page.title)),
        "short_description": in_both(lambda page: Truncator(page.intro).chars(words.LONGEST_SHORT)),
        "description": in_both(lambda page: text_of(page) or page.intro),
        "info_url": in_both(lambda page: page.full_url),
        "start_time": moment(event.date, event.start_time) if is_set else None,
        "end_time": end_of(event) if is_set else None,
        "event_status": words.STATUSES[event.event_status],
        "type_id": words.COURSE if event.event_type in words.COURSES else words.GENERAL,
        "location": location_of(event),
        "location_extra_info": in_both(where, by_language=True),
        "super_event": reference_to("event", event.series),
        "super_event_type": None,
        "sub_events": [],
        "replaced_by": None,  # an event that has a new time keeps its page, and so its id
        "series": {"name": names_of(event.series), "position": event.series_position} if event.series else None,
        "in_language": [words.reference("language", code) for code in event.spoken_language.split("-")],
        "keywords": [words.reference("keyword", f"yso:{key}") for key in concepts_of(event)],
        "audience": [key for row in event.target_groups.all() if (key := reference_to("keyword", row.target_group))],
        "target_groups": [names_of(row.target_group) for row in event.target_groups.all()],
        "maximum_attendee_capacity": event.places,
        **enrolment_of(event),
        "offers": offers_of(event, in_both),
        "external_links": links_of(in_both),
        "videos": videos_of(pages, root_url),
        "images": images_of(event, root_url),
        "provider": names_of(organiser) if (organiser := organiser_of(event)) else None,
        "date_published": event.first_published_at.isoformat() if event.first_published_at else None,
        "last_modified_time": event.last_published_at.isoformat() if event.last_published_at else None,
    }
    is_whole = all(told[name] for name in DEMANDED)
    return {**told, "publication_status": "public" if is_whole else "draft"}


class Texts:
    """Asks something of the page of each language, in that language, and keeps what is told."""

    def __init__(self, pages: dict):
        self.pages = pages

    def __call__(self, ask: Callable, by_language: bool = False) -> dict[str, str] | None:
        found = {}
        for language in LANGUAGES if by_language else self.pages:
            page = self.pages.get(language) or next(iter(self.pages.values()))
            with override(language):
                if text := str(ask(page) or ""):
                    found[language] = text
        return found or None


def moment(day: date | None, clock: time | None) -> str | None:
    """Return a day, or a time of a day in Finland with its offset."""
    if day is None:
        return None
    return datetime.combine(day, clock, HELSINKI).isoformat() if clock else day.isoformat()


def end_of(event) -> str | None:
    """Return when an event ends: a time, the last of several days, nothing for one day without an end."""
    if event.end_time:
        return moment(event.end_date or event.date, event.end_time)
    is_longer = event.end_date and event.end_date != event.date
    if is_longer and event.start_time:  # a start with a time has an end with a time
        return moment(event.end_date + timedelta(days=1), time(0))
    return moment(event.end_date, None) if is_longer else None


def reference_to(kind: str, thing) -> dict | None:
    """Return what names a thing of ours in the register, where that is known: it refuses what it does not know."""
    return words.reference(kind, thing.linked_events_id) if thing and thing.linked_events_id else None


def location_of(event) -> dict | None:
    """Return the place, where the register knows it."""
    if event.place:
        return reference_to("place", event.place)
    return words.reference("place", words.INTERNET) if event.is_online else None


def concepts_of(event) -> list[str]:
    """Return the concepts of YSO that an event is about: p1234."""
    uris = [row.topic.uri or "" for row in event.topics.all()]
    return [uri.removeprefix(YSO) for uri in uris if uri.startswith(YSO)]


def names_of(thing) -> dict[str, str] | None:
    """Return the names of a thing by language."""
    names = {language: getattr(thing, f"name_{language}") for language in LANGUAGES} if thing else {}
    return {language: name for language, name in names.items() if name} or None


def organiser_of(event):
    """Return the organisation that holds an event, the first of those that are told."""
    rows = [row for row in event.contributors.all() if row.organisation and row.role in ("organiser", "host")]
    return rows[0].organisation if rows else None


def offers_of(event, in_both: Texts) -> list[dict]:
    """Return what taking part costs, where that is told."""
    registration = in_both(lambda page: page.registration_address)
    if event.is_free:
        return [{"is_free": True, "price": None, "info_url": registration, "description": None}]
    if price := in_both(lambda page: page.price):
        return [{"is_free": False, "price": price, "info_url": registration, "description": None}]
    return []


def enrolment_of(event) -> dict[str, str | None]:
    """Return when people can register: the moments of a form of the site, or the days of a registration elsewhere."""
    if own := event.registration:
        begins, ends = (at and localtime(at, HELSINKI).isoformat() for at in (own.opens_at, own.closes_at))
    else:
        begins, ends = moment(event.registration_starts_on, time(0)), moment(event.registration_ends_on, time(23, 59))
    return {"enrolment_start_time": begins, "enrolment_end_time": ends}


def links_of(in_both: Texts) -> list[dict]:
    """Return where people register and watch, in the language of each page."""
    told = {
        "registration": in_both(lambda page: page.registration_address),
        "recording": in_both(lambda page: page.recording_url),
    }
    return [
        {"name": name, "link": link, "language": language}
        for name, links in told.items()
        for language, link in (links or {}).items()
        if len(link) <= words.LONGEST_LINK
    ]


def videos_of(pages: dict, root_url: str) -> list[dict]:
    """Return the recording of an event."""
    page = next((page for page in pages.values() if page.recording), None)
    if page is None:
        return []
    url = page.recording.url
    heading = str(page.recording.heading)
    return [{"name": heading, "url": url if "://" in url else f"{root_url}{url}", "alt_text": heading}]


def images_of(event, root_url: str) -> list[dict]:
    """Return the lead picture with its alternative text and licence, as the register takes a picture in."""
    image = event.lead_image
    if image is None:
        return []
    url = get_rendition_or_not_found(image, SHARED).url
    return [
        {
            "name": image.title,
            "url": url if "://" in url else f"{root_url}{url}",
            "alt_text": image.alt_fi or image.alt_sv or None,
            "license": words.LICENCES.get(image.licence, words.EVENT_ONLY),
            "photographer_name": image.author or None,
        }
    ]
