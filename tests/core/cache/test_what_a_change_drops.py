"""Each kind of change against each kind of page: what shows it is new at once, and what does not is still kept.

After each change every page is asked for as it is kept and as it is made anew without anything that is kept: both must
say the same. The names of those that had to be made anew stand beside the change; more of them is a page that is drawn
for nothing, fewer is an error that the first comparison finds.
"""

from gzip import decompress

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Collection, Locale, PageViewRestriction

from blog.models import BlogPostPage
from core.models import Project, ProjectPartner, Series, TargetGroup
from core.serving.pages import missing_url
from core.sites.routes import route_url
from core.works import states
from home.models import ContentPage
from publications.models import PublicationPage
from tests.factories import edit, load_site, make_page, organisation, path_of, person, topic, translate
from tests.factories.neighbour import HOST
from tests.factories.samples import block, document, items, picture
from tests.standing import anew

pytestmark = pytest.mark.django_db


def fresh(thing):
    return type(thing)._default_manager.get(pk=thing.pk)


class Readers:
    """Reads all pages of two sites, and tells which of them are no longer kept."""

    def __init__(self, client, paths: dict[str, tuple]):
        self.client, self.paths = client, paths

    def read(self) -> tuple[dict, set[str]]:
        """Return what each page says, and the names of those that were made anew."""
        said, made = {}, set()
        for name, (path, host) in self.paths.items():
            with CaptureQueriesContext(connection) as asked:
                response = self.client.get(path, headers={"accept-encoding": "gzip", "host": host})
            is_page = response.status_code == 200 and "ETag" in response
            said[name] = decompress(response.content) if is_page else response.status_code
            if len(asked) > 1 or not is_page:  # one tells what has changed
                made.add(name)
        return said, made

    def dropped_by(self, change) -> set[str]:
        """Return the names of the pages that a change drops. What they say then is what they say anew."""
        change()
        said, made = self.read()
        cache.clear()
        anew, _all = self.read()
        assert [name for name in said if said[name] != anew[name]] == []
        return made - self.no_pages(said)

    def no_pages(self, said: dict) -> set[str]:
        return {name for name, each in said.items() if isinstance(each, int)}


@pytest.fixture(scope="module")
def built(standing):
    """Pages that name one another."""
    with standing() as tuotos:
        yield build_pages(tuotos)


@pytest.fixture
def site(built, tuotos, client):
    """Return pages that name one another, and their readers."""
    rows, paths = anew(built)
    rows |= {"tuotos": tuotos, "other": load_site(HOST), "readers": Readers(client, paths)}
    rows["readers"].read()
    return rows


def build_pages(tuotos) -> tuple[dict, dict]:
    """Return what was built and the addresses of the pages that are read, both by name."""
    rows = {"writer": person("Aino", "Ahola"), "topic": topic("asuminen", "boende"), "file": document()}
    rows["group"] = TargetGroup.objects.create(name_fi="Nuoret", name_sv="Unga", slug="nuoret")
    rows["series"] = Series.objects.create(name_fi="Sarja", name_sv="Serie")
    rows["lone topic"] = topic("yksin", "ensam")
    rows["house"], rows["lead"] = organisation("Talo Oy", "Hus Ab"), picture()
    rows["partner"] = organisation("Kumppani Oy", "Partner Ab")
    project = Project.objects.get(site=tuotos.site)
    ProjectPartner.objects.create(project=project, organisation=rows["partner"], role="partner")
    post = tuotos.page(BlogPostPage, title="Kirjoitus", date="2024-03-12", lead_image=rows["lead"])
    draft = post.get_latest_revision_as_object()
    draft.contributors.create(person=rows["writer"], role="author")
    draft.topics.create(topic=rows["topic"])
    draft.target_groups.create(target_group=rows["group"])
    draft.save_revision().publish()
    second = tuotos.page(BlogPostPage, title="Toinen", date="2024-03-13")
    report = tuotos.page(PublicationPage, title="Raportti", year=2024, series=rows["series"])
    draft = report.get_latest_revision_as_object()
    draft.related.create(related=post.outputpage_ptr)
    draft.contributors.create(organisation=rows["house"], role="author")
    draft.files.create(document=rows["file"])
    draft.save_revision().publish()
    links = items({"text": "", "page": second.pk, "document": None, "url": ""})
    body = ContentPage._meta.get_field("body").to_python([block("links", {"title": "", "links": links})])
    plain = tuotos.page(ContentPage, title="Sivu", body=body)
    child = make_page(ContentPage, fresh(plain), title="Alasivu")
    lone = tuotos.page(BlogPostPage, title="Kolmas", date="2024-03-14")
    twin = translate(lone, title="Den tredje")
    rows |= {"post": post, "second": second, "report": report, "plain": plain, "child": child, "lone": lone}
    rows |= {"twin": twin, "project": project}
    pages = {"post": post, "second": second, "report": report, "plain": plain, "lone sv": twin}
    pages |= {"front": tuotos.fi["home"], "list": tuotos.fi["outputs"], "blog": tuotos.fi["blog"]}
    paths = {name: (path_of(page), "localhost") for name, page in pages.items()}
    paths["person"] = route_url("person", "fi", slug=rows["writer"].slug), "localhost"
    paths["missing"] = missing_url(second, "sv"), "localhost"
    paths["other site"] = "/fi/blogi/", HOST
    return rows, paths


