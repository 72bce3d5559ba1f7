"""What an editor is told of a page and of its twin before publishing."""

from dataclasses import dataclass, field
from urllib.parse import quote

from django.core.exceptions import FieldDoesNotExist
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail_localize.models import Translation

from core.proofreading import Draft, Remark, proofread
from core.proofreading.readability import Measure, measure
from core.proofreading.texts import paragraphs
from core.translation.segment_labels import name_of
from core.works.stories import count_words, reading_minutes


@dataclass(frozen=True)
class Told:
    """A remark as the list shows it: where it leads, what stands there, and what is to be said."""

    path: str
    url: str
    label: str
    words: str


@dataclass
class Report:
    """What is to be said of a page in one language. `url` is empty where it is the page that stands in the form."""

    page: object
    url: str = ""
    half_written: list[Remark] = field(default_factory=list)

    @cached_property
    def remarks(self) -> list[Remark]:
        written = {remark.path for remark in self.half_written}
        return [*self.half_written, *(remark for remark in proofread(self.page) if remark.path not in written)]

    @property
    def language_name(self) -> str:
        return self.page.locale.get_display_name()

    @cached_property
    def faults(self) -> list[Told]:
        """What stops publishing."""
        return [self._told(remark) for remark in self.remarks if remark.stops]

    @cached_property
    def advice(self) -> list[Told]:
        """What is better mended, and stops nothing."""
        return [self._told(remark) for remark in self.remarks if not remark.stops]

    @cached_property
    def words(self) -> int:
        fields = [each.name for each in self.page._meta.get_fields() if isinstance(each, StreamField)]
        return sum(count_words(getattr(self.page, name)) for name in fields)

    @property
    def minutes(self) -> int:
        """As the page itself tells it."""
        return reading_minutes(self.words)

    @cached_property
    def measure(self) -> Measure | None:
        draft = Draft(self.page)
        return measure(paragraphs(draft), draft.language)

    @property
    def longest_sentence(self) -> Told | None:
        longest = self.measure.longest
        return Told(longest.path, self._url(longest.path), label_of(self.page, longest.path), longest.text)

    def _told(self, remark: Remark) -> Told:
        return Told(remark.path, self._url(remark.path), label_of(self.page, remark.path), remark.words)

    def _url(self, path: str) -> str:
        return f"{self.url or '#:w:contentpath='}{quote(path)}"


def twin_report(page, user) -> Report | None:
    """Return what is to be said of the page in the other language, for one who may edit it."""
    others = type(page)._default_manager.filter(translation_key=page.translation_key, alias_of=None)
    twin = others.exclude(pk=page.pk).exclude(locale=page.locale_id).select_related("locale").first()
    if twin is None or not twin.permissions_for_user(user).can_edit():
        return None
    in_translator = Translation.objects.filter(
        source__object_id=twin.translation_key, target_locale=twin.locale_id, enabled=True
    ).exists()
    anchor = "#text=" if in_translator else "#:w:contentpath="
    draft = twin.get_latest_revision_as_object()
    return Report(draft, url=f"{reverse('wagtailadmin_pages:edit', args=[twin.pk])}{anchor}")


def label_of(page, path: str) -> str:
    """Return how a place of the form is called: "Text · Heading 2 · heading", "Topics", "File 1"."""
    name, *inner = path.split(".")
    if not name:
        return _("The page")
    try:
        model_field = page._meta.get_field(name)
    except FieldDoesNotExist:
        return _("The page")
    if model_field.one_to_many:
        row = model_field.related_model._meta
        return f"{capfirst(row.verbose_name)} {int(inner[0]) + 1}" if inner else capfirst(row.verbose_name_plural)
    return str(_label_of_block(page, path) or capfirst(model_field.verbose_name))


def _label_of_block(page, path: str):
    """Return the name of a block, or of the one around it where the place itself has none."""
    while "." in path:
        try:
            if found := name_of(page, path):
                return found
        except (KeyError, AttributeError):
            pass
        path = path.rpartition(".")[0]
    return None
