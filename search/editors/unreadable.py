"""Files whose text the search does not get: scanned, locked or damaged ones, with what to do about them."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from core.admin.file_report import FINDINGS
from core.models import CustomDocument
from core.models.relations import PageFile
from core.works.downloads import findings_told

HINDRANCES = ("locked", "damaged", "heavy", "form", "blank", "noise", "scanned")


@dataclass(frozen=True)
class Unreadable:
    """A file, why the search does not read it and what to do, and the published pages that carry it."""

    document: CustomDocument
    reasons: list[str]
    pages: list


def unreadable_documents(user):
    """Return the files of a user's sites that the search cannot read, as a query set: those that readers meet first."""
    policy = policy_registry.get_by_type(CustomDocument)
    own = policy.instances_user_has_any_permission_for(user, ["choose", "change"])
    hindered = Q(reading="failed")
    for name in HINDRANCES:
        hindered |= Q(told__contains=f'"{name}"')
    readers_meet = Exists(PageFile.objects.filter(document=OuterRef("pk"), page__live=True))
    documents = own.annotate(told=Cast("findings", TextField())).filter(hindered)
    return documents.order_by(readers_meet.desc(), "title", "pk").prefetch_related("addresses__page__locale")


def unreadable(documents) -> list[Unreadable]:
    """Return files with what hinders the search and the pages that carry them."""
    return [Unreadable(document, reasons_of(document), pages_of(document)) for document in documents]


def reasons_of(document: CustomDocument) -> list[str]:
    """Return what hinders the search, each with what to do, in plain words."""
    reasons = findings_told({name: FINDINGS[name] for name in HINDRANCES}, document)
    if not reasons and document.reading == "failed":
        reasons = [
            _(
                "The file could not be read. Open it on your own computer. "
                "If it opens, save it as PDF again and add the file again."
            )
        ]
    return reasons


def pages_of(document: CustomDocument) -> list:
    """Return the published pages that carry a file."""
    return [row.page for row in document.addresses.all() if row.page.live]
