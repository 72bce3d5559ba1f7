"""Forms that editors build, what readers answer, the letters about it, and whether pages helped."""

from forms.models.answers import Answer, Erasure, Letter
from forms.models.forms import Form, Question
from forms.models.opinions import Opinion

__all__ = ["Answer", "Erasure", "Form", "Letter", "Opinion", "Question"]
