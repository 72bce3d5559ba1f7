"""Whom a change of a person, a topic, a file concerns: the works whose pages name it, and other things."""

from django.db.models import Q
from wagtail.models import Collection, Page, Site

from core.changes import Concerned, keys_of, watch
from core.files.carriers import carriers
from core.models import (
    Contributor,
    CustomDocument,
    CustomImage,
    CustomMedia,
    Organisation,
    OutputPage,
    OutputTopic,
    Person,
    Place,
    Project,
    Series,
    TargetGroup,
    Topic,
)
from core.models.projects import ProjectGoal, ProjectPartner, ProjectTargetGroup
from core.page_types import types_with_field
from core.sites.trees import in_site

PROJECT_ROWS = (ProjectGoal, ProjectPartner, ProjectTargetGroup)
PROJECT_PARTS = (Project, *PROJECT_ROWS)


def of_people(_model, pks) -> Concerned:
    return _named(Person, Contributor.objects.filter(person__in=pks).values_list("person", "page__translation_key"))


def of_topics(_model, pks) -> Concerned:
    return _named(Topic, OutputTopic.objects.filter(topic__in=pks).values_list("topic", "page__translation_key"))


def _named(model, rows) -> Concerned:
    """Return works that name things, and those things that are named: a name that no work has is found nowhere."""
    rows = list(rows)
    return Concerned({str(key) for _pk, key in rows}, {(model, pk) for pk, _key in rows})


def of_organisations(_model, pks) -> Concerned:
    """The works that an organisation or one of its people made, and its people."""
    people = list(Person.objects.filter(organisation__in=pks).values_list("pk", flat=True))
    rows = Contributor.objects.filter(organisation__in=pks).values_list("organisation", "page__translation_key")
    concerned = _named(Organisation, rows)
    concerned |= of_people(Person, people)
    concerned.things |= {(Person, pk) for pk in people} | {(Organisation, pk) for pk in pks}
    return concerned


def of_groups(_model, pks) -> Concerned:
    return Concerned(keys_of(OutputPage.objects.filter(target_groups__target_group__in=pks)))


def of_series(_model, pks) -> Concerned:
    return Concerned(keys_of(OutputPage.objects.filter(series__in=pks)))


def of_places(_model, pks) -> Concerned:
    return Concerned(
        {key for model in types_with_field("place") for key in keys_of(model.objects.filter(place__in=pks))}
    )


def of_documents(_model, pks) -> Concerned:
    return Concerned(keys_of(Page.objects.filter(file_addresses__document__in=pks)))


def of_collections(_model, pks) -> Concerned:
    """The works with documents in collections, which may be private in their new place."""
    below = Q(pk__in=[])
    for path in Collection.objects.filter(pk__in=pks).values_list("path", flat=True):
        below |= Q(collection__path__startswith=path)
    return of_documents(CustomDocument, CustomDocument.objects.filter(below).values("pk"))


def of_files(model, pks) -> Concerned:
    """The works that show pictures or recordings."""
    return Concerned(keys_of(carriers(model, pks)))


def of_projects(_model, pks) -> Concerned:
    """The pages that show the facts of a project."""
    sites = Site.objects.filter(project__in=pks)
    inside = [in_site(site) for site in sites]
    pages = (model.objects.filter(shows_project=True) for model in types_with_field("shows_project"))
    return Concerned({key for some in pages for place in inside for key in keys_of(some.filter(place))})


def of_project_rows(model, pks) -> Concerned:
    return of_projects(Project, model.objects.filter(pk__in=pks).values("project"))


BY_MODEL = {
    Person: of_people,
    Topic: of_topics,
    Organisation: of_organisations,
    TargetGroup: of_groups,
    Series: of_series,
    Place: of_places,
    CustomDocument: of_documents,
    CustomImage: of_files,
    CustomMedia: of_files,
    Collection: of_collections,
}


def watch_models():
    for model, concerned in BY_MODEL.items():
        watch(model, concerned=concerned)
