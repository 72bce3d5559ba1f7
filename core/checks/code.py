"""Rules that the code relies on, checked at start."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.checks import Error, Tags, Warning, register
from wagtail.models import ReferenceIndex, get_page_models

from core.files.faults import fault_of_storage
from core.page_types import CitationTypes, Kind, PageType, kinds

PLAIN_DATA = (str, int, float, list, tuple, dict, set, type(None), Kind, CitationTypes)
ASKED_BY_PACKAGES = ("override_translatable_fields", "translatable_fields")  # wagtail-localize
CONTRACT = [name for name in vars(PageType) if not name.startswith("_")]


def own_page_types() -> list[type]:
    """Return the page types of apps that lie in this project, not among its dependencies."""
    return [model for model in get_page_models() if is_ours(apps.get_app_config(model._meta.app_label))]


def is_ours(config) -> bool:
    path = Path(config.path)
    return path.is_relative_to(settings.BASE_DIR) and "site-packages" not in path.parts


@register(Tags.models)
def page_types_name_their_places(app_configs, **kwargs):
    """Every page type of ours says under which pages it stands and which stand under it; some page may hold it."""
    own = own_page_types()
    silent = [model for model in own if model.parent_page_types is None or model.subpage_types is None]
    telling = [model for model in own if model not in silent and model.is_creatable]
    lost = [model for model in telling if not model.allowed_parent_page_models()]
    return [
        *(
            Error(f"{model.__name__} must declare parent_page_types and subpage_types.", obj=model, id="tuotos.E001")
            for model in silent
        ),
        *(Error(f"No page may hold a {model.__name__}.", obj=model, id="tuotos.E007") for model in lost),
    ]


@register(Tags.models)
def outputs_have_a_kind(app_configs, **kwargs):
    """Every page type that editors create as an output has a kind, and no two have the same key."""
    from core.models import OutputPage

    outputs = [model for model in get_page_models() if issubclass(model, OutputPage) and model is not OutputPage]
    without = [model for model in outputs if model.kind is None]
    keys = [model.kind.key for model in outputs if model.kind]
    doubles = [model for model in outputs if model.kind and keys.count(model.kind.key) > 1]
    return [
        *(Error(f"{model.__name__} must have a kind.", obj=model, id="tuotos.E002") for model in without),
        *(Error(f"{model.kind.key} is the key of two kinds.", obj=model, id="tuotos.E003") for model in doubles),
    ]


@register(Tags.models)
def models_have_names(app_configs, **kwargs):
    """What an editor meets has a name for one and for many: rows and the like show in where-used lists and histories.

    That is every model that points to what Wagtail shows the use of. Machinery such as indexes is never met.
    """
    return [
        Error(
            f"{model.__name__} must have a verbose_name and a verbose_name_plural.",
            hint="Set wagtail_reference_index_ignore on a model that no editor meets.",
            obj=model,
            id="tuotos.E010",
        )
        for config in apps.get_app_configs()
        for model in config.get_models()
        if is_ours(config) and ReferenceIndex.model_is_indexable(model, allow_child_models=True)
        if not {"verbose_name", "verbose_name_plural"} <= model._meta.original_attrs.keys()
    ]


@register(Tags.models)
def outputs_are_cited_and_offered(app_configs, **kwargs):
    """Every kind says what citations call it, and one with a list of its own what editors are offered."""
    models = kinds().values()
    nameless = [model for model in models if model.citation_types is None]
    hidden = [model for model in models if model.index_page() and not model.kind.add]
    return [
        *(Error(f"{model.__name__} must have citation_types.", obj=model, id="tuotos.E008") for model in nameless),
        *(Error(f"The kind of {model.__name__} must have `add`.", obj=model, id="tuotos.E009") for model in hidden),
    ]


@register(Tags.models)
def lists_have_titles(app_configs, **kwargs):
    """Every list right under the front page has a title in each language, for the sites that are built."""
    from core.models import IndexPage

    return [
        Error(f"{model.__name__} must have list_titles in every language.", obj=model, id="tuotos.E004")
        for model in own_page_types()
        if issubclass(model, IndexPage) and set(model.list_titles) != {code for code, _name in settings.LANGUAGES}
    ]


@register(Tags.models)
def page_types_follow_the_contract(app_configs, **kwargs):
    """Every page type of ours follows `core.page_types.PageType` and tells nothing that nobody asks for."""
    others = [model for model in own_page_types() if not issubclass(model, PageType)]
    return [
        *(Error(f"{model.__name__} must be a core.models.BasePage.", obj=model, id="tuotos.E005") for model in others),
        *(
            Error(f"{model.__name__}.{name} is asked for by nobody.", hint=hint, obj=model, id="tuotos.E006")
            for model in own_page_types()
            for name, hint in unknown_names(model)
        ),
    ]


def unknown_names(model) -> Iterator[tuple[str, str]]:
    """Yield what a page type tells that is in no contract, with what may be meant; constants in capitals are its own.

    Data is for others, so it must be known. A method may be the type's own, unless it is nearly called as one of ours.
    """
    for name, value in vars(model).items():
        is_known = name in ASKED_BY_PACKAGES or any(hasattr(base, name) for base in model.__mro__[1:])
        if is_known or name.startswith("_") or name.isupper():
            continue
        meant = get_close_matches(name, CONTRACT, n=1, cutoff=0.9)
        is_method = callable(value) or isinstance(value, property | classmethod | staticmethod)
        if isinstance(value, PLAIN_DATA) or (meant and is_method and len(name) > 8):
            yield name, f"Perhaps {meant[0]} is meant." if meant else "See core.page_types."


@register(Tags.files, deploy=True)
def storage_answers(app_configs, **kwargs):
    """The bucket of files is there, and the keys of STORAGE_URL open it. Asked at `check --deploy` only."""
    fault = fault_of_storage()
    hint = "See STORAGE_URL in .env.example: keys, host, bucket and region must be right."
    return [Warning(f"The storage of files cannot be used: {fault}", hint=hint, id="tuotos.W005")] if fault else []
