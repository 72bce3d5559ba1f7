"""What waits of links: those that lead readers nowhere."""

from django.urls import reverse
from django.utils.translation import ngettext_lazy

from core.admin.links.own import broken
from core.admin.waiting.panel import writes_pages
from core.admin.waiting.rows import Row
from core.models import OutgoingLink

ROWS = [
    Row(
        name="links",
        counted=ngettext_lazy("%(text)s broken link", "%(text)s broken links", "number"),
        icon="link-external",
        find=broken,
        place=lambda user: f"{reverse('links')}?state={OutgoingLink.State.BROKEN}",
        is_for=writes_pages,
        is_wrong=True,
    )
]
