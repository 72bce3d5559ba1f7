"""What a recording lacks for those who do not hear it."""

from collections.abc import Iterator

from django.utils.translation import gettext, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from core.blocks.media import MediaBlock
from core.files.recordings import watch
from core.languages import other_language
from core.proofreading.remarks import Draft, Remark

ELSEWHERE = gettext_lazy("Tick that the video has captions in the other service, or write what is said in it.")


def words_of_recordings(draft: Draft) -> Iterator[Remark]:
    """Yield recordings without captions and transcript."""
    for node in draft.nodes:
        if isinstance(node.block, MediaBlock) and (reason := without_words(node.value, draft.language)):
            reason += told_day(node.value.get("media"))
            yield Remark(f"{node.path}.transcript", reason, place=(*node.place, "transcript"))
    recording = getattr(draft.page, "recording", None)
    if draft.offers("recording") and (reason := without_words({"media": recording}, draft.language)):
        yield Remark("recording", reason + told_day(recording))
    if "recording_url" in wordless_elsewhere(draft):
        yield Remark("recording_url", ELSEWHERE)


def wordless_elsewhere(draft: Draft) -> set[str]:
    """Return the places of recordings elsewhere that have no transcript here, and no captions as far as told."""
    found = {
        f"{node.path}.url"
        for node in draft.nodes
        if isinstance(node.block, MediaBlock) and node.value.get("url") and without_words(node.value, draft.language)
    }
    if draft.offers("recording_url") and draft.page.recording_url and not draft.page.recording_has_captions:
        found.add("recording_url")
    return found


def told_day(media) -> str:
    """Return until when there is time, of a recording of our own: 14 days from its first publishing."""
    if media is None:
        return ""
    days = watch.days_left(media)
    if days is None:
        told = gettext("There is time for 14 days from the day on which the page is published.")
    elif days < 0:
        told = gettext("The 14 days for it have passed.")
    else:
        told = ngettext("There is %(number)s day left for it.", "There are %(number)s days left for it.", days)
        told %= {"number": days}
    return f" {told}"


def without_words(value, language: str) -> str:
    """Return what a recording lacks; "" when it has captions or a transcript, or when there is no recording."""
    media = value.get("media")
    if value.get("transcript") or (media is None and (value.get("has_captions") or not value.get("url"))):
        return ""
    if media is None:
        return ELSEWHERE
    codes = (language, other_language(language))
    if any(getattr(media, f"transcript_{code}") for code in codes):
        return ""
    if media.type == "audio":
        return _("The recording has no transcript. Those who do not hear it miss everything: write what is said.")
    if any(getattr(media, f"captions_{code}") for code in codes):
        return ""
    return _("The video has neither captions nor a transcript. Add captions to the video or write what is said.")
