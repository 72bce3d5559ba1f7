"""A site with its front page, its lists and its first plain pages in both languages, and the team of its staff."""

from django.conf import settings
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Collection, Locale, Page, Site

from core.models import Project
from core.page_types import index_pages
from core.sites.page_slugs import free_page_slug
from core.translation.by_program import translate_page
from forms.ready import give_feedback_form
from home.first_pages import first_pages
from home.models import HomePage
from home.separation import separate
from home.staff import SiteNames, admit_team
from search.editors.starting_synonyms import give_starting_synonyms


class SiteError(Exception):
    """A site cannot be built as asked."""


@transaction.atomic
def build_site(
    hostname: str, port: int, *, name_fi: str, name_sv: str, is_default: bool = False, menu: tuple | None = None
) -> Site:
    """Build what a site lacks; what is there already is left as it is. Raises SiteError.

    `menu` are the lists in the menu of a new site, where they are not those that say so themselves.
    """
    fi, sv = (Locale.objects.get_or_create(language_code=code)[0] for code, _name in settings.LANGUAGES)
    site = _site(hostname, port, name_fi, name_sv, fi)
    _make_default(site, is_default)
    home = HomePage.objects.get(pk=site.root_page_id)
    homes = [home, make_twin(home, sv, name_sv, slugify(f"{name_sv}-sv"))]
    for model in index_pages():
        make_list(model, home, sv, in_menu=model.starts_in_menu if menu is None else model in menu)
    for first in first_pages():
        if not first.is_there(home):
            make_first_page(first, home, sv)
    if Project.objects.get_or_create(site=site, defaults={"name_fi": name_fi, "name_sv": name_sv})[1]:
        give_starting_synonyms(site)
    give_feedback_form(site)
    name_root()
    admit_team(site, homes, SiteNames(name_fi, name_sv))
    separate()
    remove_welcome_page()
    return site


def _site(hostname, port, name_fi, name_sv, locale) -> Site:
    site = Site.objects.filter(hostname=hostname, port=port).select_related("root_page").first()
    if site and issubclass(site.root_page.specific_class, HomePage):
        return site
    if site and not _is_welcome_page(site.root_page):
        raise SiteError(f"{hostname}:{port}")
    root = Page.get_first_root_node()
    slug = free_page_slug(root, slugify(name_fi) or "etusivu")
    home = publish_below(root, HomePage(title=name_fi, slug=slug, locale=locale))
    if site is None:
        return Site.objects.create(hostname=hostname, port=port, site_name=name_fi, root_page=home)
    site.root_page, site.site_name = home, name_fi
    site.save()
    return site


def _make_default(site, is_default: bool):
    """The first real site becomes the default one even when nobody asks for it."""
    default = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if is_default or default is None or _is_welcome_page(default.root_page):
        Site.objects.exclude(pk=site.pk).filter(is_default_site=True).update(is_default_site=False)
        site.is_default_site = True
        site.save()


def make_list(model, home, sv, *, in_menu: bool):
    """Make a list of a site and its twin, unless they are there."""
    page = model.objects.child_of(home).first()
    if page is None:
        title = model.list_titles["fi"]
        page = model(title=title, slug=model.list_slug("fi"), locale_id=home.locale_id, show_in_menus=in_menu)
        page = publish_below(home, page)
    make_twin(page, sv, model.list_titles["sv"], model.list_slug("sv"))


def make_first_page(first, home, sv):
    """Make a plain page that a new site begins with, and its twin."""
    page = first.model(title=first.titles["fi"], slug=first.slug("fi"), locale_id=home.locale_id, **first.fields)
    translate_page(publish_below(home, page), sv, first.words)


def publish_below(parent, page):
    """Publish a new page below another one, as an editor does, and return it as it is in the database."""
    page.live = False
    parent.add_child(instance=page)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def make_twin(page, locale, title: str, slug: str = ""):
    """Return the twin of a page that has no text but its title; make and publish it if it is missing.

    Where an editor has hidden the page, its twin stays hidden too.
    """
    twin = page.get_translation_or_none(locale)
    if twin and (twin.live or not page.live):
        return twin
    texts = {"title": title, "slug": slug or slugify(title)}
    return translate_page(page, locale, lambda path, _source: texts.get(path))


def name_root():
    """Name the root, which Wagtail names in English: staff of two languages meet it in the explorer."""
    Page.objects.filter(depth=1, title="Root").update(
        title=settings.WAGTAIL_SITE_NAME, draft_title=settings.WAGTAIL_SITE_NAME
    )
    Collection.objects.filter(depth=1, name="Root").update(name=settings.WAGTAIL_SITE_NAME)


def remove_welcome_page():
    """Take away the page that Wagtail's first migration makes, and the site that leads to it."""
    for page in Page.objects.filter(depth=2, slug="home"):
        if _is_welcome_page(page):
            Site.objects.filter(root_page=page).delete()
            page.delete()


def _is_welcome_page(page) -> bool:
    return page.depth == 2 and page.specific_class is Page and page.title == "Welcome to your new Wagtail site!"
