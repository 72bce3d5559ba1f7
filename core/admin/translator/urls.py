"""The addresses of the translator, in the places of those of wagtail-localize."""

from django.urls import path

from core.admin.translator import beginning, files
from core.admin.translator import views as translator

AT = "localize/translate/<int:translation_id>/"
urls = [
    path("localize/submit/page/<int:page_id>/", beginning.BeginView.as_view(), name="translate_page"),
    path(f"{AT}strings/<int:string_segment_id>/edit/", translator.save_text, name="translator_text"),
    path(f"{AT}overrides/<int:overridable_segment_id>/edit/", translator.save_choice, name="translator_choice"),
    path(f"{AT}pofile/download/", files.download, name="translator_download"),
    path(f"{AT}pofile/upload/", files.upload, name="translator_upload"),
]
