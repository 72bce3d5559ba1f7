"""The texts of a page with their translations, as the translator shows them."""

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property

from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import RichTextField
from wagtail_localize.models import StringSegment, StringTranslation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core.admin.translator import offers
from core.admin.translator.differences import differences
from core.admin.translator.places import Form, Place, part_at
from core.translation.marks import as_text, clean, from_text, link_faults, links_of, marks_of

DONE, STALE, MISSING, FAULTY, DRAFTED = "done", "stale", "missing", "faulty", "drafted"
ALIKE = 0.5  # how much of a paragraph must be the same for it to be a former version of another
COMPARED = 2000  # signs


@dataclass
class Text:
    """A text of the source and what stands for it in the other language.

    `former_source` and `former` are what the source said when it was last translated, and how.
    """

    segment: StringSegment
    part: object  # the field or block that holds it
    place: Place | None = None
    row: StringTranslation | None = None
    former_source: str = ""
    former: str = ""
    offers: list[str] = field(default_factory=list)
    typed: str | None = None  # what was sent and could not be kept as it is
    told: list[str] = field(default_factory=list)  # why not
    part_of: str = ""  # which one it is where a place has several: 2/5

    @property
    def pk(self) -> int:
        return self.segment.pk

    @property
    def path(self) -> str:
        return self.segment.context.path

    @property
    def name(self) -> str:
        """Its name where it stands alone, such as in a list of what is missing."""
        return " ".join(filter(None, [str(self.place), self.part_of]))

    @property
    def source(self) -> str:
        return self.segment.string.data

    @property
    def value(self) -> str:
        """What stands in the box: the translation, else the one of the former text."""
        return self.row.data if self.row else self.former

    @property
    def shown(self) -> str:
        """The value as its box has it: with marks where the source has some, else the bare words."""
        return self.value_in_box if self.typed is None else self.typed

    @property
    def value_in_box(self) -> str:
        return self.value if self.has_marks else as_text(self.value)

    @property
    def copied(self) -> str:
        """The source as its box would have it."""
        return self.source if self.has_marks else as_text(self.source)

    @property
    def seen(self) -> str:
        """A sign of the value, by which one notices that somebody else wrote meanwhile."""
        return sign_of(self.value)

    @property
    def is_rich(self) -> bool:
        return isinstance(self.part, blocks.RichTextBlock | RichTextField)

    @cached_property
    def marks(self) -> set[str]:
        return marks_of(self.source) if self.is_rich else set()

    @property
    def has_marks(self) -> bool:
        return bool(self.marks)

    @property
    def links(self) -> list[tuple[str, str]]:
        return [(name, words[0]) for name, words in links_of(self.source).items()] if self.is_rich else []

    @property
    def is_slug(self) -> bool:
        return self.path == "slug"

    @property
    def may_stay(self) -> bool:
        """Whether nothing waits where no translation stands: an address follows the title, a number has no words."""
        return self.is_slug or not any(map(str.isalpha, as_text(self.source)))

    @property
    def is_drafted(self) -> bool:
        """Whether a machine wrote it and nobody approved it yet."""
        return bool(self.row) and is_by_machine(self.row)

    @property
    def state(self) -> str:
        if self.row:
            return DRAFTED if self.is_drafted else FAULTY if self.row.has_error else DONE
        return STALE if self.former else DONE if self.may_stay else MISSING

    @property
    def is_done(self) -> bool:
        return self.state == DONE

    @property
    def differences(self) -> list[tuple[str, str]]:
        return differences(self.former_source, self.source) if self.state == STALE else []

    @property
    def faults(self) -> list[str]:
        if self.told:
            return self.told
        if self.state not in (FAULTY, DRAFTED):
            return []
        return self.faults_of(self.row.data) or list(filter(None, [self.row.field_error]))

    def read(self, sent: str) -> str:
        """Return what was sent as it is kept: well formed, with the marks of the source and no others."""
        return clean(sent, self.source) if self.has_marks else from_text(sent)

    def faults_of(self, value: str) -> list[str]:
        """Return in words why a translation does not do."""
        faults = link_faults(value, self.source) if self.is_rich else []
        limit = getattr(self.part, "max_length", None) or getattr(getattr(self.part, "field", None), "max_length", None)
        length = len(as_text(value))
        if not self.is_rich and limit and length > limit:
            faults.append(
                _("The text is %(length)s characters long, and %(limit)s fit here.")
                % {"length": length, "limit": limit}
            )
        return faults


