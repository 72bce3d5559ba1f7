"""Wagtail's lists of pictures, files and recordings with filters of ours, in their places."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import Button
from wagtail.documents.views.documents import IndexView as DocumentsView
from wagtail.images.views.images import IndexView as ImagesView

from core.admin.file_library import alternative_texts, recordings
from core.admin.file_library.filters import FilesFilterSet, PicturesFilterSet


class PicturesView(ImagesView):
    """The list of pictures."""

    filterset_class = PicturesFilterSet

    @property
    def header_more_buttons(self):
        texts = Button(_("Alternative texts"), url=reverse("alternative_texts"), icon_name="edit", priority=10)
        return [*super().header_more_buttons, texts]


class FilesView(DocumentsView):
    """The list of files."""

    filterset_class = FilesFilterSet


# Before Wagtail's own, in whose place they are.
urls = [
    path("images/", PicturesView.as_view(), name="pictures"),
    path("images/results/", PicturesView.as_view(results_only=True), name="pictures_results"),
    path("documents/", FilesView.as_view(), name="files"),
    path("documents/results/", FilesView.as_view(results_only=True), name="files_results"),
    path("media/", recordings.RecordingsView.as_view(), name="recordings"),
    path("media/results/", recordings.RecordingsView.as_view(results_only=True), name="recordings_results"),
    path("images/alternative-texts/", alternative_texts.AlternativeTextsView.as_view(), name="alternative_texts"),
]
