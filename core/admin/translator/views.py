"""The translator's page, and the address to which its script sends each text."""

from itertools import groupby

from django.core.exceptions import NON_FIELD_ERRORS, ObjectDoesNotExist, ValidationError
from django.db import transaction
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.menus.pages import get_page_header_buttons
from wagtail.admin.ui.side_panels import PageStatusSidePanel
from wagtail.admin.widgets.button import ButtonWithDropdown
from wagtail_localize.models import OverridableSegment, StringSegment

from core.admin.translator import remarks, saving, words
from core.admin.translator.choices import keep_choice
from core.admin.translator.machine import views as machine
from core.admin.translator.presence import presence_of
from core.admin.translator.texts import text_of
from core.admin.translator.work import Work, translation_of, work_at

SAVE, PUBLISH, PUBLISH_WITH_GAPS, REVIEW = "save", "publish", "publish-with-gaps", "review"
DRAFT = "draft"
OTHER_WAYS = {"localize-restart-translation", "localize-convert-to-alias"}


def open_translator(request, page):
    """Called before the form of a page is shown: a translated one opens here."""
    if page.alias_of_id or OTHER_WAYS & set(request.POST) or not (translation := translation_of(page)):
        return None
    try:
        translation.source.get_source_instance()
    except ObjectDoesNotExist:  # what is left is written by itself
        translation.enabled = False
        translation.save(update_fields=["enabled"])
        return None
    return answer(request, Work(translation, page, request.user))


def answer(request, work: Work):
    """Show the texts; keep what was sent, and publish it where that was asked for."""
    if request.method != "POST":
        return show(request, work)
    if work.is_locked:
        messages.error(request, _("The page is locked, so nothing was saved."))
        return show(request, work)
    copied = keep_all(request, work)
    if copied or any(text.told for text in work.texts) or any(choice.told for choice in work.choices):
        return show(request, work)
    action = request.POST.get("action", "")
    if action in (PUBLISH, PUBLISH_WITH_GAPS) and work.rights.can_publish():
        return publish(request, work, action)
    if action == DRAFT:
        return machine.begin(request, work)
    if action in (SAVE, REVIEW):
        return save_draft(request, work, is_for_review=action == REVIEW)
    return redirect(request.path)


def keep_all(request, work: Work) -> bool:
    """Keep every text and choice that was sent; tell whether one was only copied into its box."""
    sent, copied = request.POST, False
    for text in work.texts:
        if (typed := sent.get(f"text-{text.pk}")) is not None:
            saving.keep(text, typed, sent.get(f"seen-{text.pk}", ""), work.twin, request.user)
        if sent.get("accept") == str(text.pk):
            saving.accept(text, work.twin, request.user)
        if sent.get("copy") == str(text.pk):
            text.typed, copied = text.copied, True
    for choice in work.choices:
        if (typed := sent.get(choice.name)) is not None:
            keep_choice(choice, typed.strip(), work.twin, request.user)
    return copied


def publish(request, work: Work, action: str):
    """Publish the page; what is faulty stops it, and what is missing is asked about first."""
    for text in work.faulty:
        text.told = text.faults or text.faults_of(text.row.data)
    if any(text.told for text in work.texts):
        return show(request, work)
    if action == PUBLISH and any(not text.may_stay for text in work.undone):
        return show(request, work, asks=True)
    if not write(request, work, publish=True):
        return show(request, work)
    work.twin.refresh_from_db()
    messages.success(
        request,
        words.published(work.language, work.twin.title),
        buttons=[messages.button(work.twin.full_url, _("View live"))],
    )
    return redirect(request.path)


def save_draft(request, work: Work, is_for_review: bool):
    """Write the texts into a draft of the page, and send it to review where that was asked for."""
    if not write(request, work, publish=False):
        return show(request, work)
    if is_for_review and work.can_send_to_review:
        work.twin.get_workflow().start(work.twin, request.user)
        messages.success(request, _("The page was sent to review."))
    else:
        messages.success(request, _("The draft is saved. Readers do not see it yet."))
    return redirect(request.path)


def write(request, work: Work, *, publish: bool) -> bool:
    """Write the page in the other language; what it refuses stands beside its text, or above all."""
    try:
        with transaction.atomic():
            work.translation.save_target(user=request.user, publish=publish)
            saving.note_work(work.twin, request.user)
    except ValidationError as error:
        named = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
        for text in work.texts:
            text.told = [str(each) for each in named.pop(text.path, [])]
        for told in named.values():
            messages.error(request, " ".join(map(str, told)))
        return False
    return True


