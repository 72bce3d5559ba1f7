"""Where forms are shown: their addresses, and what the page of an event or a statement tells of them.

What pages ask is kept for each site until one of its forms changes.
"""

from datetime import datetime
from functools import partial

from django.core import signing
from django.db.models import F

from core.cache.versioned import cached, invalidate
from core.languages import active_language
from core.registrations import Registration
from core.sites.routes import route_url
from core.sites.trees import site_of_page
from core.visibility import is_opened
from forms.models import Answer, Form
from forms.models.forms import Standing

OWN_SALT = "forms.own"
ANY_FORM = "forms of all sites"  # the key of what hangs on the times of any form


def key_of(site_pk: int) -> str:
    return f"forms of site {site_pk}"


def forget(form: Form):
    """Have the pages made anew that tell of the forms of a site."""
    invalidate(key_of(form.site_id), ANY_FORM)


def form_changed(sender, instance, raw=False, **kwargs):
    """A form was saved or deleted."""
    if not raw:
        forget(instance)


def forms_of(site_pk: int) -> list[Form]:
    """Return the forms of a site that readers may open, each with the work it is for as `work`."""

    def ask():
        found = Form.objects.filter(site=site_pk, is_published=True).annotate(work=F("event__translation_key"))
        return list(found.order_by("pk"))

    return cached(key_of(site_pk), ask, [key_of(site_pk)], are_all=True)


def shown_event(form: Form):
    """Return the event of a form, in the reader's language where it has it, if everybody may open it; None else."""
    event = form.event and form.event.specific
    return event.localized if event and is_opened(event) else None


def is_held(event) -> bool:
    """Whether people can take part in what a form is for; a form for nothing in particular is always open."""
    return event is None or event.specific.can_be_joined


def address_of(form: Form, language: str = "", absolute: bool = False) -> str:
    """Return the address of a form in a language, by itself or with its site."""
    language = language or active_language()
    address = route_url("form", language, slug=form.slug_in(language))
    return f"{form.site.root_url}{address}" if absolute else address


def own_address(answer: Answer, absolute: bool = False) -> str:
    """Return the address at which somebody sees and cancels their own registration."""
    address = route_url("own_answer", active_language(), secret=signing.dumps(answer.key.hex, salt=OWN_SALT))
    return f"{answer.form.site.root_url}{address}" if absolute else address


def registration_of(page) -> Registration | None:
    """Return how one registers for an event with a form of the site."""
    site = site_of_page(page)
    form = next((each for each in forms_of(site.pk) if each.work == page.translation_key), None) if site else None
    if form is None or not form.is_registration:
        return None
    standing = form.standing()
    if standing == Standing.HIDDEN:
        return None
    return Registration(partial(address_of, form), standing.value, form.places, form.opens_at, form.closes_at)


def feedback_address(site, language: str = "") -> str:
    """Return the address of a site's form for feedback about accessibility; "" where it has none that is open."""
    forms = forms_of(site.pk) if site else []
    form = next((each for each in forms if each.is_feedback and each.standing() == Standing.OPEN), None)
    return address_of(form, language) if form else ""


def moments_between(start: datetime, end: datetime):
    """Return when forms open and close: until then pages say something else."""
    rows = Form.objects.filter(is_published=True).values_list("opens_at", "closes_at")
    return [moment for row in rows for moment in row if moment and start <= moment < end]
