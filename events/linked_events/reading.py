"""What Linked Events tells of an event, as our fields have it. Pure functions; nothing of what comes in is trusted."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

from core.languages import LANGUAGES
from events.linked_events import words
from events.times import HELSINKI

EVENT = re.compile(r"/v1/event/([\w.-]+:[\w.-]+)/?$")
KEY = re.compile(r"/([\w.-]+:[\w.-]+)(?:/|$)")
INCLUDED = "?include=location,keywords"
BLOCKS = ["p", "li", "h1", "h2", "h3", "h4", "div"]
MOST_PARAGRAPHS = 100
STATUSES = {theirs: ours for ours, theirs in words.STATUSES.items()}
SPOKEN = {frozenset({"fi"}): "fi", frozenset({"sv"}): "sv", frozenset({"fi", "sv"}): "fi-sv", frozenset({"en"}): "en"}
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass
class Told:
    """An event as it was told: `fields` are the same in both languages, `texts` by language, with `paragraphs`."""

    fields: dict = field(default_factory=dict)
    texts: dict[str, dict] = field(default_factory=dict)
    place: dict = field(default_factory=dict)
    concepts: list[str] = field(default_factory=list)


def address_of(text: str) -> str:
    """Return the address of an event in the API, given that or the one of its page; "" for anything else."""
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        return ""
    path = unquote(parts.path)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    if EVENT.search(path):
        return f"{parts.scheme}://{parts.netloc}{path.rstrip('/')}/{INCLUDED}"
    key = KEY.search(path)
    return f"{words.API}event/{key[1]}/{INCLUDED}" if key else ""


def read(event) -> Told:
    """Return what an event of the API tells. Raises ValueError for what is none, or has no name in our languages."""
    if not isinstance(event, dict) or not isinstance(event.get("name"), dict):
        raise ValueError("no event")
    told = Told()
    for language in LANGUAGES:
        if title := _text(event["name"], language, 255):
            told.texts[language] = {
                "title": title,
                "intro": _text(event.get("short_description"), language, 600),
                "paragraphs": paragraphs(_text(event.get("description"), language, 100_000, as_html=True)),
                "price": "",
            }
    if not told.texts:
        raise ValueError("no name")
    _read_times(event, told.fields)
    _read_taking_part(event, told)
    keys = [_id_of(keyword) for keyword in _list(event.get("keywords"))]
    told.concepts = [key.removeprefix("yso:") for key in keys if key.startswith("yso:")]
    return told


def _read_times(event: dict, fields: dict):
    begins, starts_at = moment(event.get("start_time"))
    ends, ends_at = moment(event.get("end_time"))
    fields |= {
        "date": begins,
        "start_time": starts_at,
        "end_date": ends if begins and ends and ends != begins else None,
        "end_time": ends_at if starts_at else None,
        "event_status": STATUSES.get(str(event.get("event_status")), "scheduled"),
        "registration_starts_on": moment(event.get("enrolment_start_time"))[0],
        "registration_ends_on": moment(event.get("enrolment_end_time"))[0],
    }
    if fields["event_status"] == "rescheduled":  # what the earlier time was is not told
        fields["event_status"] = "scheduled"


def _read_taking_part(event: dict, told: Told):
    spoken = frozenset(_id_of(language) for language in _list(event.get("in_language")))
    capacity = event.get("maximum_attendee_capacity")
    location = event.get("location") if isinstance(event.get("location"), dict) else {}
    key = _id_of(location)
    told.fields |= {
        "event_type": "training" if event.get("type_id") == words.COURSE else "other",
        "spoken_language": SPOKEN.get(spoken, "fi" if "fi" in told.texts else "sv"),
        "capacity": capacity if isinstance(capacity, int) and 0 < capacity < 1_000_000 else None,
        "is_online": key == words.INTERNET,
        "registration_url": _registration(event),
        "is_free": False,
    }
    if key and key != words.INTERNET:
        told.place = {"linked_events_id": key[:100], "postal_code": _plain(location.get("postal_code"), 10)}
        for ours, theirs in (("name", "name"), ("street_address", "street_address"), ("city", "address_locality")):
            told.place[ours] = {language: _text(location.get(theirs), language, 100) for language in LANGUAGES}
    offers = [offer for offer in _list(event.get("offers")) if isinstance(offer, dict)]
    told.fields["is_free"] = bool(offers) and all(offer.get("is_free") is True for offer in offers)
    for language, texts in told.texts.items() if offers and not told.fields["is_free"] else ():
        texts["price"] = _text(offers[0].get("price"), language, 200)


def _registration(event: dict) -> str:
    """Return where people register: a link of that name, else where the price is told."""
    links = [link for link in _list(event.get("external_links")) if isinstance(link, dict)]
    found = [link.get("link") for link in links if "registration" in str(link.get("name"))]
    infos = [offer.get("info_url") for offer in _list(event.get("offers")) if isinstance(offer, dict)]
    found += [info.get("fi") or info.get("sv") for info in infos if isinstance(info, dict)]
    plain = [_plain(address, 1000) for address in found]
    return next((address for address in plain if re.match(r"https?://[^\s]+$", address)), "")


def moment(value) -> tuple[date | None, object]:
    """Return the day of a moment in Finland, and the time where one is told."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
            return date.fromisoformat(value), None
        at = datetime.fromisoformat(str(value).replace("Z", "+00:00"))
        at = at.astimezone(HELSINKI) if at.tzinfo else at.replace(tzinfo=HELSINKI)
    except (ValueError, OverflowError):
        return None, None
    return at.date(), at.time().replace(second=0, microsecond=0)


def paragraphs(html: str) -> list[str]:
    """Return the paragraphs of a description as plain text."""
    soup = BeautifulSoup(html, "html.parser")
    for unseen in soup(["script", "style"]):
        unseen.decompose()
    for line in soup("br"):
        line.replace_with("\n")
    blocks = [block for block in soup(BLOCKS) if not block.find(BLOCKS)]
    texts = [block.get_text() for block in blocks] or soup.get_text().split("\n\n")
    return [found for text in texts if (found := " ".join(text.split()))][:MOST_PARAGRAPHS]


def _text(value, language: str, longest: int, as_html: bool = False) -> str:
    text = value.get(language) if isinstance(value, dict) else ""
    if as_html:
        return CONTROL.sub("", text)[:longest] if isinstance(text, str) else ""
    return _plain(text, longest)


def _plain(text, longest: int) -> str:
    return " ".join(CONTROL.sub("", text).split())[:longest] if isinstance(text, str) else ""


def _list(value) -> list:
    return value if isinstance(value, list) else []


def _id_of(thing) -> str:
    """Return the id of a place, a keyword or a language, given with its fields or by its address alone."""
    if not isinstance(thing, dict):
        return ""
    key = thing.get("id") or unquote(str(thing.get("@id", ""))).rstrip("/").rpartition("/")[2]
    return _plain(key, 200)
