"""What is sent to a machine, what not, and writing its drafts: by the worker, some texts at a time."""

from collections.abc import Callable, Iterator

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation, Translation

from core.admin.translator.saving import KINDS, note_work
from core.admin.translator.texts import MISSING, Text
from core.admin.translator.work import Work
from core.models import Batch
from core.translation.machine import EngineFault, draft, engine
from core.translation.marks import as_text
from core.visibility import is_in_bin, is_private
from core.worker import batches

DRAFT = "draft"  # the action of a batch: its works are texts, by their segments, its target is a translation
AT_ONCE, LETTERS_AT_ONCE = 20, 2000  # texts and letters of one question


def missing(work: Work) -> list[Text]:
    """Return the texts that a machine may draft: nothing stands in their boxes, and they have words."""
    return [text for text in work.texts if text.state == MISSING]


def hindrance(work: Work) -> str:
    """Return in words why the texts of a page are not sent to a machine; "" where they are."""
    if is_private(work.page) or is_private(work.twin):
        return _("The page is private, so its texts are not sent to a translation service.")
    return _("The page is locked, so nothing was saved.") if work.is_locked else ""


def new(work: Work, next_url: str) -> Batch:
    """Return the batch that drafts what is missing of a page."""
    texts = missing(work)
    waiting = [[text.pk for text in some] for some in _portions(texts)]
    return Batch(
        action=DRAFT,
        user=work.user,
        target=work.translation.pk,
        next_url=next_url,
        waiting=waiting,
        total=len(texts),
    )


def _portions(texts: list[Text]) -> Iterator[list[Text]]:
    some, letters = [], 0
    for text in texts:
        length = len(as_text(text.source))
        if some and (len(some) == AT_ONCE or letters + length > LETTERS_AT_ONCE):
            yield some
            some, letters = [], 0
        some.append(text)
        letters += length
    if some:
        yield some


def under_way(work: Work) -> Batch | None:
    """Return the batch by which drafts are being made for a page just now."""
    batch = Batch.objects.filter(action=DRAFT, target=work.translation.pk).order_by("-pk").first()
    return batch if batch and batch.waiting and batches.is_under_way(batch) else None


def go_through(batch: Batch, is_time_over: Callable[[], bool]):
    """Draft what waits of a batch. Raises Halted where the engine, or the page, does not let it go on."""
    work, told = _work_of(batch)
    if work is None:
        _note(batch, waiting=[], left=[[_("Machine drafts"), told]])
        raise batches.Halted
    maker, by_pk = engine(), {text.pk: text for text in missing(work)}
    batch.left = [each for each in batch.left if each[0] != maker.name]  # what stopped it before
    while batch.waiting and not is_time_over():
        some = batch.waiting[0]
        texts = [by_pk[pk] for pk in some if pk in by_pk]  # what was written or taken away meanwhile needs none
        codes = (work.page.locale.language_code, work.language)
        try:
            drafts = draft(maker, [text.source for text in texts], *codes)
        except EngineFault as fault:
            if fault.kind != "large":
                _note(batch, left=[*batch.left, [maker.name, fault.words]])
                raise batches.Halted from fault
            if len(texts) > 1:
                _note(batch, waiting=[*([text.pk] for text in texts), *batch.waiting[1:]])
                continue
            drafts = [None] * len(texts)
        left = [[text.name, _unusable(maker)] for text, words in zip(texts, drafts, strict=True) if not words]
        with transaction.atomic():
            if not batches.still_waits(batch) or batch.waiting[0] != some:
                return
            _write(work, [pair for pair in zip(texts, drafts, strict=True) if pair[1]], maker.name)
            done = batch.done + len(some) - len(left)
            step = batches.store(batch, waiting=batch.waiting[1:], done=done, left=batch.left + left)
        for name, value in step.items():
            setattr(batch, name, value)


def _note(batch: Batch, **step):
    for name, value in batches.store(batch, **step).items():
        setattr(batch, name, value)


def _unusable(maker) -> str:
    return _("%(engine)s gave no draft that can be used. Translate it yourself.") % {"engine": maker.name}


def _work_of(batch: Batch) -> tuple[Work | None, str]:
    """Return the page of a batch as it is now; else None, and why nothing is drafted for it."""
    found = Translation.objects.select_related("source__locale", "source__object", "target_locale")
    translation = found.filter(pk=batch.target, enabled=True).first()
    locales = (translation.source.locale, translation.target_locale) if translation else ()
    pages = [translation.source.object.get_instance_or_none(locale) for locale in locales]
    if not pages or not all(pages) or any(map(is_in_bin, pages)):
        return None, _("The page is no more.")
    if engine() is None:
        return None, _("No translation service is in use any more.")
    work = Work(translation, pages[1].specific, batch.user)
    if not work.rights.can_edit():
        return None, _("You may not do this to the page.")
    return (None, told) if (told := hindrance(work)) else (work, "")


def _write(work: Work, drafts: list[tuple[Text, str]], name: str):
    """Write drafts where nobody wrote meanwhile."""
    for text, words in drafts:
        StringTranslation.objects.get_or_create(
            translation_of_id=text.segment.string_id,
            locale=work.twin.locale,
            context=text.segment.context,
            defaults={
                "data": words,
                "translation_type": KINDS[True],
                "tool_name": name,
                "last_translated_by": work.user,
            },
        )
    note_work(work.twin, work.user)
