"""What has a name or a text in one language only: people, topics and other things, the project, pictures and files."""

from dataclasses import dataclass
from functools import cache

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, Field, FileField, OuterRef, Q
from django.http import Http404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_relations
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports.base import ReportView
from wagtail.models import CollectionMember
from wagtail.permissions import policy_registry
from wagtail.snippets.models import get_snippet_models

from core.languages import LANGUAGES, other_language
from core.models import CustomDocument, CustomImage, CustomMedia
from core.sites.own import in_own_sites, models_of_sites

FILES = {CustomImage: "wagtailimages:edit", CustomDocument: "wagtaildocs:edit", CustomMedia: "wagtailmedia:edit"}
ONE_IS_ENOUGH = {"alternative_labels"}  # words that people may look for: each language has its own


@dataclass(frozen=True)
class Told:
    """A model whose objects tell something in both languages, and the rows that hang on them (`name` of each)."""

    model: type
    names: tuple[str, ...]
    rows: tuple[tuple[str, str, tuple[str, ...]], ...] = ()  # key of the object, accessor, names

    @property
    def key(self) -> str:
        return self.model._meta.model_name

    @property
    def edit_url_name(self) -> str:
        return FILES.get(self.model) or self.model.snippet_viewset.get_url_name("edit")

    def lacking(self, user):
        """Return the user's own objects of which a text is there in one language only."""
        policy = policy_registry.get_by_type(self.model)
        if issubclass(self.model, CollectionMember):
            own = policy.instances_user_has_any_permission_for(user, ["change"])
        elif not policy.user_has_permission(user, "change"):
            return self.model.objects.none()
        else:
            own = self.model.objects.filter(in_own_sites(user) if self.model in models_of_sites() else Q())
        condition = in_one_language(self.names)
        for key, accessor, names in self.rows:
            row_model = self.model._meta.get_field(accessor).related_model
            rows = row_model.objects.filter(in_one_language(names), **{key: OuterRef("pk")})
            condition |= Q(Exists(rows))
        return own.filter(condition)

    def missing(self, thing) -> list[str]:
        """Return what a thing lacks, by the labels of its fields."""
        found = list(_missing(thing, self.names))
        for _key, accessor, names in self.rows:
            for row in getattr(thing, accessor).all():
                found += [label for label in _missing(row, names) if label not in found]
        return found


def in_one_language(names) -> Q:
    """Return the condition that a text is there in one language only."""
    condition = Q(pk__in=[])
    for name in names:
        for language in LANGUAGES:
            condition |= Q(**{f"{name}_{language}": ""}) & ~Q(**{f"{name}_{other_language(language)}": ""})
    return condition


def _missing(thing, names):
    for name in names:
        for language in LANGUAGES:
            if not getattr(thing, f"{name}_{language}") and getattr(thing, f"{name}_{other_language(language)}"):
                yield str(thing._meta.get_field(f"{name}_{language}").verbose_name)


def texts_of(model) -> tuple[str, ...]:
    """Return the names of the texts that a model has in each language."""
    fields = {field.name: field for field in model._meta.get_fields() if isinstance(field, Field)}
    first, rest = LANGUAGES[0], LANGUAGES[1:]
    return tuple(
        name.removesuffix(f"_{first}")
        for name, field in fields.items()
        if name.endswith(f"_{first}")
        and field.editable
        and not isinstance(field, FileField)
        and name.removesuffix(f"_{first}") not in ONE_IS_ENOUGH
        and all(f"{name.removesuffix(f'_{first}')}_{language}" in fields for language in rest)
    )


@cache
def told() -> dict[str, Told]:
    """Return the models that tell something in both languages, by the ends of the addresses of their lists."""
    found = []
    for model in (*get_snippet_models(), *FILES):
        rows = tuple(
            (child.field.name, child.get_accessor_name(), names)
            for child in get_all_child_relations(model)
            if (names := texts_of(child.related_model))
        )
        if texts_of(model) or rows:
            found.append(Told(model, texts_of(model), rows))
    return {each.key: each for each in found}


def places(user) -> list[dict]:
    """Return the lists of the overview besides that of pages, each with how many things lack something."""
    counted = [(each, each.lacking(user).order_by().count()) for each in told().values()]
    return [
        {
            "label": capfirst(each.model._meta.verbose_name_plural),
            "number": number,
            "url": reverse(ThingsView.index_url_name, args=[each.key]),
        }
        for each, number in counted
        if number
    ]


class ThingsView(ReportView):
    """The things of one sort that tell something in one language only, each with what is missing."""

    header_icon = "globe"
    guide_section = "all-translations"
    index_url_name = "things_overview"
    index_results_url_name = "things_overview_results"
    template_name = "admin/overview/report.html"
    list_export = []
    is_searchable = False

    def setup(self, request, *args, name, **kwargs):
        if name not in told():
            raise Http404
        self.told = told()[name]
        self.model = self.told.model
        self.page_title = capfirst(self.model._meta.verbose_name_plural)
        super().setup(request, *args, name=name, **kwargs)

    def dispatch(self, request, *args, **kwargs):
        if not policy_registry.get_by_type(self.model).user_has_any_permission(request.user, ["change"]):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def columns(self):
        edit = self.told.edit_url_name
        return [
            TitleColumn("title", label=_("Name"), accessor=str, get_url=lambda thing: reverse(edit, args=[thing.pk])),
            Column("missing", label=_("What is missing"), accessor=lambda thing: ", ".join(self.told.missing(thing))),
        ]

    def get_index_url(self):
        return reverse(self.index_url_name, args=[self.told.key])

    def get_index_results_url(self):
        return reverse(self.index_results_url_name, args=[self.told.key])

    def get_base_queryset(self):
        rows = [accessor for _key, accessor, _names in self.told.rows]
        return self.told.lacking(self.request.user).prefetch_related(*rows)

    def order_queryset(self, queryset):
        return queryset.order_by(*(self.model._meta.ordering or ["pk"]), "pk")

    def get_breadcrumbs_items(self):
        above = {"url": reverse("translations_overview"), "label": _("Translations")}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "places": places(self.request.user)}
