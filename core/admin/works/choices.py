"""What pages are chosen by in lists: how they stand, and in which language something is missing.

Each choice keeps pages of any set. Home counts by the same choices, so its numbers are those of the lists.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import CharField, Exists, OuterRef, Q
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry
from wagtail_localize.models import Translation

from core.languages import LANGUAGES, active_language
from core.models import LanguagePair, OutputPage
from core.sites.own import own_sites
from core.sites.trees import in_site, languages_at
from core.upstream.localize.rights import translatable
from core.visibility import answering
from core.works.easy.versions import with_easy_version
from core.works.querysets import one_for_each_work

State = LanguagePair.State


@dataclass(frozen=True)
class Choice:
    """One value of a filter. `keep` returns those of a set of pages that it is about."""

    key: str
    label: str
    keep: Callable


def outputs(**conditions) -> Q:
    """Return the condition that a page is an output with some values."""
    return Q(**{f"outputpage__{name}": value for name, value in conditions.items()})


def drafts(pages):
    """Pages that readers do not see, and changes that they do not see yet; what is scheduled goes by itself."""
    return pages.filter(Q(live=False) | Q(has_unpublished_changes=True)).exclude(_is_scheduled())


def scheduled(pages):
    return pages.filter(_is_scheduled())


def _is_scheduled():
    revisions = Revision.page_revisions.filter(approved_go_live_at__isnull=False)
    return Exists(revisions.filter(object_id=Cast(OuterRef("pk"), CharField())))


def published(pages):
    no_output = Q(outputpage__isnull=True)
    return pages.filter(no_output | outputs(state=OutputPage.PUBLISHED), live=True)


def announced(pages):
    return pages.filter(outputs(state=OutputPage.ANNOUNCED), live=True)


def overdue(pages):
    """Announced works whose day has passed, each once: in the language of the admin where it has that."""
    late = announced(pages).filter(outputs(expected_on__lt=timezone.localdate()))
    return one_for_each_work(late, active_language())


def withdrawn(pages):
    return pages.filter(outputs(state=OutputPage.WITHDRAWN))


def stale(language: str) -> Callable:
    """Return what keeps the pages in a language that have older texts than those in the other one."""
    pairs = LanguagePair.objects.filter(**{language: State.STALE})
    return lambda pages: pages.filter(
        locale__language_code=language, translation_key__in=pairs.values("translation_key")
    )


def unread(language: str) -> Callable:
    """Return what keeps the works that readers have in the other language only.

    The page to go on with: the draft in the language, or the page in the other one where there is no draft.
    """
    others = Q()
    for code in LANGUAGES:
        if code != language:
            others |= Q(**{f"{code}__in": LanguagePair.READ})
    missing = LanguagePair.objects.filter(others, **{language: State.MISSING}).values("translation_key")
    begun = LanguagePair.objects.filter(others, **{language: State.DRAFT}).values("translation_key")
    here = Q(locale__language_code=language)
    return lambda pages: pages.filter(
        Q(~here, translation_key__in=missing, alias_of=None) | Q(here, translation_key__in=begun, alias_of=None)
    )


# Apps add states of their own kinds in `AppConfig.ready`.
STATES = [
    Choice("draft", pgettext_lazy("filter of pages", "draft or change not published"), drafts),
    Choice("scheduled", pgettext_lazy("page", "scheduled"), scheduled),
    Choice("published", pgettext_lazy("page", "published"), published),
    Choice("announced", pgettext_lazy("state", "announced"), announced),
    Choice("overdue", _("announced and overdue"), overdue),
    Choice("withdrawn", pgettext_lazy("state", "withdrawn"), withdrawn),
]
LACKS = [
    Choice("stale-sv", _("Swedish is outdated"), stale("sv")),
    Choice("missing-sv", _("Swedish is missing or not published"), unread("sv")),
    Choice("stale-fi", _("Finnish is outdated"), stale("fi")),
    Choice("missing-fi", _("Finnish is missing or not published"), unread("fi")),
]


def easy(language: str) -> Callable:
    """Return what keeps the pages in a language that have a version in easy language, a draft too."""
    return lambda pages: with_easy_version(pages.filter(locale__language_code=language), opened_only=False)


EASY = [Choice("fi", _("in easy Finnish"), easy("fi")), Choice("sv", _("in easy Swedish"), easy("sv"))]


def keep(choices: list[Choice], keys, pages):
    """Return the pages that one of the named choices keeps; all of them where none is named."""
    kept = [choice.keep(pages.model.objects.all()).order_by().values("pk") for choice in choices if choice.key in keys]
    if not kept:
        return pages
    condition = Q()
    for some in kept:
        condition |= Q(pk__in=some)
    return pages.filter(condition)


def own_languages(user) -> list[str]:
    """Return the languages in whose trees a user may write: a translator has one of them."""
    if user.is_superuser:
        return list(LANGUAGES)
    pages = policy_registry.get_by_type(Page).instances_with_direct_explore_permission(user)
    found = languages_at(page.url_path for page in pages)
    return [language for language in LANGUAGES if language in found]


def own_pages(user):
    """Return the pages of a user's own sites: not what lies outside of every site.

    A translator writes in one language, and is shown what readers have in the other one: it may lack a translation.
    """
    inside = Q(pk__in=[])
    for site in own_sites(user):
        inside |= in_site(site)
    own = policy_registry.get_by_type(Page).explorable_instances(user).filter(inside)
    if len(own_languages(user)) == len(LANGUAGES):
        return own
    read = answering(Page.objects.filter(inside))
    return Page.objects.filter(Q(pk__in=own.order_by().values("pk")) | Q(pk__in=read.order_by().values("pk")))


def changeable(user) -> Q:
    """Return the condition that a user may change a page."""
    may = policy_registry.get_by_type(Page).instances_user_has_any_permission_for(user, {"change"})
    return Q(pk__in=may.order_by().values("pk"))


def in_translator() -> Exists:
    """Return the condition that a page is written in the translator, where nobody changes what both languages share."""
    return Exists(
        Translation.objects.filter(
            enabled=True, source__object_id=OuterRef("translation_key"), target_locale=OuterRef("locale")
        )
    )


def decidable(user) -> Q:
    """Return the condition that a user may change the state of a page's work: in the translator nobody can."""
    written = Page.objects.filter(changeable(user)).exclude(in_translator()).order_by()
    return Q(translation_key__in=written.values("translation_key"))


# What somebody may do with a page. What waits for them, and the lists it leads to, hold such pages only.
CHANGE, DECIDE, TRANSLATE = "change", "decide", "translate"
MAY = {CHANGE: changeable, DECIDE: decidable, TRANSLATE: translatable}


def pages_for(user, may: str):
    """Return the pages of own sites with which a user may do something."""
    return own_pages(user).filter(MAY[may](user))
