"""Objects for tests, built as editors and translators would make them."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

from django.core.cache import cache
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationContext, TranslationSource

from core.management.commands.worker import Worker
from core.models import Contributor, Organisation, Person, Project, Topic
from home.models import HomePage
from tests.factories.types import INDEXES, parent_name

numbers = count(1)


class SitePages(Mapping):
    """The front page and the lists of a site in one language, by name. Each is read when a test first asks for it.

    A test uses one or two of them; reading all would be a tenth of what the tests take of a processor.
    """

    def __init__(self, site: Site, language: str):
        self.site, self.language, self.read = site, language, {}

    def __getitem__(self, name):
        if name not in self.read:
            self.read[name] = self._home() if name == "home" else INDEXES[name].objects.child_of(self["home"]).get()
        return self.read[name]

    def __iter__(self):
        yield from ("home", *INDEXES)

    def __len__(self):
        return 1 + len(INDEXES)

    def _home(self):
        if self.language == "fi":
            return HomePage.objects.get(pk=self.site.root_page_id)
        return HomePage.objects.get(translation_key=self.site.root_page.translation_key, locale=locale("sv"))


@dataclass
class Tuotos:
    """A site in both languages. `fi` and `sv` hold its pages by name; "home" is the front page."""

    site: Site
    fi: SitePages
    sv: SitePages

    def page(self, model, language="fi", live=True, **fields):
        """Create and publish a page of a model where it belongs."""
        pages = getattr(self, language)
        parent = pages[parent_name(model)]
        return make_page(model, type(parent).objects.get(pk=parent.pk), live=live, **fields)


def locale(language: str) -> Locale:
    return Locale.objects.get_or_create(language_code=language)[0]


def make_page(model, parent, live=True, **fields):
    """Create a page below another one, with a revision, as the admin does."""
    fields = {"title": f"Sivu {next(numbers)}", **fields}
    fields.setdefault("slug", f"sivu-{next(numbers)}")
    page = model(locale=parent.locale, live=False, **fields)
    parent.add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
    return model.objects.get(pk=page.pk)


def path_of(page) -> str:
    """Return the address of a page as a link on its own site has it; `url` names the host where there are two sites."""
    return page.get_url_parts()[2]


def translate(page, title=None, publish=True, **texts):
    """Make the twin of a page as a translator does; `texts` are by path, with "__" for a dot."""
    source, _created = TranslationSource.get_or_create_from_instance(page)
    target = locale("sv" if page.locale.language_code == "fi" else "fi")
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=target)
    title = title or f"{page.title} sv"
    for path, text in {"title": title, **{key.replace("__", "."): value for key, value in texts.items()}}.items():
        approve_text(source, target, path, text)
    translation.save_target(publish=publish)
    return type(page).objects.get(translation_key=page.translation_key, locale=target)


def approve_text(source, target, path, text):
    """Write the translation of one text as the translator's editor does."""
    context = TranslationContext.objects.get(object=source.object, path=path)
    for segment in StringSegment.objects.filter(source=source, context=context):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string, locale=target, context=context, defaults={"data": text}
        )


def edit(page, publish=True, **fields):
    """Change a page as an editor does: a revision, published or kept as a draft."""
    draft = page.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(draft, name, value)
    revision = draft.save_revision()
    if publish:
        revision.publish()
    return type(page).objects.get(pk=page.pk)


def work():
    """Let the worker do what waits for it: what is due by the clock, and every task of the queue."""
    Worker().run_once()


def build_site(hostname="localhost", port=443, name="Hanke", slug="etusivu") -> Tuotos:
    """Build a site with its front page and index pages in both languages."""
    root = Page.objects.filter(depth=1).first() or Page.add_root(
        instance=Page(title="Root", slug="root", locale=locale("fi"))
    )
    locale("sv")
    Page.objects.filter(depth=2, slug="home").delete()
    root = Page.objects.get(pk=root.pk)
    home = HomePage(title=name, slug=slug, locale=locale("fi"), live=False)
    root.add_child(instance=home)
    home.save_revision().publish()
    site = Site.objects.create(
        hostname=hostname,
        port=port,
        root_page=home,
        site_name=name,
        is_default_site=not Site.objects.filter(is_default_site=True).exists(),
    )
    cache.clear()
    Project.objects.create(site=site, name_fi=name, name_sv=f"{name} sv", code="S1")
    sv_home = translate(HomePage.objects.get(pk=home.pk), title=f"{name} sv")
    for model in INDEXES.values():
        title_fi, title_sv = model.list_titles["fi"], model.list_titles["sv"]
        parent = HomePage.objects.get(pk=home.pk)
        page = make_page(model, parent, title=title_fi, slug=model.list_slug("fi"), show_in_menus=True)
        translate(page, title=title_sv, slug=model.list_slug("sv"))
    assert sv_home.live
    return load_site(hostname)


def load_site(hostname="localhost") -> Tuotos:
    """Read a site from the database."""
    site = Site.objects.get(hostname=hostname)
    return Tuotos(site, SitePages(site, "fi"), SitePages(site, "sv"))


def person(given="Maija", family="Meikäläinen") -> Person:
    return Person.objects.create(given_name=given, family_name=family)


def organisation(name_fi="Metropolia Ammattikorkeakoulu", name_sv="Yrkeshögskolan Metropolia") -> Organisation:
    return Organisation.objects.create(name_fi=name_fi, name_sv=name_sv)


def credit(page, maker, role="author"):
    """Name a maker in a work, and return the maker."""
    Contributor.objects.create(page=page, role=role, **{maker._meta.model_name: maker})
    return maker


def topic(label_fi="työnhaku", label_sv="jobbsökning") -> Topic:
    return Topic.objects.create(label_fi=label_fi, label_sv=label_sv)
