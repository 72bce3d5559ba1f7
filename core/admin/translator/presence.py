"""Who else has the page open that somebody translates: named in the header, as in the form of a page."""

from django.urls import reverse
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.admin.ui.editing_sessions import EditingSessionsModule
from wagtail.models import Page, get_default_page_content_type


class Presence(EditingSessionsModule):
    """Asks again and again who else is there. Each text saves itself, so Wagtail's question at saving is left out."""

    template_name = "admin/translator/presence.html"


def presence_of(user, page) -> Presence:
    """Note that a user has a page open, and return what shows who else has."""
    EditingSession.cleanup()
    session = EditingSession.objects.create(
        user=user, content_type=get_default_page_content_type(), object_id=page.pk, last_seen_at=timezone.now()
    )
    names = [Page._meta.app_label, Page._meta.model_name, page.pk, session.pk]
    ping = reverse("wagtailadmin_editing_sessions:ping", args=names)
    return Presence(session, ping, reverse("wagtailadmin_editing_sessions:release", args=[session.pk]), [])
