"""Types of publication, with the words that COAR's vocabulary and the import formats use for them."""
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

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
