"""Forms of files in the admin, and what those of pictures and recordings share: what cannot be used is refused with a
reason, and the form is kept.
"""

from pathlib import PurePosixPath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.forms import HiddenInput
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.permissions import policy_registry

from core.files.faults import StorageAway
from core.files.upload_checks import look_at_package, look_at_pdf
from core.files.uploaded_names import is_named_after, readable_title
from core.formats import file_size, file_type
from core.models import CustomDocument, Team
from core.sites.own import in_own_sites


class FileFormMixin:
    """What all forms of files share.

    A new file goes into the collection of the user's site, where there is more than one to choose from. While the
    storage does not answer the form is kept, with a sentence.
    """

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        self.own_collection_id = None if self.instance.pk or not user else own_collection_id(user)
        if self.own_collection_id and (field := self.fields.get("collection")):
            self.initial["collection"], field.required = self.own_collection_id, False
            known = {pk for team in Team.objects.all() for pk in team.collection_ids}
            if not field.queryset.exclude(pk__in=known).exists():
                field.widget = HiddenInput()  # there are only those of guests besides: nothing to choose

    def clean_collection(self):
        """Return the collection of the site where none was chosen."""
        chosen = self.cleaned_data["collection"]
        return chosen or self.fields["collection"].queryset.get(pk=self.own_collection_id)

    def clean(self):
        cleaned = super().clean()
        if "file" in self.changed_data and "file" not in self.errors:
            try:
                default_storage.exists("anything")
            except StorageAway:
                self.add_error("file", storage_away())
        return cleaned


def own_collection_id(user) -> int | None:
    """Return the collection of the one site that is a user's own; None where there are several, or none.

    Partners and translators have one inside it, and students another.
    """
    found = list(Team.objects.filter(in_own_sites(user))[:2])
    if len(found) != 1:
        return None
    team, policy = found[0], policy_registry.get_by_type(CustomDocument)
    allowed = {each.pk for each in policy.collections_user_has_permission_for(user, "add")}
    return next((pk for pk in team.collection_ids if pk in allowed), None)


class TitledFormMixin:
    """One field for the title in each language: the name in staff's lists is made of them, or of the file."""

    def save(self, commit=True):
        file = self.instance
        told = file.title_fi or file.title_sv
        name = file.uploaded_name or PurePosixPath(file.file.name).name
        if told or is_named_after(file.title, name):
            file.title = (told or file.told_title or readable_title(name))[:255]
        return super().save(commit=commit)


class UploadMixin(FileFormMixin):
    """What the forms of files and of pictures share: allowed formats and size, told in the words of the site."""

    def prepare(self, field, formats: list, limit: int):
        """Tell beside the field what may be uploaded, and set the words for what may not."""
        words = {"formats": file_type(", ".join(formats)), "max": file_size(limit)}
        field.help_text = _("Formats: %(formats)s. Largest size: %(max)s.") % words
        too_large = _(
            "The file is too large. The largest allowed size is %(max)s. Make the file smaller and try again."
        )
        field.error_messages["file_too_large_unknown_size"] = too_large % words
        return words

    def refuse_large(self, upload):
        """Stands in for the check of Wagtail's fields, which writes sizes in English."""
        limit = self.fields["file"].max_upload_size
        if upload.size > limit:
            message = _(
                "The file is too large (%(size)s). The largest allowed size is %(max)s. "
                "Make the file smaller and try again."
            )
            raise ValidationError(message % {"size": file_size(upload.size), "max": file_size(limit)})

    def save(self, commit=True):
        """Wagtail would delete the replaced file at once, whoever else names it: `core.worker.file_removal` does it."""
        self.original_file = None
        return super().save(commit=commit)

    def _post_clean(self):
        """Say once why a file is refused: the model would add that the missing file has no ending."""
        refused = self._errors.get("file")
        messages = list(refused.data) if refused else []
        super()._post_clean()
        if messages:
            self._errors["file"].data = messages


class DocumentForm(TitledFormMixin, UploadMixin, BaseDocumentForm):
    """The form of a file: of the upload page, of its own page and of the choosers."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.prepare(field, settings.WAGTAILDOCS_EXTENSIONS, settings.WAGTAILDOCS_MAX_UPLOAD_SIZE)
            field.check_document_file_size = self.refuse_large
            field.widget.attrs["accept"] = ",".join(f".{ending}" for ending in settings.WAGTAILDOCS_EXTENSIONS)
        if field := self.fields.get("title"):  # the page of many uploads asks for it: it is made of the two others
            field.required, field.widget = False, HiddenInput()
        if field := self.fields.get("title_fi"):
            field.help_text = _("If both are empty, the title is read from the file itself.")

    def clean_file(self):
        """Refuse a file of a strange kind, and a PDF file that nobody could open."""
        file = self.cleaned_data["file"]
        ending = PurePosixPath(file.name).suffix.lower().lstrip(".")
        if ending not in settings.WAGTAILDOCS_EXTENSIONS:
            formats = file_type(", ".join(settings.WAGTAILDOCS_EXTENSIONS))
            message = _("The file cannot be added: %(name)s. Allowed formats: %(formats)s.")
            raise ValidationError(message % {"name": file.name, "formats": formats})
        if "file" not in self.changed_data:
            return file
        if ending == "pdf" and (found := look_at_pdf(file)) != "whole":
            raise ValidationError(heavy_file(file.name) if found == "heavy" else broken_pdf(file.name))
        if ending != "pdf" and (found := look_at_package(file, ending)) != "whole":
            raise ValidationError(not_what_it_says(file.name, found))
        return file


def storage_away() -> str:
    return _(
        "The file cannot be saved just now, because the storage of files does not answer. What you wrote is still "
        "here. Choose the file again in a moment and save."
    )


def broken_pdf(name: str) -> str:
    message = _(
        "The file cannot be added: %(name)s. It is not a PDF file, or it is damaged. "
        "Save it as PDF again in the program that made it, and try again."
    )
    return message % {"name": name}


def heavy_file(name: str) -> str:
    message = _(
        "The file cannot be added: %(name)s. Reading it would take the server too long. "
        "Save it again in the program that made it, smaller or simpler, and try again."
    )
    return message % {"name": name}


def not_what_it_says(name: str, found: str) -> str:
    """Return why a file is refused that is not what the end of its name says."""
    words = {"name": name, "ending": file_type(PurePosixPath(name).suffix.lstrip("."))}
    messages = {
        "pdf": _(
            "The file cannot be added: %(name)s. Its name ends in %(ending)s, but it is a PDF file. "
            "Change the end of its name to .pdf and try again."
        ),
        "locked": _(
            "The file cannot be added: %(name)s. It is protected by a password or saved in an older format than its "
            "name says. Open it, remove the password, save it as %(ending)s and try again."
        ),
        "broken": _(
            "The file cannot be added: %(name)s. It is not a %(ending)s file, or it is damaged. "
            "Save it again in the program that made it, and try again."
        ),
        "heavy": heavy_file(name),
    }
    return messages[found] % words if found != "heavy" else messages[found]
