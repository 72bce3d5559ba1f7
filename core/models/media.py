from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index
from wagtailmedia.models import AbstractMedia, MediaQuerySet

from core.fields import NotInBin
from core.files.recordings import watch
from core.files.uploaded_names import NamedFileField, plain_name
from core.languages import Bilingual, in_language

only_webvtt = FileExtensionValidator(["vtt"], message=_("Captions must be a WebVTT file (.vtt)."))


class CustomMedia(AbstractMedia):
    """A video or an audio recording with its captions and transcript in both languages."""

    file = NamedFileField(verbose_name=_("file"), upload_to="media")
    uploaded_name = models.CharField(max_length=255, blank=True, editable=False)
    file_hash = models.CharField(max_length=40, blank=True, editable=False, db_index=True)
    title_fi = models.CharField(_("title in Finnish"), max_length=255, blank=True)
    title_sv = models.CharField(_("title in Swedish"), max_length=255, blank=True)
    captions_fi = models.FileField(
        _("captions in Finnish"),
        upload_to="media/captions",
        blank=True,
        validators=[only_webvtt],
        help_text=_("A WebVTT or SRT file (.vtt, .srt)."),
    )
    captions_sv = models.FileField(
        _("captions in Swedish"), upload_to="media/captions", blank=True, validators=[only_webvtt]
    )
    transcript_fi = models.TextField(
        _("transcript in Finnish"),
        blank=True,
        help_text=_("Everything that is said, as text. An empty line makes a new paragraph."),
    )
    transcript_sv = models.TextField(_("transcript in Swedish"), blank=True)

    shown_at = models.DateTimeField(null=True, editable=False)  # since when readers can open it: see `watch`
    deleted_at = models.DateTimeField(null=True, editable=False, db_index=True)  # since when it lies in the bin

    objects = NotInBin.from_queryset(MediaQuerySet)()

    transcript = Bilingual()

    admin_form_fields = (
        "file",
        "collection",
        "title_fi",
        "title_sv",
        "captions_fi",
        "captions_sv",
        "transcript_fi",
        "transcript_sv",
        "duration",
        "width",
        "height",
        "thumbnail",
        "tags",
    )
    search_fields = [*AbstractMedia.search_fields, index.SearchField("title_fi"), index.SearchField("title_sv")]

    class Meta(AbstractMedia.Meta):
        verbose_name = _("video or audio")
        verbose_name_plural = _("videos and audio")

    told_title = ""  # a recording tells none that is worth showing

    @property
    def heading(self):
        """The title in the reader's language; the file's own title when neither is given."""
        return in_language(self, "title") or self.title

    @property
    def download_name(self) -> str:
        """The name under which readers save the recording."""
        return plain_name(self.uploaded_name or self.filename, f".{self.file_extension}")

    @property
    def words_due_on(self):
        """The last day for captions or transcript; None where they are there, or nobody has seen the recording."""
        return watch.due_on(self)

    @property
    def is_late(self) -> bool:
        """Whether that day has passed."""
        left = watch.days_left(self)
        return left is not None and left < 0

    @property
    def captions(self):
        """Pairs of language code and file, for each language that has captions."""
        return [(code, getattr(self, f"captions_{code}")) for code in ("fi", "sv") if getattr(self, f"captions_{code}")]
