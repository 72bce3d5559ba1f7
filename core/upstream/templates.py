"""Templates of other packages that ours stand in for, with the digest of the text that ours were written for."""

from pathlib import Path

from django.conf import settings
from django.template import engines

TEMPLATES = {
    "account/account_inactive.html": "b38ecc2642c28a50",
    "account/base_reauthenticate.html": "3c03c732d9f8e91f",
    "account/email/password_reset_key_message.txt": "84e3a017d02f7fea",
    "account/email/password_reset_key_subject.txt": "209fbf32f5b898c6",
    "account/login.html": "bc38debd2f3c6560",
    "account/logout.html": "78eca3d4ad6ba874",
    "account/password_reset.html": "3bd4a82fc776309c",
    "account/password_reset_done.html": "845d4c92f669d920",
    "account/password_reset_from_key.html": "a440b3cb49b8f556",
    "account/password_reset_from_key_done.html": "84a7e4eeba8bf3ec",
    "account/reauthenticate.html": "9e2a69f8965f618e",
    "account/signup_closed.html": "c0d51ca509036c6e",
    "mfa/authenticate.html": "37e688fdef8f7452",
    "mfa/index.html": "ae4ccf604a9a4746",
    "mfa/reauthenticate.html": "22fc22425c3fa7e5",
    "mfa/recovery_codes/generate.html": "76d405d12d01311c",
    "mfa/recovery_codes/index.html": "33303ef4ae6a58a2",
    "mfa/totp/activate_form.html": "c7268f27735c6513",
    "mfa/totp/deactivate_form.html": "02c44a3278e662d0",
    "mfa/webauthn/add_form.html": "7e774d06b5f69e3d",
    "mfa/webauthn/authenticator_confirm_delete.html": "54f42d04a4fd3e7c",
    "mfa/webauthn/authenticator_list.html": "e8be87b8c97b408e",
    "mfa/webauthn/edit_form.html": "abbddae26b24e949",
    "mfa/webauthn/reauthenticate.html": "b2c9d327d8f24be4",
    "socialaccount/authentication_error.html": "9c0bb46023055da8",
    "socialaccount/connections.html": "37c9501cfc525c88",
    "socialaccount/login.html": "7bdebc0ea1bb1e1a",
    "socialaccount/login_cancelled.html": "c5db80d27b063ef7",
    "wagtailadmin/account/settings_panels/avatar.html": "c03353d6f35da68b",
    "wagtailadmin/admin_base.html": "8d1e91482208ac34",
    "wagtailadmin/base.html": "d9022f8527df321f",
    "wagtailadmin/chooser/tables/page_status_cell.html": "58ac00a2fb53072d",
    "wagtailadmin/generic/multiple_upload/edit_form.html": "d1779ca1205925d5",
    "wagtailadmin/home.html": "7eb3ee7b5a9d1355",
    "wagtailadmin/home/account_summary.html": "ff5c7d30e46778c3",
    "wagtailadmin/notifications/base.txt": "59f5bb660520ef0c",
    "wagtailadmin/notifications/workflow_state_approved.txt": "365a9f11a4562088",
    "wagtailadmin/panels/publishing/schedule_publishing_panel.html": "6573d65f538d85d6",
    "wagtailadmin/shared/header.html": "37d78005e6612711",
    "wagtailadmin/shared/headers/_actions.html": "facea723b6b91762",
    "wagtailadmin/shared/headers/slim_header.html": "4c6743cc3a57b0dc",
    "wagtailadmin/shared/page_status_tag.html": "9d4a2f8bd5792d3a",
    "wagtailadmin/shared/page_status_tag_new.html": "ccd6a9f6283b3669",
    "wagtailadmin/shared/side_panels/includes/status/workflow.html": "5576087b4e000e63",
    "wagtailadmin/shared/user_avatar.html": "10cbd09a2e9434e5",
    "wagtailcore/password_required.html": "707b31d06454f046",
    "wagtailcore/shared/block_preview.html": "e35023cfde069f79",
    "wagtaildocs/documents/edit.html": "3dae49abb878432f",
    "wagtailimages/images/edit.html": "40750506fb9599d9",
    "wagtaillocales/index.html": "a7fb4f60c524d2e9",
    "wagtailmedia/media/add.html": "055cd3b8b104cd96",
    "wagtailusers/users/create.html": "7bcb3dda247a3e3c",
    "wagtailusers/users/edit.html": "ed9a834a5c667e46",
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
