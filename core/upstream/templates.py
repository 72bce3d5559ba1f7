"""Templates of other packages that ours stand in for, with the digest of the text that ours were written for."""

from pathlib import Path

from django.conf import settings
from django.template import engines

TEMPLATES = {
    "wagtail_localize/admin/edit_translation.html": "52b849c00b09876c",
    "wagtailadmin/account/password_reset/email.txt": "a6ecdfadd61ffcb5",
    "wagtailadmin/admin_base.html": "8d1e91482208ac34",
    "wagtailadmin/base.html": "d9022f8527df321f",
    "wagtailadmin/generic/multiple_upload/edit_form.html": "d1779ca1205925d5",
    "wagtailadmin/home.html": "7eb3ee7b5a9d1355",
    "wagtailadmin/home/account_summary.html": "ff5c7d30e46778c3",
    "wagtailadmin/login.html": "d563c5a4e7f2c289",
    "wagtailadmin/notifications/base.txt": "59f5bb660520ef0c",
    "wagtailadmin/shared/header.html": "37d78005e6612711",
    "wagtailadmin/shared/headers/_actions.html": "facea723b6b91762",
    "wagtailcore/login.html": "38570cee5a5a72a8",
    "wagtailcore/password_required.html": "707b31d06454f046",
    "wagtailcore/shared/block_preview.html": "e35023cfde069f79",
    "wagtaildocs/documents/edit.html": "3dae49abb878432f",
    "wagtaillocales/index.html": "a7fb4f60c524d2e9",
}


def stock_text(name: str) -> str | None:
    """Return the text of a template as its package brings it; None when no package has one of that name."""
    for folder in engines["django"].template_dirs:
        file = Path(folder) / name
        if not file.is_relative_to(settings.BASE_DIR / "templates") and file.is_file():
            return file.read_text()
    return None


def ours() -> list[str]:
    """Return the names of our shared templates that a package has too."""
    folder = settings.BASE_DIR / "templates"
    names = (str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())
    return sorted(name for name in names if stock_text(name) is not None)
