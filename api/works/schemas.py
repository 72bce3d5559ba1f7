"""What the read API answers, as its description tells it."""

import datetime
from typing import Literal

from ninja import Field, Schema

Language = Literal["fi", "sv"]


class MakerOut(Schema):
    """Who made a work: a person with family and given name, or an organisation."""

    role: str
    name: str
    family_name: str
    given_name: str
    orcid: str = Field(description="Address of the ORCID, empty where none is known")
    is_organisation: bool


class TopicOut(Schema):
    """What a work is about."""

    name: str
    uri: str = Field(description="Address of the concept of YSO, empty for words of our own")


class FileOut(Schema):
    """A file of a work."""

    url: str
    content_type: str
    size: int | None = Field(description="Bytes")
    language: str


class WorkOut(Schema):
    """A published work, in the language that was asked for where it exists, else in the other one."""

    id: str = Field(description="Permanent address, the same in all languages")
    key: str = Field(description="The last part of the permanent address")
    url: str = Field(description="Address of the page in its language")
    pages: dict[str, str] = Field(description="Addresses of the pages by their languages")
    kind: str
    type: str
    type_name: str
    title: str
    language: str
    abstract: str
    year: int | None
    date: datetime.date | None
    makers: list[MakerOut]
    publisher: str
    place: str
    series: str
    number: str
    published_in: str
    page_range: str
    identifiers: dict[str, list[str]]
    elsewhere_url: str
    topics: list[TopicOut]
    licence: str
    text_licence: str
    files: list[FileOut]
    modified: datetime.datetime | None


class WorksOut(Schema):
    """Some of the works that were asked for, the newest first."""

    count: int = Field(description="How many works there are in all")
    page: int
    pages: int
    next: str | None
    previous: str | None
    works: list[WorkOut]


class Problem(Schema):
    """What was wrong with a request."""

    detail: str
    fields: dict[str, str] = Field(default_factory=dict, description="What was wrong, by parameter")


class Asked(Schema):
    """What works are asked for. Filters that are not told leave everything in."""

    language: Language = Field("fi", description="Language of the texts; a work that lacks it comes in the other one")
    kind: str | None = Field(None, max_length=30, description="Such as publication, blog-post, event")
    type: str | None = Field(None, max_length=30, description="Type of a publication, such as report")
    year: int | None = Field(None, ge=1000, le=9999)
    topic: str | None = Field(None, max_length=200, description="Address of a concept of YSO")
    orcid: str | None = Field(None, pattern=r"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$", description="Of a maker")
    changed_since: datetime.date | None = Field(None, description="Published or changed on this day or later")
    page: int = Field(1, ge=1, le=100_000)
    page_size: int = Field(20, ge=1, le=100)
