from django.utils.text import capfirst
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet


class NamedColumnMixin:
    """Calls the column of names what it holds, such as Person, and says the kind of thing once in the heading."""

    page_subtitle = ""

    @property
    def title_column(self):
        column = super().title_column
        column.label = capfirst(self.model_class._meta.verbose_name)
        return column


class ThingChooseView(NamedColumnMixin, ChooseView):
    pass


class ThingChooseResultsView(NamedColumnMixin, ChooseResultsView):
    pass


class ThingChooserViewSet(SnippetChooserViewSet):
    """Chooses a thing that outputs share, or adds one without leaving the page."""

    choose_view_class = ThingChooseView
    choose_results_view_class = ThingChooseResultsView
    form_fields = ["name_fi", "name_sv"]
