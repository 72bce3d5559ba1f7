"""The admin's lists and forms of what editors steer the search with: synonyms and recommended hits."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from core.admin.viewsets.of_sites import OwnSitesMixin
from core.sites.own import in_own_sites
from search.models import Pick, Synonym


class WordsFromAddress(CreateView):
    """Begins with the words that the address brings, such as those of a search that found nothing."""

    def get_initial_form_instance(self):
        words = self.request.GET.get("words", "").replace("\0", "")[:100]
        return self.model(words=f"{words}\n" if words else "")


class SynonymViewSet(OwnSitesMixin, SnippetViewSet):
    model = Synonym
    icon = "link"
    list_display = ["__str__", Column("site", label=_("Site"), accessor=lambda synonym: synonym.site or _("All sites"))]
    list_per_page = 50
    search_fields = ["words"]
    ordering = ["words"]
    add_view_class = WordsFromAddress
    copy_view_enabled = False
    panels = [FieldPanel("words"), FieldPanel("site")]

    def get_queryset(self, request):
        """Those of every site too: they work on the user's own."""
        return Synonym.objects.filter(in_own_sites(request.user) | Q(site=None))


class PickViewSet(OwnSitesMixin, SnippetViewSet):
    model = Pick
    icon = "thumbtack"
    list_display = ["__str__", "page", "site"]
    list_per_page = 50
    search_fields = ["words"]
    ordering = ["words"]
    add_view_class = WordsFromAddress
    copy_view_enabled = False
    panels = [FieldPanel("words"), PageChooserPanel("page")]
