"""People and organisations as a site knows them: whom it names, what they did in each work, who belongs together."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.cache import keys
from core.cache.reading import declared
from core.models import Contributor, Organisation, OutputPage, Person
from core.models.projects import ProjectPartner


def _credited(site):
    """Return the rows of makers of what a site shows or once showed: withdrawn works still name theirs."""
    return Contributor.objects.filter(page__in=OutputPage.objects.live().in_site(site).order_by())


def people_of(site):
    """Return the people whom the works of a site name."""
    return Person.objects.filter(pk__in=_credited(site).values("person"))


def organisations_of(site):
    """Return those of a site: they made its works, or their people did, or they take part in its project."""
    made = _credited(site).values("organisation")
    employers = people_of(site).values("organisation")
    partners = ProjectPartner.objects.filter(project__site=site).values("organisation")
    return Organisation.objects.filter(Q(pk__in=made) | Q(pk__in=employers) | Q(pk__in=partners))


def roles_in(rows: list, maker) -> dict[int, str]:
    """Return what a maker did in each work of a list, in words, by the id of its page."""
    field = maker._meta.model_name
    found: dict[int, list[str]] = {}
    with declared(keys.naming(type(maker), maker.pk)):
        credits = Contributor.objects.filter(**{field: maker}, page__in=[row.pk for row in rows])
        credits = list(credits.order_by("sort_order", "pk").values_list("page", "page__content_type", "role"))
    for page, content_type, role in credits:
        model = ContentType.objects.get_for_id(content_type).model_class()
        found.setdefault(page, []).append(_role_name(role, model, field))
    return {page: capfirst(", ".join(dict.fromkeys(roles))) for page, roles in found.items()}


def _role_name(role: str, model, field: str) -> str:
    """Return the name of a role: nobody writes a picture, and an organisation is no writer."""
    if role == "author" and not (model.is_written and field == "person"):
        return _("maker")
    return str(dict(Contributor.ROLES)[role])
