"""Two editors on one page: beside Wagtail's notice of a newer version, a link to what the other one changed.

Wagtail draws the notice by the component `EditingSessionsList`; ours gives it a template around its own.
"""

from django.urls import reverse
from wagtail.admin.ui.editing_sessions import EditingSessionsList
from wagtail.models import Page, Revision

from core.upstream.patches import Patch


def get_context_data(self, parent_context):
    """Add the address of the comparison. Same signature as stock."""
    newer = self.sessions[0]["revision_id"] if self.sessions else None
    return {**CONTEXT.stock(self, parent_context), "changes_url": changes_url(self.current_session, newer)}


def changes_url(session, revision_id) -> str:
    """Return the page that compares a newer version with the one before it; "" for other objects and first versions."""
    if not revision_id or not issubclass(session.content_type.model_class() or object, Page):
        return ""
    newer = Revision.objects.filter(pk=revision_id).first()
    if newer is None:
        return ""
    earlier = Revision.objects.filter(object_id=newer.object_id, base_content_type=newer.base_content_type)
    before = earlier.filter(created_at__lt=newer.created_at).order_by("created_at", "pk").last()
    names = [newer.object_id, before.pk, newer.pk] if before else []
    return reverse("wagtailadmin_pages:revisions_compare", args=names) if names else ""


CONTEXT = Patch(EditingSessionsList, "get_context_data", get_context_data, "f2a0af046ef20880")
PATCHES = [CONTEXT, Patch(EditingSessionsList, "template_name", "admin/editing_sessions.html", "da9a10f48967ae73")]
