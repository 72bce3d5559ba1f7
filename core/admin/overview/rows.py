"""A work of the overview, language by language: its state, what waits, who changed it when, and the way on."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail_localize.models import Translation

from core.admin.works.pairs import SIGNS, prepare_pairs
from core.followers.language_pairs import waiting_texts
from core.languages import LANGUAGES, other_language
from core.models import LanguagePair

State = LanguagePair.State
TOLD = 2  # texts that wait are named up to so many
LENGTH = 60


@dataclass
class LanguageOfWork:
    """How a work stands in a language, for people."""

    code: str
    state: str
    page: Page | None
    texts: list[str] = field(default_factory=list)  # those that wait for the translator, in the other language
    is_apart: bool = False  # written by itself, so that nobody is told of changes
    may_write: bool = False

    @property
    def words(self) -> str:
        if self.state in (State.CURRENT, State.DRAFT) and self.is_apart:
            return _("written separately")
        return State(self.state).label

    @property
    def sign(self) -> str:
        return SIGNS[self.state]

    @property
    def waiting(self) -> str:
        """How many texts wait, in words; nothing of a page that is not there."""
        if not self.texts or self.page is None:
            return ""
        number = len(self.texts)
        words = ngettext("%(text)s text to translate", "%(text)s texts to translate", number)
        return words % {"text": number_format(number)}

    @property
    def told(self) -> list[str]:
        """The beginnings of the first texts that wait."""
        return self.texts[:TOLD]

    @property
    def changed_at(self) -> datetime | None:
        return self.page and (self.page.latest_revision_created_at or self.page.last_published_at)

    @property
    def changed_by(self) -> str:
        """The name of who wrote the newest version; "" where a program did."""
        user = self.page and self.page.latest_revision and self.page.latest_revision.user
        return (user.get_full_name() or user.get_username()) if user else ""

    @property
    def source_code(self) -> str:
        return other_language(self.code)

    @property
    def may_begin(self) -> bool:
        return self.page is None and self.may_write

    @property
    def edit_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk]) if self.page and self.may_write else ""


def prepare_languages(pages: list, languages) -> list:
    """Give each page of a list its work's languages, in as many queries for fifty rows as for one.

    `languages` are those that the user may write.
    """
    prepare_pairs(pages)
    keys = [page.translation_key for page in pages]
    found = defaultdict(dict)
    twins = Page.objects.filter(translation_key__in=keys, alias_of=None, depth__gt=1).order_by()
    for twin in twins.select_related("locale", "latest_revision__user"):
        found[twin.translation_key][twin.locale.language_code] = twin
    sent = set(
        Translation.objects.filter(source__object_id__in=keys, enabled=True).values_list("source__object_id", flat=True)
    )
    waiting = waiting_texts([str(key) for key in keys])
    for page in pages:
        states = page.language_pair.states if page.language_pair else {}
        key, own = page.translation_key, found[page.translation_key]
        page.work_languages = {
            code: LanguageOfWork(
                code=code,
                state=states.get(code, State.MISSING),
                page=own.get(code),
                texts=[_beginning(text) for text in waiting.get((str(key), code), [])],
                is_apart=len(own) == len(LANGUAGES) and key not in sent,
                may_write=code in languages,
            )
            for code in LANGUAGES
        }
    return pages


def _beginning(text: str) -> str:
    return Truncator(strip_tags(text)).chars(LENGTH)
