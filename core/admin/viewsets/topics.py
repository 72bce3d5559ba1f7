from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.panels import FieldRowPanel
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from core.admin.topic_lookup import find_topics
from core.admin.viewsets.choosers import ThingChooseResultsView, ThingChooserViewSet, ThingChooseView
from core.admin.viewsets.copies import FreshCopyView
from core.models import Topic

MOST = 100  # who gets a hundred topics writes one letter more


class TopicSearchForm(BaseFilterForm):
    """The search box of the topic chooser."""

    q = forms.CharField(
        label=_("Word in Finnish or Swedish"),
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("Search")}),
    )

    def filter(self, topics):
        self.search_query = self.cleaned_data.get("q", "")
        self.is_searching = bool(self.search_query)
        return list(find_topics(topics, self.search_query)[:MOST])


class TopicChooseView(ThingChooseView):
    filter_form_class = TopicSearchForm


class TopicChooseResultsView(ThingChooseResultsView):
    filter_form_class = TopicSearchForm


class TopicChooserViewSet(ThingChooserViewSet):
    """Chooses a topic by its label in either language, or adds one that YSO lacks."""

    choose_view_class = TopicChooseView
    choose_results_view_class = TopicChooseResultsView
    choose_one_text = _("Choose a topic")
    choose_another_text = _("Choose another topic")
    edit_item_text = _("Edit this topic")
    creation_tab_label = _("New topic")
    form_fields = ["label_fi", "label_sv"]


class TopicIndexView(IndexView):
    def search_queryset(self, queryset):
        return find_topics(queryset, self.search_query) if self.is_searching else queryset


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    list_display = ["label_fi", "label_sv", "uri"]
    ordering = ["label_fi"]
    index_view_class = TopicIndexView
    copy_view_class = FreshCopyView
    chooser_viewset_class = TopicChooserViewSet
    chooser_per_page = 20
    panels = [
        FieldRowPanel(["label_fi", "label_sv"]),
        FieldRowPanel(["alternative_labels_fi", "alternative_labels_sv"]),
        FieldRowPanel(["label_en", "uri"]),
    ]
