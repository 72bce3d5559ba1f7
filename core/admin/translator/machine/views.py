"""What the translator's page offers of machine drafts, and what its button begins."""

from dataclasses import dataclass

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from core.admin.translator.machine import drafting
from core.admin.translator.work import Work
from core.models import Batch
from core.translation.machine import Engine, engine
from core.worker import batches


@dataclass(frozen=True)
class Offer:
    """What a machine could do for a page: how many texts, by whom, or why not; `batch` is at it already."""

    engine: Engine
    number: int
    hindrance: str = ""
    batch: Batch | None = None


def offer(work: Work) -> Offer | None:
    """Return what is offered; None where the site has no engine, or no text is missing."""
    maker = engine()
    if maker is None or work.is_locked:
        return None
    batch, number = drafting.under_way(work), len(drafting.missing(work))
    return Offer(maker, number, drafting.hindrance(work), batch) if number or batch else None


def begin(request, work: Work):
    """Have the missing texts drafted by the worker, and lead to how far it is."""
    told = "" if engine() else _("No translation service is in use any more.")
    if told := told or drafting.hindrance(work):
        messages.error(request, told)
        return redirect(request.path)
    batch = drafting.under_way(work)
    if batch is None:
        work.forget()
        batch = drafting.new(work, f"{reverse('wagtailadmin_pages:edit', args=[work.twin.pk])}#next")
        if not batch.waiting:
            messages.info(request, _("Every text has a translation or a draft already."))
            return redirect(request.path)
        batches.hand_over(batch)
    return redirect("batch", batch.pk)