def show(request, work: Work, *, asks: bool = False):
    """Show the page of the translator; `asks` whether to publish although texts are missing."""
    twin, language = work.twin, work.language
    source = work.page
    panels = MediaContainer(
        [
            PageStatusSidePanel(
                twin,
                request,
                show_schedule_publishing_toggle=False,
                live_object=twin,
                scheduled_object=twin.get_scheduled_revision_as_object(),
                locale=twin.locale,
                translations=[{"locale": source.locale, "url": reverse("wagtailadmin_pages:edit", args=[source.pk])}],
            )
        ]
    )
    media = panels.media
    for choice in work.choices:
        media += choice.field.widget.media
    context = {
        "work": work,
        "page": twin,
        "page_for_status": twin,
        "header_title": f"{twin.get_admin_display_title()} – {words.heading(language)}",
        "header_buttons": [more_actions(request, twin)],
        "history_url": reverse("wagtailadmin_pages:history", args=[twin.pk]),
        "side_panels": panels,
        "editing_sessions": presence_of(request.user, twin),
        "media": media,
        "sections": [(name, list(texts)) for name, texts in groupby(work.texts, key=lambda text: text.place.section)],
        "chosen_told": any(choice.told for choice in work.choices),
        "faulty": [text for text in work.texts if text.told],
        "missing": [text for text in work.undone if not text.may_stay],
        "asks": asks,
        "machine": machine.offer(work),
        "standing_words": remarks.standing_words(work),
        "source_words": remarks.source_words(work),
        "source_page": source,
        "source_label": words.in_language(source.locale.language_code),
        "target_label": words.in_language(language),
        "publish_label": words.publish(language),
        "gaps_words": words.stands_below(language),
    }
    return render(request, "admin/translator/page.html", context)


def more_actions(request, twin) -> ButtonWithDropdown:
    """Return the menu of what else may be done to the page, as its form would have it."""
    buttons = get_page_header_buttons(twin, request.user, next_url=request.path, view_name="edit")
    return ButtonWithDropdown(
        buttons=sorted(buttons),
        icon_name="dots-horizontal",
        attrs={"aria-label": _("Actions")},
        classname="w-h-slim-header",
    )


@require_POST
def save_text(request, translation_id: int, string_segment_id: int):
    """Keep one text that the script sent, and tell how it stands."""
    work, problem = _work_for_script(request, translation_id)
    if problem:
        return problem
    segments = StringSegment.objects.select_related("string", "context", "source")
    segment = get_object_or_404(segments, pk=string_segment_id, source=work.translation.source_id)
    text = text_of(segment, work.twin.locale)
    if "text" in request.POST or "accept" not in request.POST:
        saving.keep(text, request.POST.get("text", ""), request.POST.get("seen", ""), work.twin, request.user)
    if "accept" in request.POST and text.typed is None:
        saving.accept(text, work.twin, request.user)
    is_refused = text.typed is not None
    answered = {
        "state": text.state,
        "words": text.told if is_refused else text.faults,
        "seen": text.seen,
        "theirs": text.value_in_box if is_refused else "",
    }
    return JsonResponse(answered, status=409 if is_refused else 200)


@require_POST
def save_choice(request, translation_id: int, overridable_segment_id: int):
    """Keep one choice that the script sent."""
    work, problem = _work_for_script(request, translation_id)
    if problem:
        return problem
    segment = get_object_or_404(OverridableSegment, pk=overridable_segment_id, source=work.translation.source_id)
    choice = next((each for each in work.choices if each.pk == segment.pk), None)
    if choice is None:
        return JsonResponse({"words": [_("This is not on the page any more. Open the page anew.")]}, status=409)
    keep_choice(choice, request.POST.get("text", "").strip(), work.twin, request.user)
    return JsonResponse({"words": [choice.told] if choice.told else []}, status=400 if choice.told else 200)


def _work_for_script(request, translation_id: int):
    work = work_at(request, translation_id)
    if work.is_locked:
        return work, JsonResponse({"words": [_("The page is locked, so nothing was saved.")]}, status=403)
    return work, None
