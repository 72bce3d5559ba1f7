"""What a search adds to the row of a list: marked words, and where inside the work they stand."""

from dataclasses import dataclass, field

from wagtail.models import Page

from search.results.reasons import Reason


@dataclass
class Inside:
    """The part of a work where the words were found: where it is in words, its address, the passage."""

    where: str
    url: str
    text: str
    language: str


@dataclass
class Hit:
    """What the search adds to a row of a list: title and text with marked words, and the part inside.

    `pages` are other pages of the file with the words, number and address; `number_inside` counts all parts of the
    work with them, which stand at `inside_url`. `carriers` are other pages that have the file where the words are,
    `versions` those in easy language, with their addresses, that were asked for and the row does not lead to.
    """

    title: str = ""
    text: str = ""
    inside: Inside | None = None
    reason: Reason | None = None
    pages: list[tuple[str, str]] = field(default_factory=list)
    number_inside: int = 0
    inside_url: str = ""
    document: int | None = None  # the file where the words are
    carriers: list[Page] = field(default_factory=list)
    versions: list[tuple[Page, str]] = field(default_factory=list)

    @property
    def shows_words(self) -> bool:
        """Whether a reader sees a found word in it."""
        return bool(self.text or self.inside or "<mark>" in self.title)

    @property
    def has_more_inside(self) -> bool:
        """Whether the work has the words in more places than are named here."""
        return self.number_inside > len(self.pages) + 1
