"""What kinds of output there are. Each page type brings its own; `core` names none of them."""

from dataclasses import dataclass

from django.utils.formats import number_format
from wagtail.models import get_page_models


@dataclass(frozen=True)
class Kind:
    """A kind of output: `key` stands in addresses, `name` and `plural` are for people, `icon` is drawn beside them.

    `counted` is a lazy plural with `%(text)s`, the number as it is written: "8 publications".
    """

    key: str
    name: str
    plural: str
    icon: str
    counted: str

    def count(self, number: int) -> str:
        """Return a number of works of this kind in words."""
        return self.counted % {"number": number, "text": number_format(number)}


def kinds() -> dict:
    """Return the output page model of each kind, by key, in the order in which the apps are installed."""
    return {model.kind.key: model for model in get_page_models() if getattr(model, "kind", None)}
