"""The first site of the demo: a real project in both languages."""

from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Locale

from blog.models import BlogIndexPage, BlogPostPage
from core.imports.indexing import index_references, index_search, quiet_indexes
from core.models import (
    BroaderTopic,
    Organisation,
    Person,
    Place,
    Project,
    ProjectGoal,
    ProjectPartner,
    ProjectTargetGroup,
    Series,
    TargetGroup,
    Topic,
)
from demo.build import Builder
from demo.finding import add_finding
from demo.lists import LISTS
from demo.recordings import add_recordings
from demo.surveys import add_survey
from demo.texts import (
    easy,
    events,
    interactive,
    operating_model,
    pages,
    posts,
    publications,
    routes,
    services,
    statements,
    things,
)
from demo.texts.words import T
from demo.uploads import POST_PICTURES, add_documents, add_pictures
from events.models import EventIndexPage, EventPage
from home.first_pages import PRIVACY
from home.models import ContentPage, HomePage, MediaHitPage, OperatingModelPage, ServicePage, StatementPage
from interactives.models import InteractiveIndexPage, InteractivePage
from publications.models import PublicationIndexPage, PublicationPage


def is_built(site) -> bool:
    """Tell whether the site has the demo's contents: they are saved in one go, the code of the project last."""
    return Project.objects.filter(site=site, code=things.CODE).exists()


@transaction.atomic
def build(site, progress):
    """Fill an empty site with the contents of the demo; `progress.step` is called after each page."""
    with quiet_indexes():
        known = add_things(site.team.collection)
        builder = Builder(Locale.objects.get(language_code="sv"), known)
        add_pages(builder, HomePage.objects.get(pk=site.root_page_id), progress)
        fill_project(site, known)
        add_survey(site)
        add_finding(site, builder)
    for model, ids in builder.made.items():
        index_search(model, ids)
        index_references(model, ids)
    for kind in known.values():
        for thing in kind.values():
            index_search(type(thing), [thing.pk])


def number_of_pages() -> int:
    """Return how many pages with twins `build` makes."""
    lists = (publications.PUBLICATIONS, posts.POSTS, events.EVENTS, services.SERVICES, services.MEDIA_HITS)
    return sum(map(len, lists)) + 7


def add_pages(builder: Builder, home, progress):
    """Make the pages, each after those that it names."""

    def add(model, parent, facts):
        page = builder.add(model, parent, facts)
        progress.step()
        return page

    def index(model):
        return model.objects.child_of(home).get()

    for model, index_model, rows in (
        (PublicationPage, PublicationIndexPage, publications.PUBLICATIONS),
        (EventPage, EventIndexPage, events.EVENTS),
    ):
        for facts in rows:
            add(model, index(index_model), facts)
    section = add(ContentPage, home, {**pages.SERVICES_PAGE, "show_in_menus": True})
    for facts in services.SERVICES:
        add(ServicePage, section, facts)
    for key, versions in easy.VERSIONS.items():
        builder.add_easy_versions(key, versions)
    add(ContentPage, section, routes.ROUTES)
    add(OperatingModelPage, section, operating_model.MODEL)
    for facts in posts.POSTS:
        add(BlogPostPage, index(BlogIndexPage), {"lead_image": POST_PICTURES[facts["key"]], **facts})
    add(InteractivePage, index(InteractiveIndexPage), interactive.INTERACTIVE)
    project = add(ContentPage, home, {**pages.PROJECT_PAGE, "show_in_menus": True})
    for facts in services.MEDIA_HITS:
        add(MediaHitPage, project, facts)
    add(ContentPage, home, pages.ABOUT_PAGE)
    builder.rewrite(StatementPage.objects.child_of(home).get(), statements.ACCESSIBILITY)
    builder.rewrite(ContentPage.objects.child_of(home).get(slug=slugify(PRIVACY["fi"])), statements.PRIVACY)
    for model, facts in LISTS.items():
        builder.rewrite(index(model), facts)
    builder.rewrite(HomePage.objects.get(pk=home.pk), pages.FRONT)
    progress.step()


def add_things(collection) -> dict:
    """Make what the outputs name, and return it by kind and key. Topics that YSO has are found by their label.

    Pictures and files go into the collection of the site.
    """
    pictures = add_pictures(collection)
    topics = add_topics()
    makers = {
        key: Organisation.objects.create(name_fi=name.fi, name_sv=name.sv, url=url)
        for key, (name, url, _role) in things.ORGANISATIONS.items()
    }
    makers |= {
        key: Person.objects.create(
            given_name=given,
            family_name=family,
            portrait=pictures[portrait],
            title_fi=title.fi,
            title_sv=title.sv,
            organisation=makers["metropolia"],
        )
        for key, (given, family, portrait, title) in things.PEOPLE.items()
    }
    return {
        "makers": makers,
        "target_groups": _named(TargetGroup, things.TARGET_GROUPS),
        "series": _named(Series, things.SERIES),
        "places": {"campus": Place.objects.create(**_fields(things.PLACE))},
        "topics": topics,
        "pictures": pictures,
        "documents": add_documents(collection),
        "recordings": add_recordings(collection),
    }


def add_topics() -> dict[str, Topic]:
    """Find the topics by their labels in YSO, make those that it lacks, and tell which are broader."""
    topics = {
        key: Topic.objects.filter(label_fi=label.fi).order_by("pk").first()
        or Topic.objects.create(**_sides("label", label))
        for key, label in things.TOPICS.items()
    }
    for narrower, broader in things.BROADER.items():
        topics[narrower].broader_topics = [BroaderTopic(broader=topics[broader])]
        topics[narrower].save()
    return topics


def fill_project(site, known: dict):
    """Write the facts of the project."""
    project = Project.objects.get(site=site)
    for name, value in {**_sides("name", things.NAME), **_fields(things.PROJECT)}.items():
        setattr(project, name, value)
    project.goals = [ProjectGoal(**_sides("text", goal), sort_order=place) for place, goal in enumerate(things.GOALS)]
    project.partners = [
        ProjectPartner(organisation=known["makers"][key], role=role, sort_order=place)
        for place, (key, (_name, _url, role)) in enumerate(things.ORGANISATIONS.items())
    ]
    project.target_groups = [
        ProjectTargetGroup(target_group=known["target_groups"][key], sort_order=place)
        for place, key in enumerate(("jobseekers", "rehabilitees", "professionals"))
    ]
    project.save()
    project.save_revision()


def _named(model, names: dict) -> dict:
    return {key: model.objects.create(**_sides("name", name)) for key, name in names.items()}


def _sides(name: str, text: T) -> dict:
    return {f"{name}_fi": text.fi, f"{name}_sv": text.sv}


def _fields(facts: dict) -> dict:
    """Return fields of an object: a text in two languages is two fields."""
    fields = {}
    for name, value in facts.items():
        fields |= _sides(name, value) if isinstance(value, T) else {name: value}
    return fields
