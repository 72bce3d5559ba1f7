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
    "report": CitationTypes(bibtex="techreport", ris="RPRT", csl="report", schema="Report"),
    "survey-report": CitationTypes(bibtex="techreport", ris="RPRT", csl="report", schema="Report"),
    "article": CitationTypes(bibtex="article", ris="JOUR", csl="article-journal", schema="ScholarlyArticle"),
    "chapter": CitationTypes(bibtex="incollection", ris="CHAP", csl="chapter", schema="Chapter"),
    "book": CitationTypes(bibtex="book", ris="BOOK", csl="book", schema="Book"),
    "guide": CitationTypes(bibtex="manual", ris="BOOK", csl="book", schema="Book"),
    "thesis": CitationTypes(bibtex="mastersthesis", ris="THES", csl="thesis", schema="Thesis"),
    "doctoral-thesis": CitationTypes(bibtex="phdthesis", ris="THES", csl="thesis", schema="Thesis"),
    "conference-paper": CitationTypes(
        bibtex="inproceedings", ris="CPAPER", csl="paper-conference", schema="ScholarlyArticle"
    ),
    "slides": CitationTypes(ris="SLIDE", csl="speech", schema="PresentationDigitalDocument"),
    "learning-object": CitationTypes(schema="LearningResource"),
    "other": CitationTypes(ris="GEN", csl="document"),
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