def is_by_machine(row: StringTranslation) -> bool:
    return row.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE


def sign_of(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()[:16] if value else ""


def text_of(segment: StringSegment, locale) -> Text:
    """Return one text with its translation into a language."""
    text = Text(segment, part_at(segment.source.specific_content_type.model_class(), segment.context))
    rows = StringTranslation.objects.filter(
        locale=locale, context__object_id=segment.source.object_id, context=segment.context_id
    ).select_related("translation_of", "context", "last_translated_by")
    same = StringSegment.objects.filter(source=segment.source_id, context=segment.context_id)
    fill([text], rows, set(same.values_list("string_id", "context_id")))
    return text


def texts_of(translation, page, twin) -> list[Text]:
    """Return every text of a page in the order of its form, each once where it is repeated in one place.

    `page` is the source as it was read last, `twin` the page in the other language.
    """
    form = Form(page)
    segments = StringSegment.objects.filter(source=translation.source).select_related("string", "context", "source")
    found = {}
    for segment in segments.order_by("order"):
        place = form.place_of(segment.context.path, segment.order)
        text = Text(segment, part_at(type(page), segment.context), place)
        found.setdefault((segment.string_id, segment.context_id), text)
    texts = sorted(found.values(), key=lambda text: text.place.order)
    _number(texts)
    rows = StringTranslation.objects.filter(
        locale=translation.target_locale, context__object_id=translation.source.object_id
    ).select_related("translation_of", "context", "last_translated_by")
    fill(texts, rows, set(found))
    _take_from_twin([text for text in texts if text.state == MISSING], texts, twin)
    offers.offer(texts, page, translation.target_locale)
    return texts


def _number(texts: list[Text]):
    """Number the texts of one place, such as the paragraphs of a rich text."""
    total, number = Counter(text.path for text in texts), Counter()
    for text in texts:
        number[text.path] += 1
        if total[text.path] > 1:
            text.part_of = f"{number[text.path]}/{total[text.path]}"


def fill(texts: list[Text], rows, current: set):
    """Give texts their translations, and those that lack one what stood at their places before."""
    by_place, former = {}, defaultdict(list)
    for row in rows.order_by("updated_at", "pk"):
        by_place[row.translation_of_id, row.context_id] = row
        is_former = (row.translation_of_id, row.context_id) not in current
        if is_former and row.data and not row.has_error and not is_by_machine(row):
            former[row.context_id].append(row)
    places = defaultdict(list)
    for text in texts:
        text.row = by_place.get((text.segment.string_id, text.segment.context_id))
        if text.row is None:
            places[text.segment.context_id].append(text)
    for context_id, lacking in places.items():
        for text, row in _pairs(lacking, former[context_id], is_alone=_is_alone(texts, context_id)):
            text.former_source, text.former = row.translation_of.data, row.data


def _is_alone(texts, context_id) -> bool:
    return sum(text.segment.context_id == context_id for text in texts) == 1 and not any(
        text.is_rich for text in texts if text.segment.context_id == context_id
    )


def _pairs(texts, rows, is_alone: bool):
    """Pair texts with the former ones that they most resemble; a text that is alone at its place with the newest."""
    if is_alone:
        return [(texts[0], rows[-1])] if rows else []
    ratios = [
        (_likeness(row.translation_of.data, text.source), age, text, row)
        for age, row in enumerate(rows)
        for text in texts
    ]
    pairs, taken = [], set()
    for ratio, age, text, row in sorted(ratios, key=lambda each: each[:2], reverse=True):
        if ratio >= ALIKE and not {text.pk, -age - 1} & taken:
            taken |= {text.pk, -age - 1}
            pairs.append((text, row))
    return pairs


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, as_text(one)[:COMPARED].split(), as_text(other)[:COMPARED].split(), autojunk=False)
    return matcher.ratio()


def _take_from_twin(lacking: list[Text], texts: list[Text], twin):
    """Offer what stands in the twin already, where somebody wrote it there by hand."""
    if not lacking or not twin.first_published_at:
        return
    number = Counter(text.path for text in texts)
    standing = defaultdict(list)
    for segment in extract_segments(twin):
        if isinstance(segment, StringSegmentValue) and segment.path not in twin.foreign_parts:
            standing[segment.path].append(segment.string.data)
    for text in lacking:
        if number[text.path] == 1 and len(standing[text.path]) == 1 and standing[text.path][0] != text.source:
            text.former = standing[text.path][0]
