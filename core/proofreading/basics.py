"""What a page of its type should have: a summary, a day, topics, a text. What its form does not ask is not missed."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.fields import StreamField

from core.proofreading.remarks import Draft, Remark

LONG_TITLE = 120


def missing(draft: Draft) -> Iterator[Remark]:
    """Yield what is empty and should not be."""
    page = draft.page
    if len(page.title) > LONG_TITLE:
        yield Remark("title", _("The title is long: it is cut in search results. Say the main thing first, in short."))
    if draft.offers("intro") and not page.intro.strip() and not page.is_easy_version:
        yield Remark("intro", _("The summary is missing. Lists and search results show it under the title."))
    if draft.offers("date") and not page.date and not page.is_dated_by_publishing:
        yield Remark("date", _("The date is missing. Without it the work stands last in lists."))
    if draft.offers("topics") and not page.topics.all():
        yield Remark("topics", _("Choose a topic or two: by them readers find works that belong together."))
    if not _has_text(draft):
        yield Remark(_first_story(draft), _("There is nothing on the page yet but its title and summary."))


def untranslated(draft: Draft) -> Iterator[Remark]:
    """Tell how many texts of a translated page stand in the language of its source."""
    foreign = getattr(draft.page, "foreign_parts", ())
    if foreign:
        words = ngettext(
            "%(number)s text stands in the other language, for it has no translation.",
            "%(number)s texts stand in the other language, for they have no translation.",
            len(foreign),
        )
        yield Remark(foreign[0], words % {"number": len(foreign)})


def _has_text(draft: Draft) -> bool:
    """Whether there is more to read or to open than a title; lists and pages that show facts need no text of theirs."""
    page = draft.page
    if not _first_story(draft) or (draft.nodes and any(node.place for node in draft.nodes)):
        return True
    others = ("elsewhere_url", "abstract", "shows_project", "for_whom", "core_idea", "is_front_page")
    return any(getattr(page, name, "") for name in others) or (draft.offers("files") and bool(page.files.all()))


def _first_story(draft: Draft) -> str:
    """Return the first field of blocks that the form has; "" where it has none."""
    stories = [field.name for field in draft.page._meta.get_fields() if isinstance(field, StreamField)]
    return next((name for name in draft.offered if name in stories), "")
