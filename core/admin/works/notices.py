"""What an editor is told at the head of the form: that the work is withdrawn or overdue, with the way on from there;

and after publishing that the other language lacks the page, or has texts that became older than these.
"""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from core.admin.translator import words
from core.admin.translator.ways import way_from
from core.followers import language_pairs
from core.languages import in_language, other_language
from core.models import OutputPage
from core.works.standing import is_overdue


def tell_state(request, page):
    """Called before the form of a page is shown."""
    if request.method != "GET" or not isinstance(page, OutputPage):
        return
    if page.state == OutputPage.WITHDRAWN:
        may_bring_back = page.permissions_for_user(request.user).can_publish()
        back = [messages.button(reverse("bring_back", args=[page.pk]), _("Bring back"))] if may_bring_back else []
        messages.warning(request, withdrawn_words(page), buttons=back)
    elif is_overdue(page):
        text = _("The work was expected %(day)s. Change its state to published, or write a new day under More details.")
        messages.warning(request, text % {"day": date_format(page.expected_on)})


def withdrawn_words(page) -> str:
    """Return when and why a work was withdrawn."""
    words = {"reason": in_language(page, "reason"), "day": date_format(page.withdrawn_on) if page.withdrawn_on else ""}
    if not page.withdrawn_on:
        return _("The work is withdrawn: readers see the reason only. %(reason)s") % words
    return _("The work was withdrawn %(day)s: readers see the reason only. Reason: %(reason)s") % words


def tell_other_language(request, page):
    """Called after a page was published in its form: how it stands in the other language, with the way there."""
    twin = page.get_translations().filter(alias_of=None).first()
    if twin is None or not twin.live:
        language = other_language(page.locale.language_code)
        if way := way_from(page, request.user):
            ways = [messages.button(way.url, words.translate(language))]
            messages.info(request, words.unread(language), buttons=ways)
        return
    for language, number in language_pairs.stale_texts(str(page.translation_key)).items():
        twin = Page.objects.filter(translation_key=page.translation_key, locale__language_code=language).first()
        if twin and twin.pk != page.pk and twin.permissions_for_user(request.user).can_edit():
            address = f"{reverse('wagtailadmin_pages:edit', args=[twin.pk])}#next"
            way = [messages.button(address, _("Translate now"))]
            messages.warning(request, words.stale(language, number), buttons=way)
