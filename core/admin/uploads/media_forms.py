"""The form of a recording: recordings, captions and transcripts are looked into before they are kept."""

from pathlib import PurePosixPath

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext as _
from wagtail.utils.file import hash_filelike
from wagtailmedia.forms import BaseMediaForm
from wagtailmedia.models import ALLOWED_EXTENSIONS_THUMBNAIL
from wagtailmedia.settings import wagtailmedia_settings

from core.admin.file_forms import FileFormMixin, TitledFormMixin, heavy_file
from core.files.upload_checks import look_at_captions, look_at_recording, measure_picture, without_times
from core.formats import file_type

CAPTIONS = ("vtt", "srt")
MOST_PIXELS = 20_000_000  # of the picture that stands for a video
LONGEST = 7 * 24 * 3600  # seconds; what tells of more does not know its length
QUICKTIME = ("mov", "qt")


class MediaForm(TitledFormMixin, FileFormMixin, BaseMediaForm):
    """The form of a recording."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("captions_fi", "captions_sv"):
            if name in self.fields:
                self.fields[name].widget.attrs["accept"] = ".vtt,.srt"

    def clean_file(self):
        """Refuse what is no recording, whatever its name says: players would only show an error."""
        file = self.cleaned_data["file"]
        if "file" not in self.changed_data:
            return file
        ending = ending_of(file.name)
        if ending not in allowed(self.instance.type):
            raise ValidationError(strange_recording(file.name, ending, self.instance.type))
        found = look_at_recording(file, ending)
        if found["verdict"] != "whole":
            raise ValidationError(heavy_file(file.name) if found["verdict"] == "heavy" else broken_recording(file.name))
        self.found = found
        return file

    def clean(self):
        """Fill in the length and the size of the picture where the editor left them out and the file tells them."""
        cleaned = super().clean()
        found = getattr(self, "found", {})
        if not cleaned.get("duration") and 0 < found.get("seconds", 0) < LONGEST:
            cleaned["duration"] = round(found["seconds"], 1)
        for name in ("width", "height"):
            if name in self.fields and not cleaned.get(name) and found.get(name):
                cleaned[name] = found[name]
        return cleaned

    def clean_thumbnail(self):
        """Refuse what is no picture."""
        file = self.cleaned_data["thumbnail"]
        if not file or "thumbnail" not in self.changed_data:
            return file
        if ending_of(file.name) not in ALLOWED_EXTENSIONS_THUMBNAIL:
            formats = file_type(", ".join(ALLOWED_EXTENSIONS_THUMBNAIL))
            raise ValidationError(
                _("The picture cannot be added. Allowed formats: %(formats)s.") % {"formats": formats}
            )
        if measure_picture(file, MOST_PIXELS) != ("whole", 0):
            raise ValidationError(
                _("The picture cannot be added. It is not an image, or it is damaged. Save it again as JPEG or PNG "
                  "and try again.")
            )  # fmt: skip
        return file

    def clean_captions_fi(self):
        return self.captions("captions_fi")

    def clean_captions_sv(self):
        return self.captions("captions_sv")

    def captions(self, name: str):
        """Return captions as WebVTT in UTF-8, which is what browsers read; SRT is turned into it."""
        file = self.cleaned_data[name]
        if not file or name not in self.changed_data:
            return file
        if ending_of(file.name) not in CAPTIONS:
            raise ValidationError(
                _("The captions cannot be added: %(name)s. Save them as WebVTT (.vtt) or SRT (.srt) and try again.")
                % {"name": file.name}
            )
        found = look_at_captions(file)
        if found["verdict"] != "whole":
            raise ValidationError(unusable_captions(file.name, found["verdict"]))
        data = found["text"].encode()
        return SimpleUploadedFile(f"{PurePosixPath(file.name).stem}.vtt", data, "text/vtt")

    def clean_transcript_fi(self):
        return self.transcript("transcript_fi")

    def clean_transcript_sv(self):
        return self.transcript("transcript_sv")

    def transcript(self, name: str) -> str:
        text = self.cleaned_data[name]
        return without_times(text) if name in self.changed_data else text

    def save(self, commit=True):
        if "file" in self.changed_data:
            file = self.cleaned_data["file"]
            file.seek(0)
            self.instance.file_hash = hash_filelike(file)
            file.seek(0)
        return super().save(commit=commit)

    def _post_clean(self):
        """Say once why a file is refused: the model would add that the missing file has no ending."""
        refused = "file" in self._errors or "thumbnail" in self._errors
        super()._post_clean()
        if refused:
            self._errors.pop(NON_FIELD_ERRORS, None)


def ending_of(name: str) -> str:
    return PurePosixPath(name).suffix.lower().lstrip(".")


def allowed(kind: str) -> list[str]:
    """Return the endings of videos or of audio."""
    return wagtailmedia_settings.AUDIO_EXTENSIONS if kind == "audio" else wagtailmedia_settings.VIDEO_EXTENSIONS


def strange_recording(name: str, ending: str, kind: str) -> str:
    """Return why a recording of a strange format is refused, and what to do."""
    words = {"name": name, "formats": file_type(", ".join(allowed(kind)))}
    if ending in QUICKTIME:
        message = _(
            "The file cannot be added: %(name)s. A video in the format of Apple (.mov) does not play in all browsers. "
            "Turn it into MP4, for example with the free program HandBrake, and add the MP4 file. On an iPhone choose "
            "Settings > Camera > Formats > Most Compatible before you film: then the video is easier to turn."
        )
    elif kind == "audio" and ending in wagtailmedia_settings.VIDEO_EXTENSIONS:
        message = _(
            "The file cannot be added: %(name)s. It is a video. Add it as a video, or save its sound: %(formats)s."
        )
    elif kind == "video" and ending in wagtailmedia_settings.AUDIO_EXTENSIONS:
        message = _("The file cannot be added: %(name)s. It is audio. Add it as audio, or add a video: %(formats)s.")
    else:
        message = _("The file cannot be added: %(name)s. Allowed formats: %(formats)s.")
    return message % words


def broken_recording(name: str) -> str:
    message = _(
        "The file cannot be added: %(name)s. It is not a video or audio of the format that its name tells, or it is "
        "damaged. Save it again in the program that made it, and try again."
    )
    return message % {"name": name}


def unusable_captions(name: str, found: str) -> str:
    """Return why captions are refused."""
    messages = {
        "empty": _("The captions cannot be added: %(name)s. The file is empty."),
        "encoding": _(
            "The captions cannot be added: %(name)s. It is not a text file, or its letters are damaged. "
            "Save it again as UTF-8 and try again."
        ),
        "header": _(
            "The captions cannot be added: %(name)s. The file is neither WebVTT, whose first line is WEBVTT, nor SRT. "
            "Save the captions in one of these formats and try again."
        ),
        "times": _(
            "The captions cannot be added: %(name)s. The file has no captions with times, such as "
            "00:00:01.000 --> 00:00:04.000. Save the captions again in the program that made them and try again."
        ),
    }
    return messages[found] % {"name": name} if found in messages else heavy_file(name)
