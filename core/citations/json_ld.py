"""A work in the words of schema.org, as JSON-LD. Pure functions on records."""

import json

from core.citations.identifiers import url as address_of
from core.citations.record import Maker, Record, RecordFile

# Who made a work, and who an event, in the words of schema.org; "contributor" for what it has no word for.
WORK_ROLES = {"author": "author", "editor": "editor", "translator": "translator", "photographer": "creator"}
EVENT_ROLES = {"organiser": "organizer", "host": "organizer", "speaker": "performer"}
NO_WORKS = {"Event", "Service"}  # schema.org knows them as things of other kinds
PAGED = {"Chapter", "ScholarlyArticle"}


def thing_of(record: Record, picture_url: str = "", more: dict | None = None) -> dict:
    """Return a work as a thing of schema.org. `more` is what its type tells besides; what nobody knows is left out."""
    known = {
        "@context": "https://schema.org",
        "@type": record.types.schema,
        "@id": record.url,
        "url": record.page_url,
        "name": record.title,
        "description": record.abstract,
        "image": picture_url,
        "identifier": [_identifier(scheme, value) for scheme, values in record.identifiers.items() for value in values],
        "sameAs": record.elsewhere_url,
        "mainEntityOfPage": _page(record),
        "about": [_keyword(keyword) for keyword in record.keywords] if record.types.schema != "Service" else [],
        **({} if record.types.schema in NO_WORKS else _work(record)),
        **_makers(record),
        **(more or {}),
    }
    return {name: value for name, value in known.items() if value not in ("", None, [], {})}


def _work(record: Record) -> dict:
    """Return what schema.org says of works alone."""
    return {
        "inLanguage": record.language,
        "datePublished": record.date.isoformat() if record.date else str(record.year or ""),
        "dateModified": record.modified.isoformat() if record.modified else "",
        "publisher": {"@type": "Organization", "name": record.publisher} if record.publisher else None,
        "isPartOf": _part_of(record),
        "pagination": record.pages if record.types.schema in PAGED else "",
        "license": record.work_licence,
        "encoding": [_file(file) for file in record.files],
        "isAccessibleForFree": True,
    }


def versions_of(record: Record, url: str = "", language: str = "", name: str = "") -> dict:
    """Return what is told of the version of a work in easy language, at an address; nothing where it has none."""
    if not url:
        return {}
    relation = "subjectOf" if record.types.schema in NO_WORKS else "workExample"
    return {relation: {"@type": "WebPage", "name": name, "url": url, "inLanguage": language}}


def script_of(thing: dict) -> str:
    """Return a thing as the text of a script element: nothing in it ends that element."""
    text = json.dumps(thing, ensure_ascii=False)
    return text.translate({ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def maker_of(maker: Maker) -> dict:
    """Return a person or an organisation."""
    if maker.is_organisation:
        return {"@type": "Organization", "name": maker.name, **({"url": maker.url} if maker.url else {})}
    known = {"name": maker.name, "familyName": maker.family, "givenName": maker.given, "sameAs": maker.orcid}
    return {"@type": "Person", **{name: value for name, value in known.items() if value}}


def _makers(record: Record) -> dict[str, list]:
    if record.types.schema == "Service":
        return {"provider": [maker_of(maker) for maker in record.makers if maker.is_organisation]}
    roles, found = EVENT_ROLES if record.types.schema == "Event" else WORK_ROLES, {}
    for maker in record.makers:
        found.setdefault(roles.get(maker.role, "contributor"), []).append(maker_of(maker))
    return found


def _file(file: RecordFile) -> dict:
    known = {
        "@type": "MediaObject",
        "contentUrl": file.url,
        "encodingFormat": file.content_type,
        "contentSize": f"{file.size} B" if file.size else "",
        "inLanguage": file.language,
    }
    return {name: text for name, text in known.items() if text}


def _page(record: Record) -> dict | None:
    """Return the page that tells of a work, with the licence of what it says; None where that is not told."""
    if not record.text_licence:
        return None
    return {"@type": "WebPage", "@id": record.page_url, "license": record.text_licence}


def _part_of(record: Record) -> list[dict]:
    parts = [("CreativeWork", record.host), ("CreativeWorkSeries", record.series)]
    return [{"@type": kind, "name": name} for kind, name in parts if name]


def _identifier(scheme: str, value: str) -> dict:
    known = {"@type": "PropertyValue", "propertyID": scheme, "value": value, "url": address_of(scheme, value)}
    return {name: text for name, text in known.items() if text}


def _keyword(keyword) -> dict:
    return {"@type": "DefinedTerm", "name": keyword.name, **({"url": keyword.uri} if keyword.uri else {})}
