from contextlib import contextmanager

from django.db import models
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Image,
    ImageQuerySet,
    SourceImageIOError,
    get_upload_to,
)
from wagtail.search import index

from core.citations.licences import LICENCES
from core.fields import NotInBin
from core.files.faults import StorageAway
from core.files.upright import UprightImageField
from core.languages import Bilingual


class CustomImage(AbstractImage):
    """A picture whose alternative text and caption are told in both languages."""

    file = UprightImageField(
        verbose_name=_("file"), upload_to=get_upload_to, width_field="width", height_field="height"
    )
    moves = models.BooleanField(default=False, editable=False)  # whether it is a film, whose first picture is shown
    alt_fi = models.CharField(
        _("alternative text in Finnish"),
        max_length=300,
        blank=True,
        help_text=_("What the picture shows, in a sentence. Screen readers read it aloud."),
    )
    alt_sv = models.CharField(_("alternative text in Swedish"), max_length=300, blank=True)
    caption_fi = models.CharField(
        _("caption in Finnish"), max_length=500, blank=True, help_text=_("Shown under the picture.")
    )
    caption_sv = models.CharField(_("caption in Swedish"), max_length=500, blank=True)
    author = models.CharField(
        _("author"), max_length=200, blank=True, help_text=_("Who took or drew the picture. Shown under it.")
    )
    licence = models.CharField(_("licence"), max_length=30, blank=True, choices=LICENCES)

    deleted_at = models.DateTimeField(null=True, editable=False, db_index=True)  # since when it lies in the bin

    objects = NotInBin.from_queryset(ImageQuerySet)()

    alt = Bilingual()
    caption = Bilingual()

    admin_form_fields = (
        "title",
        "file",
        "alt_fi",
        "alt_sv",
        "caption_fi",
        "caption_sv",
        "author",
        "licence",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = [
        *(field for field in Image.search_fields if getattr(field, "field_name", "") != "description"),
        index.SearchField("alt_fi"),
        index.SearchField("alt_sv"),
        index.SearchField("author"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    @property
    def default_alt_text(self):
        return self.alt

    def get_rendition(self, filter):
        """Wagtail's, which knows how to show a page whose picture is lost: here also while its storage is away."""
        with lost_while_away():
            return super().get_rendition(filter)

    def get_renditions(self, *filters):
        with lost_while_away():
            return super().get_renditions(*filters)


@contextmanager
def lost_while_away():
    """Let a storage that does not answer be for Wagtail what a lost file is."""
    try:
        yield
    except StorageAway as error:
        raise SourceImageIOError(str(error)) from error


class CustomRendition(AbstractRendition):
    """A picture made smaller or cropped from a CustomImage."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
        indexes = [models.Index(fields=["file"], name="rendition_by_file")]  # asked for whenever one is shown

    def get_upload_to(self, filename):
        """A name that no other picture has, also before or after it: browsers keep copies."""
        own = self.image.file_hash[:8] or get_random_string(8)  # a picture that no form has saved lacks its sum
        return super().get_upload_to(f"{own}-{filename}")
