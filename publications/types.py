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

# What COAR's vocabulary of resource types (version 3) calls ours: the end of its address, and its word in English.
COAR_ADDRESS = "http://purl.org/coar/resource_type/"
COAR_NAMES = {
    "report": ("c_93fc", "report"),
    "survey-report": ("c_18ws", "research report"),
    "article": ("c_6501", "journal article"),
    "chapter": ("c_3248", "book part"),
    "book": ("c_2f33", "book"),
    "guide": ("c_18cf", "text"),
    "thesis": ("c_46ec", "thesis"),
    "doctoral-thesis": ("c_db06", "doctoral thesis"),
    "conference-paper": ("c_5794", "conference paper"),
    "slides": ("R60J-J5BD", "conference presentation"),
    "learning-object": ("c_e059", "learning object"),
    "other": ("c_1843", "other"),
}

# The types of publications of the Ministry of Education and Culture, as universities report them each year.
MINISTRY_TYPES = [
    ("A1", _("A1 Article in a scientific journal, reviewed")),
    ("A2", _("A2 Review article in a scientific journal, reviewed")),
    ("A3", _("A3 Part of a scientific book, reviewed")),
    ("A4", _("A4 Article in scientific conference proceedings, reviewed")),
    ("B1", _("B1 Writing in a scientific journal")),
    ("B2", _("B2 Part of a scientific book")),
    ("B3", _("B3 Article in scientific conference proceedings")),
    ("C1", _("C1 Scientific book")),
    ("C2", _("C2 Edited scientific work")),
    ("D1", _("D1 Article in a professional journal")),
    ("D2", _("D2 Article in a professional handbook or guide")),
    ("D3", _("D3 Article in professional conference proceedings")),
    ("D4", _("D4 Published development or research report")),
    ("D5", _("D5 Textbook, professional handbook or guide")),
    ("D6", _("D6 Edited professional work")),
    ("E1", _("E1 Article for the general public")),
    ("E2", _("E2 Book for the general public")),
    ("E3", _("E3 Edited work for the general public")),
    ("G1", _("G1 Bachelor's thesis")),
    ("G2", _("G2 Master's thesis")),
    ("G3", _("G3 Licentiate thesis")),
    ("G4", _("G4 Doctoral dissertation, monograph")),
    ("G5", _("G5 Doctoral dissertation, articles")),
]

# What a publication of a type mostly is in that list, where its editors have not said it.
PROPOSED_MINISTRY_TYPES = {
    "report": "D4",
    "survey-report": "D4",
    "article": "D1",
    "chapter": "D2",
    "guide": "D5",
    "conference-paper": "D3",
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
