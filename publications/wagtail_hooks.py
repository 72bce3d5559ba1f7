"""What publications add to the admin."""

from django.urls import path
from wagtail import hooks

from publications.from_pdf import FromPdfView


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("publications/<int:parent_page_id>/from-pdf/", FromPdfView.as_view(), name="publication_from_pdf")]
