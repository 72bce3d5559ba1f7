import re
from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtailmedia.blocks import AbstractMediaChooserBlock

from core.blocks.choosers import CachingChooser

# Services whose player may stand on our pages, once the reader asks: pattern of the address, name, player.
PLAYERS = [
    (
        r"(?:youtube\.com/watch\?(?:.*&)?v=|youtu\.be/|youtube\.com/embed/)([\w-]{6,20})",
        "YouTube",
        "https://www.youtube-nocookie.com/embed/{}",
    ),
    (r"vimeo\.com/(?:video/)?(\d{5,15})", "Vimeo", "https://player.vimeo.com/video/{}"),
]

CAPTIONS_HELP = _("In the language that is spoken, and checked by a person: machine captions alone are not enough.")

# Each gets a transcript and returns it as readers shall meet it; added in `ready`, for what knows files stands above.
CLEAN_TRANSCRIPT: list[Callable[[str], str]] = []


def player(url: str) -> tuple[str, str]:
    """Return the name of a service and the address of its player; ("", "") for an address that we cannot play."""
    for pattern, service, address in PLAYERS:
        if match := re.search(pattern, url):
            return service, address.format(match[1])
    return "", ""


class MediaChooserBlock(CachingChooser, AbstractMediaChooserBlock):
    """Chooses a video or an audio recording of the library."""

    def render_basic(self, value, context=None):
        return escape(value.heading) if value else ""


class MediaValue(blocks.StructValue):
    """A recording of ours, or one in another service."""

    @property
    def service(self) -> str:
        """The name of the outside service, or ""."""
        return player(self.get("url") or "")[0]

    @property
    def player_url(self) -> str:
        """The address of the outside player; loaded only when the reader asks."""
        return player(self.get("url") or "")[1]

    @property
    def heading(self) -> str:
        """What the recording is called."""
        return self.get("title") or (self["media"].heading if self.get("media") else self.get("url", ""))


class MediaBlock(blocks.StructBlock):
    """A video or an audio recording with captions and transcript."""

    title = blocks.CharBlock(label=_("title"), required=False, max_length=200)
    media = MediaChooserBlock(label=_("video or audio of this site"), required=False)
    url = blocks.URLBlock(
        label=_("address in YouTube or Vimeo"),
        required=False,
        help_text=_("Nothing is loaded from there before the reader asks."),
    )
    has_captions = blocks.BooleanBlock(
        label=_("the video has captions in YouTube or Vimeo"),
        required=False,
        help_text=CAPTIONS_HELP,
    )
    transcript = blocks.TextBlock(
        label=_("transcript"),
        required=False,
        help_text=_("Everything that is said, as text. If empty, the transcript of the recording itself is shown."),
    )

    def clean(self, value):
        """One recording; an outside one has a title and comes from a service that we can play."""
        value = super().clean(value)
        if self.is_deferred_validation:
            return value
        for clean in CLEAN_TRANSCRIPT:
            value["transcript"] = clean(value.get("transcript") or "")
        errors = {}
        if bool(value.get("media")) == bool(value.get("url")):
            errors["media"] = ValidationError(_("Choose a recording or write an address, one of them."))
        elif value.get("url") and not value.player_url:
            errors["url"] = ValidationError(_("Write the address of a video in YouTube or Vimeo."))
        elif value.get("url") and not value.get("title"):
            errors["title"] = ValidationError(_("Write a title, so that readers know what they open."))
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return value

    class Meta:
        icon = "media"
        label = _("Video or audio")
        description = _("A recording with captions and transcript.")
        template = "blocks/media.html"
        value_class = MediaValue
        preview_value = {"title": "Näin digituki toimii", "url": "https://youtu.be/aaaaaaaaaaa", "transcript": "Hei."}
