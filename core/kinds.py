"""What kinds of output there are. Each page type brings its own; `core` names none of them."""

from dataclasses import dataclass

from wagtail.models import get_page_models


@dataclass(frozen=True)
class Kind:
    """A kind of output: `key` stands in addresses, `name` and `plural` are for people, `icon` is drawn beside them."""

    key: str
    name: str
    plural: str
    icon: str


def kinds() -> dict:
    """Return the output page model of each kind, by key, in the order in which the apps are installed."""
    return {model.kind.key: model for model in get_page_models() if getattr(model, "kind", None)}
