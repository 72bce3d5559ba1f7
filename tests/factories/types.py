"""The page types that there are, as they tell of themselves: every test that goes through all tries a new one too."""

from core.page_types import index_pages, page_types

INDEXES = {"outputs" if model.lists_all_kinds else model._meta.app_label: model for model in index_pages()}
PAGE_TYPES = [
    model for model in page_types() if model.is_creatable and not model.list_titles and not model.is_front_page
]
KINDS = [model for model in PAGE_TYPES if model.kind]
NAMES = {model: name for name, model in INDEXES.items()}


def parent_name(model) -> str:
    """Return the name of the page under which a type stands: see `tests.factories.Tuotos`."""
    return NAMES.get(model.index_page(), "home")


def list_addresses(language: str) -> list[str]:
    """Return the addresses of the lists of a site in a language."""
    return [f"/{language}/{model.list_slug(language)}/" for model in index_pages()]


LISTS = [address for pair in zip(list_addresses("fi"), list_addresses("sv"), strict=True) for address in pair]
