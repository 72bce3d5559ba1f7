"""The list of interactive images in the admin, with how much of each is translated."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from core.admin.works.views import ExploreView, ExploreViewSet
from interactives.editing.completeness import count_in_columns
from interactives.models import InteractiveIndexPage, InteractivePage


class HotspotsColumn(Column):
    """The hotspots that stand in the other language, such as 5/7."""

    cell_template_name = "interactives/admin/hotspots_cell.html"

    def get_value(self, instance):
        return getattr(instance, "hotspots_in_twin", None)


class InteractiveListView(ExploreView):
    """The pages under a list of interactive images."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        add_counts(context["object_list"])
        return context


def add_counts(pages):
    """Note on each page how many hotspots its twin has in its own language; one query for all. Aliases are no twins."""
    pages = list(pages)
    keys = {page.translation_key for page in pages}
    rows = InteractivePage.objects.filter(translation_key__in=keys, alias_of=None).select_related("locale")
    for page in pages:
        twins = [row for row in rows if row.translation_key == page.translation_key and row.locale_id != page.locale_id]
        if twins:
            twin = twins[0]
            page.hotspots_in_twin = twin.locale, count_in_columns(twin.scenes.raw_data, twin.foreign_parts)


class InteractivePageViewSet(ExploreViewSet):
    model = InteractivePage
    parent_models = [InteractiveIndexPage]
    index_view_class = InteractiveListView
    columns = [
        *ExploreView.base_columns[:-1],
        HotspotsColumn("hotspots", label=_("Points translated"), width="14%"),
        *ExploreView.base_columns[-1:],
    ]
