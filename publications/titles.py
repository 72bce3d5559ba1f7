"""The titles of a publication: as readers see them, and those in other languages."""

from collections.abc import Iterable

from core import titles
from core.findable.parts import BODY
from core.page_types import SearchPart


class WithTitles:
    """A publication with a subtitle, and with titles and abstracts in other languages."""

    @property
    def heading(self) -> str:
        return titles.split(self.title, self.subtitle)[0]

    @property
    def shown_subtitle(self) -> str:
        """The subtitle that was typed, else the one that a catalogue wrote into the title."""
        return titles.split(self.title, self.subtitle)[1]

    def original_title(self) -> Iterable[SearchPart]:
        """Yield the title once more, in the language of the publication, where it may be in that one.

        An English report mostly keeps its title on a Finnish page, and nothing says so; the abstract is Finnish. Where
        a row or the twin has the title in that language, the one of the page is in its own.
        """
        language = self.text_language
        if language in ("", self.language) or self.title_language != self.language:
            return
        told = {row.language for row in self.other_titles.all()} | ({self.twin.language} if self.twin else set())
        if language not in told:
            subtitle = self.subtitle if self.part_language("subtitle") == self.language else ""
            yield SearchPart(str(self.translation_key), BODY, f"title-{language}", self.title, subtitle, language)

    @property
    def foreign_titles(self) -> list:
        """Titles and abstracts in other languages: a twin's own, once translated, wins over a typed one."""
        twin = self.twin.specific if self.twin else None
        translated = [page for page in (self, twin) if page and page.title_language == page.language]
        told = {page.language for page in translated}
        typed = [row for row in self.other_titles.all() if row.language not in told]
        return [*(page.as_other_title() for page in translated if page != self), *typed]

    def as_other_title(self):
        """This page as the title and abstract that its twin shows."""
        own_abstract = self.abstract if self.part_language("abstract") == self.language else ""
        return {
            "language": self.language,
            "title": titles.whole(self.title, self.subtitle),
            "abstract": own_abstract,
            "url": self.url,
        }
