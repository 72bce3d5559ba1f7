"""Style sheets and scripts of ours on every page of the admin."""

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join

STYLES = (
    "admin",
    "admin-bin",
    "admin-files",
    "admin-guide",
    "admin-library",
    "admin-links",
    "admin-narrow",
    "admin-proofreading",
    "admin-texts",
    "admin-translator",
    "admin-translator-files",
    "admin-translator-text",
    "admin-works",
    "admin-works-header",
    "admin-works-overview",
    "admin-writing",
)
MODULES = (
    "begin-translation",
    "chosen-rows",
    "connection",
    "file-report",
    "inserted-text",
    "nothing-lost",
    "pdf-record",
    "proofreading",
    "wait-for-autosave",
)
FIRST = ("dates", "text-editor")  # no modules: they must have run before the first field of a form is made


def styles():
    return format_html_join("", '<link rel="stylesheet" href="{}">', [(static(f"css/{name}.css"),) for name in STYLES])


def scripts():
    paths = [(static(f"js/admin/{name}.js"),) for name in MODULES]
    modules = format_html_join("", '<script type="module" src="{}"></script>', paths)
    asks = (reverse("same_works"), static("js/admin/same-works.js"))
    same = format_html('<script type="module" id="same-works" data-url="{}" src="{}"></script>', *asks)
    first = format_html_join("", '<script src="{}"></script>', [(static(f"js/admin/{name}.js"),) for name in FIRST])
    return first + modules + same
