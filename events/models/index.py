from django.utils.translation import gettext_lazy as _

from core.cache import keys
from core.cache.reading import declared
from core.formats import read_number
from core.languages import active_language
from core.lists.feeds import ListsOutputs
from core.lists.listing import Listing
from core.models import IndexPage
from core.sites.trees import site_of
from events.models.event import EventPage
from events.serving import WithCalendars

COMING = "coming"  # in the address: which page of those that come
AT_ONCE = 50


class EventIndexPage(WithCalendars, ListsOutputs, IndexPage):
    """Coming events, and the archive of past ones by year."""

    list_titles = {"fi": "Tapahtumat", "sv": "Evenemang"}
    starts_in_menu = True

    content_panels = IndexPage.content_panels
    subpage_types = ["events.EventPage"]

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")

    def get_listing(self, request) -> Listing:
        """Past events; the coming ones stand before them."""
        hangs_on = [keys.kind(EventPage, site_of(request).pk)]
        return Listing(self.events_of(request).past().for_list(), request, self.filter_form, keys=hangs_on)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        if context["listing"].is_filtered:
            return {**context, "coming": []}
        with declared(*context["listing"].keys):
            return {**context, **self.coming_of(request)}

    def coming_of(self, request) -> dict:
        """The coming events, some at a time, and the numbers of the pages before and after these."""
        asked, events = request.GET.get(COMING, ""), self.events_of(request).coming().for_entries()
        number = min(read_number(asked) or 1, 9999)
        found = list(events[(number - 1) * AT_ONCE : number * AT_ONCE + 1])
        if not found and number > 1:
            number, found = 1, list(events[: AT_ONCE + 1])
        before, after = number - 1 or None, number + 1 if len(found) > AT_ONCE else None
        return {"coming": found[:AT_ONCE], "coming_before": before, "coming_after": after}

    def events_of(self, request):
        """The events that stand in lists of a site, one page a work."""
        return EventPage.objects.listed().in_site(site_of(request)).one_for_each_work(active_language())
