"""What forms add to the admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from forms.admin import answers, opinions
from forms.admin.viewsets import FormViewSet

register_snippet(FormViewSet)


@hooks.register("register_admin_urls")
def admin_urls():
    return [*answers.urls, *opinions.urls]


@hooks.register("register_reports_menu_item")
def whether_pages_helped():
    return opinions.menu_item()


@hooks.register("insert_global_admin_css")
def admin_css():
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin-forms.css"))
