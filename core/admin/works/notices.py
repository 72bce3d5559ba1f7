"""What an editor is told at the head of the form: that the work is withdrawn or overdue, with the way on from there;

and after publishing that texts in the other language became older than these.
"""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from core.followers import language_pairs
from core.languages import in_language
from core.models import LanguagePair, OutputPage
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


def tell_stale(request, page):
    """Called after a page was published in its form."""
    states = language_pairs.read([str(page.translation_key)]).get(str(page.translation_key), {})
    outdated = [language for language, state in states.items() if state == LanguagePair.State.STALE]
    for language in set(outdated) - {page.locale.language_code}:
        twin = Page.objects.filter(translation_key=page.translation_key, locale__language_code=language).first()
        if twin and twin.permissions_for_user(request.user).can_edit():
            way = [messages.button(reverse("wagtailadmin_pages:edit", args=[twin.pk]), _("Translate now"))]
            messages.warning(request, stale_words(language), buttons=way)


def stale_words(language: str) -> str:
    """Return that texts in a language are outdated now."""
    if language == "sv":
        return _("The Swedish page has texts that are older than these.")
    return _("The Finnish page has texts that are older than these.")
