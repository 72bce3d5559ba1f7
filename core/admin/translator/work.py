"""What the translator works on: a translation, its source as it is now, and the page in the other language."""

from dataclasses import dataclass
from functools import cached_property

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from core.admin.translator.choices import Choice, choices_of
from core.admin.translator.texts import Text, texts_of
from core.models import LanguagePair
from core.translation.carry import refresh


@dataclass
class Work:
    """A translation of a page, for one user."""

    translation: Translation
    twin: Page
    user: object

    @cached_property
    def page(self) -> Page:
        """The source, read anew: as readers have it, or its newest draft while they have none."""
        with transaction.atomic():
            # Two who open it at once would both write what is new in it.
            TranslationSource.objects.select_for_update().get(pk=self.translation.source_id)
            return refresh(self.translation.source)

    @cached_property
    def texts(self) -> list[Text]:
        return texts_of(self.translation, self.page, self.twin)

    @cached_property
    def choices(self) -> list[Choice]:
        return choices_of(self.translation, self.page)

    def forget(self):
        """Read the texts anew when they are asked for next."""
        for name in ("page", "texts", "choices"):
            self.__dict__.pop(name, None)

    @property
    def language(self) -> str:
        return self.twin.locale.language_code

    @cached_property
    def rights(self):
        return self.twin.permissions_for_user(self.user)

    @property
    def is_locked(self) -> bool:
        return self.rights.page_locked()

    @property
    def can_send_to_review(self) -> bool:
        return not self.rights.can_publish() and self.rights.can_submit_for_moderation()

    @property
    def counted(self) -> list[Text]:
        """The texts that are waited for: an address and numbers may stay."""
        return [text for text in self.texts if not text.may_stay]

    @property
    def done(self) -> int:
        return sum(text.is_done for text in self.counted)

    @property
    def undone(self) -> list[Text]:
        return [text for text in self.texts if not text.is_done]

    @property
    def faulty(self) -> list[Text]:
        """The texts that must not reach readers, whoever wrote them and however; drafts of a machine never do."""
        written = [text for text in self.texts if text.row and not text.is_drafted]
        return [text for text in written if text.told or text.faults or text.faults_of(text.row.data)]

    @cached_property
    def unpublished(self) -> int:
        """How many texts were translated since the translator published last."""
        pair = LanguagePair.objects.filter(translation_key=self.twin.translation_key).first()
        if not self.twin.live or pair is None or pair.approved_at is None:
            return 0
        return sum(text.is_done and bool(text.row) and text.row.updated_at > pair.approved_at for text in self.texts)


def translation_of(page) -> Translation | None:
    """Return the translation that a page in the other language is made by; None for a page that stands by itself."""
    translations = Translation.objects.select_related("source__locale", "source__object", "target_locale")
    return translations.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()


def work_at(request, translation_id: int) -> Work:
    """Return the work of an address. Raises Http404 when it is gone, PermissionDenied when the user may not edit it."""
    translation = get_object_or_404(
        Translation.objects.select_related("source__locale", "target_locale"), pk=translation_id
    )
    try:
        twin = translation.get_target_instance()
        translation.source.get_source_instance()
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    if not isinstance(twin, Page):
        raise Http404
    work = Work(translation, twin.specific, request.user)
    if not work.rights.can_edit():
        raise PermissionDenied
    return work
