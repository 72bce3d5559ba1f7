"""A publication as an import reads it, whatever the format."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Creator:
    """Who made a publication: a person with family name, or an organisation with its name as `family_name`."""

    family_name: str
    given_name: str = ""
    is_organisation: bool = False

    @property
    def key(self) -> tuple:
        """What two spellings of the same name share."""
        return self.is_organisation, self.family_name.casefold(), self.given_name.casefold()


@dataclass
class ImportedPublication:
    """A publication of a file to import. `record_id` is its key: repeating the import finds it again."""

    record_id: str
    language: str
    title: str
    row: int = 0
    file: str = ""
    year: int | None = None
    publication_type: str = "other"
    publisher: str = ""
    elsewhere_url: str = ""
    elsewhere_site: str = ""
    creators: list[Creator] = field(default_factory=list)
    identifiers: list[tuple[str, str]] = field(default_factory=list)
    other_titles: list[tuple[str, str]] = field(default_factory=list)


# The fields of a record that are fields of the page of the same name.
FIELDS = ("title", "year", "publication_type", "publisher", "elsewhere_url", "elsewhere_site")
