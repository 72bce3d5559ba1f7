"""Pictures, files, pages and addresses that may differ between the languages; without a choice the source's stand."""

import json
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models, transaction
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.admin.forms.models import formfield_for_dbfield
from wagtail_localize.models import OverridableSegment, SegmentOverride

from core.admin.translator.places import Form, Place, part_at
from core.admin.translator.saving import note_work
from core.formats import read_number
from core.sites.own import reaches

ADDRESSES = ("http", "https", "mailto", "tel")
LONGEST = 1000


@dataclass
class Choice:
    """Something that the source shows or leads to, and what the other language has instead."""

    segment: OverridableSegment
    part: object
    place: Place
    override: SegmentOverride | None = None
    source_words: str = ""
    typed: str | None = None
    told: str = ""

    @property
    def pk(self) -> int:
        return self.segment.pk

    @property
    def name(self) -> str:
        return f"choice-{self.pk}"

    @property
    def field(self) -> forms.Field | None:
        """The form field of the part; an address inside a text is one of our own."""
        if ".'" in self.segment.context.path:
            return AddressField(required=False, max_length=LONGEST)
        if isinstance(self.part, blocks.FieldBlock):
            return self.part.field
        return formfield_for_dbfield(self.part) if isinstance(self.part, models.Field) else None

    @property
    def model(self):
        """What is chosen, where that is a page, a file or a thing; None for an address."""
        if isinstance(self.part, models.ForeignKey):
            return self.part.related_model
        return self.part.model_class if isinstance(self.part, blocks.ChooserBlock) else None

    @property
    def value(self):
        return json.loads(self.override.data_json) if self.override else None

    @property
    def widget(self) -> str:
        value = self.typed if self.typed is not None else self.value
        if self.model and value and not self.model._base_manager.filter(pk=value).exists():
            value = None  # what was chosen is gone, and the source's stands in for it
        return self.field.widget.render(self.name, value or None, {"id": self.name})


class AddressField(forms.CharField):
    """The address of a link inside a text: of a page elsewhere, of an e-mail or of a telephone."""

    def clean(self, value):
        value = super().clean(value)
        scheme, _colon, rest = value.partition(":")
        if value and (scheme.lower() not in ADDRESSES or not rest):
            raise ValidationError(_("Write an address that begins with https://, mailto: or tel:."))
        if scheme.lower().startswith("http"):
            URLValidator()(value)
        return value


def choices_of(translation, page) -> list[Choice]:
    """Return what a page shows and leads to that may be another in the other language, in the order of its form."""
    form = Form(page)
    segments = OverridableSegment.objects.filter(source=translation.source).select_related("context").order_by("order")
    overrides = {
        override.context_id: override
        for override in SegmentOverride.objects.filter(
            locale=translation.target_locale, context__object_id=translation.source.object_id
        )
    }
    found = [
        Choice(
            segment,
            part_at(type(page), segment.context),
            form.place_of(segment.context.path, segment.order),
            overrides.get(segment.context_id),
        )
        for segment in segments
    ]
    found = sorted((choice for choice in found if choice.field), key=lambda choice: choice.place.order)
    _name_sources(found)
    return found


def _name_sources(choices: list[Choice]):
    """Write what the source has, in one query for each model."""
    for model in {choice.model for choice in choices}:
        own = [choice for choice in choices if choice.model == model]
        things = model._base_manager.in_bulk({choice.segment.data for choice in own}) if model else {}
        for choice in own:
            data = choice.segment.data
            choice.source_words = str(things.get(data, "")) if model else str(data)


@transaction.atomic
def keep_choice(choice: Choice, sent: str, twin, user) -> bool:
    """Keep what was chosen; nothing, or the same as in the source, goes on with the source's. Tell what changed."""
    if sent == str(choice.value or ""):
        return False
    try:
        data = _read(choice, sent, user) if sent else None
    except ValidationError as error:
        choice.typed, choice.told = sent, " ".join(error.messages)
        return False
    place = {"locale": twin.locale, "context": choice.segment.context}
    if data in (None, choice.segment.data):
        SegmentOverride.objects.filter(**place).delete()
        choice.override = None
    else:
        written = {"data_json": json.dumps(data), "last_translated_by": user, "has_error": False, "field_error": ""}
        choice.override, _created = SegmentOverride.objects.update_or_create(**place, defaults=written)
    note_work(twin, user)
    return True


def _read(choice: Choice, sent: str, user):
    """Return what was chosen as it is kept. Raises ValidationError where it is nothing that the user may choose."""
    if choice.model is None:
        return choice.field.clean(sent)
    thing = choice.model._base_manager.filter(pk=read_number(sent)).first()
    if thing is None or not reaches(user, thing):
        raise ValidationError(_("What was chosen is not to be had any more. Choose something else."))
    return thing.pk
