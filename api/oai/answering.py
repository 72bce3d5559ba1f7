"""Answers of OAI-PMH as XML."""

import re
from datetime import UTC, datetime

from lxml import etree

from api.models import HarvestedWork
from api.oai.asking import PREFIX
from core.sites.permalinks import encode

OAI = "http://www.openarchives.org/OAI/2.0/"
OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
DC = "http://purl.org/dc/elements/1.1/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # no XML may have these signs


def envelope(base_url: str, arguments: dict[str, str]):
    """Return the root of an answer, which repeats what was asked where that can be answered."""
    root = etree.Element(f"{{{OAI}}}OAI-PMH", nsmap={None: OAI, "xsi": XSI})
    root.set(f"{{{XSI}}}schemaLocation", f"{OAI} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd")
    add(root, "responseDate", moment(datetime.now(UTC)))
    request = add(root, "request", base_url)
    for name, value in arguments.items():
        request.set(name, fit(value))
    return root


def add(parent, name: str, text: str = "", **attributes):
    """Add an element of OAI-PMH."""
    element = etree.SubElement(parent, f"{{{OAI}}}{name}")
    if text:
        element.text = fit(text)
    for key, value in attributes.items():
        element.set(key, str(value))
    return element


def header(parent, row: HarvestedWork, host: str):
    """Add the header of a row."""
    element = add(parent, "header", **({"status": "deleted"} if row.is_gone else {}))
    add(element, "identifier", identifier_of(row.work, host))
    add(element, "datestamp", moment(row.changed_at))
    add(element, "setSpec", row.kind)


def record(parent, row: HarvestedWork, host: str, elements):
    """Add a row with its record; one that is gone has none."""
    element = add(parent, "record")
    header(element, row, host)
    if row.is_gone:
        return
    metadata = etree.SubElement(add(element, "metadata"), f"{{{OAI_DC}}}dc", nsmap={PREFIX: OAI_DC, "dc": DC})
    metadata.set(f"{{{XSI}}}schemaLocation", f"{OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
    for name, value, language in elements:
        child = etree.SubElement(metadata, f"{{{DC}}}{name}")
        child.text = fit(value)
        if language:
            child.set(XML_LANG, language)


def identifier_of(work, host: str) -> str:
    """Return the identifier of a work among all archives."""
    return f"oai:{host}:{encode(work)}"


def moment(time: datetime) -> str:
    """Return a time as the protocol writes it: UTC, whole seconds."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def fit(text: str) -> str:
    """Return a text without signs that no XML may have."""
    return UNFIT.sub("", text)


def written(root) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)
