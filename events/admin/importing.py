"""Takes in an event that Linked Events tells: a draft in each language in which it has a name."""

from html import escape

from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Page

from core.languages import LANGUAGES
from core.models import OutputTopic, Place, Topic
from core.sites.page_slugs import free_page_slug
from core.translation.by_program import translate_page
from events.linked_events.export import YSO
from events.linked_events.reading import Told
from events.models import EventPage

FIRST_SLUG = "tapahtuma"


class Known(Exception):
    """The event is there already: `page` is it."""

    def __init__(self, page):
        super().__init__(str(page))
        self.page = page


@transaction.atomic
def take_in(told: Told, parent, user) -> EventPage:
    """Make drafts of an event under a list, or under that of the other language, and return the first.

    Raises Known where an event of that name and day stands there, ValidationError where its times cannot be.
    """
    other = parent.get_translations().first()
    lists = {page.locale.language_code: page.specific for page in (parent, other) if page}
    languages = sorted(
        (code for code in told.texts if code in lists), key=lambda code: code != parent.locale.language_code
    )
    first, *rest = languages
    parent = Page.objects.select_for_update().get(pk=lists[first].pk).specific
    page = _draft(told, parent, user, told.texts[first])
    known = EventPage.objects.child_of(parent).filter(draft_title=page.title, date=page.date).first()
    if known:
        raise Known(known)
    page.clean()
    parent.add_child(instance=page)
    page.save_revision(user=user, log_action="wagtail.create")
    if rest:
        _translate(page, lists[rest[0]].locale, told.texts[first], told.texts[rest[0]], user)
    return page


def _draft(told: Told, parent, user, texts: dict) -> EventPage:
    page = EventPage(
        title=texts["title"],
        draft_title=texts["title"],
        slug=free_page_slug(parent, slugify(texts["title"])[:200] or FIRST_SLUG),
        intro=texts["intro"],
        price=texts["price"],
        locale=parent.locale,
        owner=user,
        live=False,
        place=_place(told.place, user) if told.place else None,
        organisation_id=user.organisation_id,
        **told.fields,
    )
    if texts["paragraphs"]:
        page.body = [("text", "".join(f"<p>{escape(text)}</p>" for text in texts["paragraphs"]))]
    topics = Topic.objects.filter(uri__in=[f"{YSO}{key}" for key in told.concepts])
    page.topics = [OutputTopic(topic=topic, sort_order=number) for number, topic in enumerate(topics)]
    return page


def _place(told: dict, user) -> Place | None:
    """Return the place by its id there, else by its name; a new one where the user may add it."""
    name = told["name"]["fi"] or told["name"]["sv"]
    places = Place.objects.order_by("pk")
    found = places.filter(linked_events_id=told["linked_events_id"]).first()
    found = found or (places.filter(name_fi__iexact=name).first() if name else None)
    if found or not name or not user.has_perm("core.add_place"):
        return found
    return Place.objects.create(
        name_fi=name,
        name_sv=told["name"]["sv"] if told["name"]["fi"] else "",
        postal_code=told["postal_code"],
        linked_events_id=told["linked_events_id"],
        **{f"{field}_{code}": told[field][code] for field in ("street_address", "city") for code in LANGUAGES},
    )


def _translate(page, locale, source: dict, target: dict, user):
    """Make the other language of a draft with the texts that were told; paragraphs where both have as many."""
    known = {("title", source["title"]): target["title"], ("intro", source["intro"]): target["intro"] or None}
    known["price", source["price"]] = target["price"] or None
    pairs = {}
    if len(source["paragraphs"]) == len(target["paragraphs"]):
        pairs = {
            escape(ours): escape(theirs)
            for ours, theirs in zip(source["paragraphs"], target["paragraphs"], strict=True)
        }

    def words(path, text):
        return pairs.get(text) if path.startswith("body.") else known.get((path, text))

    translate_page(page, locale, words, user=user, publish=False)
