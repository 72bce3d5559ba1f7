"""Links that lead out of the site: what was found when they were looked up, and where they are used."""

from hashlib import sha256

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class OutgoingLink(models.Model):
    """An address on another site, once however often it is used: see `core.outgoing`."""

    class State(models.TextChoices):
        """What a reader meets behind the link."""

        UNCHECKED = "", pgettext_lazy("link", "not checked yet")
        WORKS = "works", pgettext_lazy("link", "works")
        MOVED = "moved", pgettext_lazy("link", "has moved")
        BROKEN = "broken", pgettext_lazy("link", "broken")
        UNSURE = "unsure", pgettext_lazy("link", "cannot tell")

    wagtail_reference_index_ignore = True  # no editor is shown its uses there
    digest = models.CharField(max_length=64, unique=True)  # of the address, which may be too long for an index
    address = models.TextField()
    host = models.CharField(max_length=255, db_index=True)
    state = models.CharField(max_length=10, choices=State, default=State.UNCHECKED, blank=True, db_index=True)
    reason = models.CharField(max_length=20, blank=True)  # a key of `core.admin.links.words`
    status = models.PositiveSmallIntegerField(null=True)  # what the server answered last
    moved_to = models.TextField(blank=True)  # where the server says that the page is for good
    has_https = models.BooleanField(default=False)  # of an address with http: the same answers with https
    tidied = models.TextField(blank=True)  # the address without tracking codes, where it has some
    failures = models.PositiveSmallIntegerField(default=0)  # in a row
    checked_at = models.DateTimeField(null=True, db_index=True)
    good_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("link to another site")
        verbose_name_plural = _("links to other sites")
        ordering = ["host", "address"]

    def __str__(self):
        return self.address

    @property
    def new_address(self) -> str:
        """The address that is better than this one; "" where this one is good, or nobody knows a better one."""
        if self.state == self.State.MOVED and self.moved_to:
            return self.moved_to
        address = self.tidied or self.address
        if self.has_https:
            address = f"https{address.removeprefix('http')}"
        return address if address != self.address else ""


class LinkUse(models.Model):
    """A place where a link stands: a field, a block or a row of a published page, or an organisation."""

    wagtail_reference_index_ignore = True
    link = models.ForeignKey(OutgoingLink, on_delete=models.CASCADE, related_name="uses")
    page = models.ForeignKey("wagtailcore.Page", null=True, on_delete=models.CASCADE, related_name="+")
    organisation = models.ForeignKey("core.Organisation", null=True, on_delete=models.CASCADE, related_name="+")
    path = models.CharField(max_length=500)  # as in the segments of wagtail-localize
    wordless_since = models.DateTimeField(null=True, db_index=True)  # of a recording without captions or a transcript

    def __str__(self):
        return f"{self.link_id} {self.path}"


def digest_of(address: str) -> str:
    """Return what a link is found by."""
    return sha256(address.encode()).hexdigest()
