from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from core.admin.topic_lookup import find_topics
from core.admin.viewsets.choosers import ThingChooseResultsView, ThingChooserViewSet, ThingChooseView
from core.admin.viewsets.copies import FreshCopyView
from core.models import BroaderTopic, Topic

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


YSO = _("The address of the concept in the service finto.fi. Leave it empty if YSO does not know the concept.")

BROADER = _("Readers find the way from the page of a topic to broader ones, and from those back.")


def above(topics: set[int]) -> set[int]:
    """Return the ids of topics and of all that are broader than they are."""
    found, asked = set(topics), set(topics)
    while asked:
        rows = BroaderTopic.objects.filter(topic__in=asked).values_list("broader", flat=True)
        asked = set(rows) - found
        found |= asked
    return found


class TopicForm(WagtailAdminModelForm):
    """The form of a topic. No topic is its own broader one, here or by way of others."""

    def clean(self):
        cleaned = super().clean()
        for form in self.formsets["broader_topics"].forms:
            broader = form.is_valid() and not form.cleaned_data.get("DELETE") and form.cleaned_data.get("broader")
            if broader and self.instance.pk in above({broader.pk}):
                form.add_error("broader", _("This topic is itself below the one that you edit."))
        return cleaned


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    list_display = ["label_fi", "label_sv", "uri"]
    index_view_class = TopicIndexView
    copy_view_class = FreshCopyView
    chooser_viewset_class = TopicChooserViewSet
    chooser_per_page = 20
    panels = [
        FieldRowPanel(["label_fi", "label_sv"]),
        FieldRowPanel(["alternative_labels_fi", "alternative_labels_sv"]),
        FieldRowPanel(["label_en", FieldPanel("uri", help_text=YSO)]),
        InlinePanel("broader_topics", heading=_("Broader topics"), label=_("broader topic"), help_text=BROADER),
    ]
    edit_handler = ObjectList(panels, base_form_class=TopicForm)
