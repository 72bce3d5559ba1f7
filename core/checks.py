"""Rules that the code relies on, checked at start."""

from django.apps import apps
from django.core.checks import Error, Tags, register
from wagtail.models import ReferenceIndex, get_page_models

OUR_APPS = ("core", "home", "publications", "blog", "events", "interactives", "search")


@register(Tags.models)
def page_types_name_their_places(app_configs, **kwargs):
    """Every page type of ours says under which pages it stands and which stand under it."""
    return [
        Error(f"{model.__name__} must declare parent_page_types and subpage_types.", obj=model, id="tuotos.E001")
        for model in get_page_models()
        if model._meta.app_label in OUR_APPS and (model.parent_page_types is None or model.subpage_types is None)
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
            id="tuotos.E003",
        )
        for model in apps.get_models()
        if model._meta.app_label in OUR_APPS and ReferenceIndex.model_is_indexable(model, allow_child_models=True)
        if not {"verbose_name", "verbose_name_plural"} <= model._meta.original_attrs.keys()
    ]


@register(Tags.models)
def outputs_have_a_kind(app_configs, **kwargs):
    """Every page type that editors create as an output has a kind."""
    from core.models import OutputPage

    return [
        Error(f"{model.__name__} must have a kind.", obj=model, id="tuotos.E002")
        for model in get_page_models()
        if issubclass(model, OutputPage) and model is not OutputPage and model.kind is None
    ]
