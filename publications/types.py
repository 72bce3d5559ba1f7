"""Types of publication, with the words that citations, COAR's vocabulary and the import formats use for them."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.page_types import CitationTypes

TYPES = [
    ("report", pgettext_lazy("kind", "Report")),
    ("survey-report", _("Survey report")),
    ("article", _("Article")),
    ("chapter", _("Chapter")),
    ("book", _("Book")),
    ("guide", _("Guide")),
    ("thesis", _("Thesis")),
    ("doctoral-thesis", _("Doctoral thesis")),
    ("conference-paper", _("Conference paper")),
    ("slides", _("Slides")),
    ("learning-object", _("Learning material")),
    ("other", _("Other publication")),
]

CITATION_TYPES = {
    "report": CitationTypes(bibtex="techreport", ris="RPRT"),
    "survey-report": CitationTypes(bibtex="techreport", ris="RPRT"),
    "article": CitationTypes(bibtex="article", ris="JOUR"),
    "chapter": CitationTypes(bibtex="incollection", ris="CHAP"),
    "book": CitationTypes(bibtex="book", ris="BOOK"),
    "guide": CitationTypes(bibtex="manual", ris="BOOK"),
    "thesis": CitationTypes(bibtex="mastersthesis", ris="THES"),
    "doctoral-thesis": CitationTypes(bibtex="phdthesis", ris="THES"),
    "conference-paper": CitationTypes(bibtex="inproceedings", ris="CPAPER"),
    "slides": CitationTypes(ris="SLIDE"),
    "learning-object": CitationTypes(),
    "other": CitationTypes(ris="GEN"),
}

# The word of COAR's vocabulary of resource types (in small letters) -> ours.
COAR_TYPES = {
    "report": "report",
    "research report": "report",
    "policy report": "report",
    "project deliverable": "report",
    "memorandum": "report",
    "technical documentation": "report",
    "technical report": "report",
    "working paper": "report",
    "journal article": "article",
    "research article": "article",
    "review article": "article",
    "newspaper article": "article",
    "magazine article": "article",
    "blog post": "article",
    "book review": "article",
    "editorial": "article",
    "book part": "chapter",
    "book": "book",
    "collection": "book",
    "thesis": "thesis",
    "bachelor thesis": "thesis",
    "master thesis": "thesis",
    "doctoral thesis": "doctoral-thesis",
    "conference paper": "conference-paper",
    "conference presentation": "slides",
    "lecture": "slides",
    "learning object": "learning-object",
    "artistic work": "other",
    "text": "other",
    "other": "other",
}
