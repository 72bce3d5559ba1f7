"""The list of sources of a text. Its texts name them by their numbers in brackets: [1]."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy
from wagtail import blocks

from core.blocks.figures import PlainTextBlock
from core.languages import Text, file_languages

SOURCES = "sources"  # what the block is called in a story, and its files below the page
OTHERS = {"ym.", "m.fl.", "et al."}  # typed as the last of the authors
DOI = re.compile(r"10\.\d{4,9}/\S+")


@dataclass(frozen=True)
class Source:
    """A book, an article or a page on the web that a text names."""

    authors: str = ""
    year: str = ""
    title: str = ""
    container: str = ""
    publisher: str = ""
    doi: str = ""
    url: str = ""
    language: str = ""  # where it is another one than that of the page

    @property
    def spoken_title(self) -> str:
        """The title, which knows its language where the editor said one."""
        return Text(self.title, self.language) if self.language else self.title

    @property
    def makers(self) -> list[tuple[str, str]]:
        """Who made it, by family and given name; an organisation has no given name."""
        names = (name.partition(",") for name in self._typed if name not in OTHERS)
        return [(family.strip(), given.strip()) for family, _comma, given in names]

    @property
    def _typed(self) -> list[str]:
        return list(filter(None, map(str.strip, self.authors.split(";"))))

    @property
    def names(self) -> str:
        """The makers as a list of references has them: Meikäläinen, M.-L. & Öberg, Å."""
        names = [f"{family}, {initials(given)}" if given else family for family, given in self.makers]
        if OTHERS & set(self._typed):
            return " ".join([", ".join(names), pgettext("makers", "et al.")])
        return " & ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))

    @property
    def address(self) -> str:
        return f"https://doi.org/{self.doi}" if self.doi else self.url


def initials(given: str) -> str:
    """Return the first letters of given names: Maija-Liisa Anna → M.-L. A."""
    return " ".join("-".join(f"{part[0]}." for part in name.split("-") if part) for name in given.split())


def sources_of(story) -> list[Source]:
    """Return the sources of a story, in their order."""
    blocks_of_sources = (block for block in story or () if block.block_type == SOURCES)
    return [row.source for block in blocks_of_sources for row in block.value["sources"]]


class SourceValue(blocks.StructValue):
    """A source as the list shows it."""

    @property
    def source(self) -> Source:
        return Source(**{name: self.get(name) or "" for name in Source.__dataclass_fields__})


class SourceBlock(blocks.StructBlock):
    """A book, an article or a page on the web. It is the same in both languages."""

    authors = PlainTextBlock(
        label=_("authors"),
        required=False,
        max_length=500,
        help_text=_("Family name, given name. Part several by semicolons: Meikäläinen, Maija; Öberg, Åke"),
    )
    year = PlainTextBlock(label=_("year"), required=False, max_length=20)
    title = PlainTextBlock(label=pgettext_lazy("source", "title"), max_length=500)
    container = PlainTextBlock(label=_("journal, book or site that it is in"), required=False, max_length=300)
    publisher = PlainTextBlock(label=_("publisher"), required=False, max_length=200)
    doi = PlainTextBlock(label="DOI", required=False, max_length=200, help_text=_("For example 10.1000/182"))
    url = blocks.URLBlock(label=_("address on the web"), required=False)
    language = blocks.ChoiceBlock(label=_("language of the source"), choices=file_languages, required=False)

    class Meta:
        label = pgettext_lazy("of a text", "source")
        label_format = "{authors} {year} {title}"
        value_class = SourceValue

    def clean(self, value):
        """Take a DOI in any of the forms in which it is copied."""
        value = super().clean(value)
        doi = DOI.search(value.get("doi") or "")
        if value.get("doi") and not doi:
            raise blocks.StructBlockValidationError(
                {"doi": ValidationError(_("Write the DOI in the form 10.1234/abc."))}
            )
        value["doi"] = doi[0] if doi else ""
        return value


class SourcesBlock(blocks.StructBlock):
    """The sources of the text, numbered; each number in brackets leads to its source, and back."""

    sources = blocks.ListBlock(SourceBlock(), label=_("sources"), min_num=1)

    class Meta:
        icon = "openquote"
        label = _("Sources")
        description = _("Numbered sources. Write [1] in the text where you refer to the first one.")
        template = "blocks/sources.html"
        preview_value = {
            "sources": [
                {"authors": "van Dijk, Jan", "year": "2020", "title": "The Digital Divide", "publisher": "Polity"}
            ]
        }