def save(thing, **fields):
    thing = fresh(thing)
    for name, value in fields.items():
        setattr(thing, name, value)
    thing.save()


def name_writer(site):
    draft = fresh(site["second"]).get_latest_revision_as_object()
    draft.contributors.create(person=site["writer"], role="author")
    draft.save_revision().publish()


def relate(site):
    draft = fresh(site["lone"]).get_latest_revision_as_object()
    draft.related.create(related=site["post"].outputpage_ptr)
    draft.save_revision().publish()


LISTS = {"front", "list", "blog"}  # where posts stand
SITE = LISTS | {"post", "second", "report", "plain", "person", "missing", "lone sv"}
EVERYWHERE = SITE | {"other site"}
SHOWN = {"post", "report", "person"}  # where the post stands besides

TEXTS = {
    "a draft": (lambda s: edit(s["post"], publish=False, intro="Luonnos"), set()),
    "a text": (lambda s: edit(s["post"], intro="Uutta"), LISTS | SHOWN),
    "the title of what is linked": (lambda s: edit(s["second"], title="Uusi"), LISTS | {"second", "plain", "missing"}),
    "a text of a twin": (lambda s: edit(s["twin"], intro="Nytt"), LISTS | {"lone sv"}),
    "a text of a report": (lambda s: edit(s["report"], intro="Uutta"), {"front", "list", "report", "post"}),
    "a text below a page": (lambda s: edit(s["child"], intro="Uutta"), {"plain"}),
    "a new maker": (name_writer, LISTS | {"second", "plain", "missing", "person"}),
    "a new relation": (relate, LISTS | {"lone sv", "post"}),
    "of another site": (lambda s: s["other"].page(BlogPostPage, title="Muualla", date="2024-05-05"), {"other site"}),
}
PLACES = {
    "a new post": (lambda s: s["tuotos"].page(BlogPostPage, title="Uusi", date="2024-05-05"), LISTS),
    "withdrawn": (
        lambda s: states.withdraw(fresh(s["post"]), reason_fi="Syy", reason_sv="Skäl"),
        LISTS | {"report", "person"},
    ),
    "brought back": (lambda s: states.bring_back(fresh(s["post"])), LISTS | SHOWN),
    "hidden": (lambda s: fresh(s["second"]).unpublish(), LISTS | {"plain"}),
    "published": (lambda s: fresh(s["second"]).get_latest_revision().publish(), LISTS | {"second", "plain", "missing"}),
    "another address below": (lambda s: edit(s["second"], slug="toinen"), LISTS | {"plain", "missing"}),
    "moved": (lambda s: fresh(s["child"]).move(fresh(s["tuotos"].fi["home"]), pos="last-child"), SITE - {"second"}),
    "deleted": (lambda s: fresh(s["lone"]).delete(), LISTS | {"lone sv"}),
}
THINGS = {
    "a new person": (lambda s: person("Uusi", "Ihminen"), set()),
    "a person": (lambda s: save(s["writer"], family_name="Aalto"), LISTS | SHOWN),
    "an organisation": (lambda s: save(s["house"], name_fi="Toinen Oy"), {"front", "list", "report", "post"}),
    "a topic": (lambda s: save(s["topic"], label_fi="koti"), LISTS | SHOWN),
    "a topic that no page has": (lambda s: save(s["lone topic"], label_fi="tyhjä"), set()),
    "a target group": (lambda s: save(s["group"], name_fi="Lapset"), LISTS | SHOWN),
    "a series": (lambda s: save(s["series"], name_fi="Jakso"), {"front", "list", "report", "post"}),
    "a file": (lambda s: save(s["file"], title_fi="Selvitys"), {"front", "list", "report", "post"}),
    "a picture": (lambda s: save(s["lead"], alt_fi="Talo"), LISTS | SHOWN),
}
ALL = {
    "a partner": (lambda s: save(s["partner"], name_fi="Uusi kumppani"), SITE),
    "the project": (lambda s: save(s["project"], name_fi="Uusi nimi"), SITE),
    "a site": (lambda s: save(s["tuotos"].site, site_name="Nimi"), EVERYWHERE),
    "a language": (lambda s: Locale.objects.first().save(), EVERYWHERE),
    "a collection": (lambda s: Collection.get_first_root_node().save(), EVERYWHERE),
    "a lock": (lambda s: PageViewRestriction.objects.create(page=s["child"], restriction_type="login"), EVERYWHERE),
    "no lock": (lambda s: PageViewRestriction.objects.get().delete(), EVERYWHERE),
}


@pytest.mark.parametrize("changes", [TEXTS, PLACES, THINGS, ALL], ids=["texts", "places", "things", "all"])
def test_change_drops_what_shows_it_and_nothing_else(site, changes):
    for name, (change, dropped) in changes.items():
        assert site["readers"].dropped_by(lambda change=change: change(site)) == dropped, name
