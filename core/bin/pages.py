"""Works on their way into the bin and back: their pages in both languages, with all that lies below them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _
from treebeard.mp_tree import MP_MoveHandler
from wagtail.log_actions import log
from wagtail.models import Locale, Page, Site

from core import changes
from core.bin import waiting
from core.bin.places import place_for
from core.changes import Action, PageFacts
from core.models import Binned
from core.serving import tombstones
from core.sites.page_slugs import free_page_slug
from core.sites.trees import site_of_page
from core.visibility import BIN, with_twins

PUT, RESTORE = "tuotos.bin", "tuotos.restore"  # in the history of a page


@dataclass
class Restored:
    """What came back, and what is not as it was, in sentences."""

    thing: object
    notes: list[str] = field(default_factory=list)


def roots_of(page) -> list[Page]:
    """Return the pages that go when a page is deleted: itself, and those in the other language of it and all below it.

    Each takes with it what lies below it. The chosen page is the first.
    """
    paths = with_twins(page.path)
    paths = [path for path in paths if not any(path != above and path.startswith(above) for above in paths)]
    found = Page.objects.filter(path__in=paths).select_related("locale").specific()
    return sorted(found, key=lambda root: (root.pk != page.pk, root.path))


def below(roots: Iterable[Page]) -> list[Page]:
    """Return pages with all that lies below them."""
    return [
        page
        for root in roots
        for page in Page.objects.filter(path__startswith=root.path).select_related("locale").defer_streamfields()
    ]


def check(roots: Iterable[Page], user=None):
    """Raise ValidationError for a page that a site stands on, PermissionDenied where a user may not delete one."""
    fronts = set(Site.objects.values_list("root_page__translation_key", flat=True))
    for root in roots:
        if root.translation_key in fronts:
            raise ValidationError(_("This is the front page of a site. It cannot be deleted."))
        if user and not root.permissions_for_user(user).can_delete():
            raise PermissionDenied


def put(page, user=None) -> Binned:
    """Move a work into the bin. Raises ValidationError and PermissionDenied as `check` does; all or nothing."""
    with changes.in_transaction():
        bin_page = _bin_page()
        roots = roots_of(page)
        check(roots, user)
        pages = below(roots)
        live = [each for each in pages if each.live]
        tombstones.bury(live)
        kept = {
            "roots": [_place_of(root) for root in roots],
            "live": [each.pk for each in live],
            **waiting.set_aside([each.pk for each in pages]),
        }
        item = Binned.objects.create(
            kind=Binned.PAGE,
            object_id=page.pk,
            title=roots[0].get_admin_display_title()[:255],
            number=len(pages),
            site=site_of_page(page),
            deleted_by=user,
            kept=kept,
        )
        before = {each.pk: PageFacts.of(each) for each in pages}
        for root in roots:
            _move(root.pk, bin_page, "last-child", str(root.pk))
        Page.objects.filter(pk__in=before).update(live=False)
        _tell(before, {pk: {Action.HIDDEN} for pk in before})
        for root in roots:
            log(root, PUT, user=user)
        return item


def restore(item: Binned, user=None) -> Restored:
    """Bring a work back. Raises ValidationError where it has no place to come back to; all or nothing."""
    with changes.in_transaction():
        restored, pages = Restored(None), []
        for kept in item.kept["roots"]:
            if root := Page.objects.filter(pk=kept["pk"]).select_related("locale").first():
                pages += below([root])
                _put_back(root, kept, item.site, restored.notes)
        before = {page.pk: PageFacts.of(page) for page in pages}
        live = set(item.kept["live"]) & before.keys()
        Page.objects.filter(pk__in=live).update(live=True)
        restored.notes += waiting.take_up(item.kept)
        tombstones.unbury(Page.objects.filter(pk__in=live))
        _tell(before, {pk: {Action.PUBLISHED} if pk in live else {Action.MOVED} for pk in before})
        for kept in item.kept["roots"]:
            if root := Page.objects.filter(pk=kept["pk"]).specific().first():
                log(root, RESTORE, user=user)
                restored.thing = restored.thing or root
        item.delete()
        return restored


def list_again(root: Page) -> Binned:
    """List a page that lies in the bin and is not listed there. Where it was nobody knows: it comes back as a draft."""
    kept = {
        "roots": [{"pk": root.pk, "parent": 0, "slug": slugify(root.title) or str(root.pk), "next": None}],
        "live": [],
    }
    site = Site.objects.filter(is_default_site=True).first()
    return Binned.objects.create(kind=Binned.PAGE, object_id=root.pk, title=root.title[:255], site=site, kept=kept)


def _bin_page() -> Page:
    """Return the page below which deleted ones lie, locked until the transaction ends."""
    root = Page.objects.select_for_update().get(depth=1)
    if not Page.objects.filter(url_path=BIN).exists():
        new = Page(title="Roskakori / Papperskorg", slug=BIN.strip("/"), live=False, locale=Locale.get_default())
        root.add_child(instance=new)
    return Page.objects.get(url_path=BIN)


def _place_of(root: Page) -> dict:
    """Return where a page stands: its parent, its slug, and what follows it."""
    after = root.get_next_sibling()
    return {"pk": root.pk, "parent": root.get_parent().pk, "slug": root.slug, "next": after.pk if after else None}


def _move(pk: int, target: Page, position: str, slug: str):
    """Move a page with all below it. Wagtail's own action would leave redirects and ask for rights on the target."""
    page = Page.objects.get(pk=pk)
    MP_MoveHandler(page, target, position).process()
    page.refresh_from_db()
    former, page.url_path = page.url_path, f"{page.get_parent(update=True).url_path}{slug}/"
    Page.objects.filter(pk=pk).update(slug=slug, url_path=page.url_path)
    page._update_descendant_url_paths(former, page.url_path)


def _put_back(root: Page, kept: dict, site, notes: list[str]):
    place = place_for(root, kept, site)
    if place.is_another:
        told = _("The page above it is no more. It is now below this page: %(title)s.")
        notes.append(told % {"title": place.parent.get_admin_display_title()})
    slug = free_page_slug(place.parent, kept["slug"], root.pk)
    after = place.parent.get_children().filter(pk=kept["next"]).first()
    _move(root.pk, after or place.parent, "left" if after else "last-child", slug)
    if slug != kept["slug"]:
        waiting.rename_drafts(root, slug)
        told = _("Another page has its address now, so the end of its address is: %(slug)s.")
        notes.append(told % {"slug": slug})


def _tell(before: dict[int, PageFacts], actions: dict[int, set[Action]]):
    for some in changes.chunks(list(before)):
        for page in Page.objects.filter(pk__in=some).defer_streamfields():
            for action in actions[page.pk]:
                changes.tell_page(page, action, before[page.pk])
