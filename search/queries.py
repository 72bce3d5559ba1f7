"""From words to works. The full search of Finnish and Swedish has an issue of its own; this one is whole but plain."""

from wagtail.models import Page

from core.querysets import one_for_each_work
from core.sites import in_site

MOST_HITS = 1000


def find(query: str, site, language: str) -> list[int]:
    """Return the ids of the pages that a query finds on a site: one page a work, the reader's language first.

    A work whose twin matched is shown in the reader's language where it exists there.
    """
    hits = Page.objects.live().search(query, operator="and")[:MOST_HITS]
    keys = list(dict.fromkeys(page.translation_key for page in hits))
    public = Page.objects.live().public().filter(in_site(site)).exclude(pk=site.root_page_id)
    public = public.exclude(outputpage__state="announced").exclude(outputpage__state="withdrawn")
    pages = one_for_each_work(public, language).filter(translation_key__in=keys).select_related("locale")
    order = {key: place for place, key in enumerate(keys)}
    found = sorted(pages, key=lambda page: (page.locale.language_code != language, order[page.translation_key]))
    return [page.pk for page in found]
