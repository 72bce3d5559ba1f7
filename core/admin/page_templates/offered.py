"""The templates that a user is offered, each with the form that it opens."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from wagtail.models import Page

from core.languages import LANGUAGES
from core.models import PageTemplate
from core.page_types import page_types
from core.sites.trees import in_site
from core.works.templates.contents import content_of_ready


@dataclass(frozen=True)
class Offered:
    """A template: `key` names it in the address of a form, `own` is the row of one that editors keep."""

    key: str
    name: str
    model: type
    language: str
    own: PageTemplate | None = None

    def content(self) -> dict:
        """Return what a page begins with."""
        if self.own:
            return self.own.content
        ready = next(each for each in self.model.ready_templates if each.key == self.key)
        return content_of_ready(ready, self.language)

    def form_of(self, parent) -> str:
        """Return the address of the form of a new page below another one, which begins with the template."""
        meta = self.model._meta
        address = reverse("wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, parent.pk])
        return f"{address}?template={self.key}"


def models() -> dict[str, type]:
    """Return the page types by the name under which a template keeps its type."""
    return {model._meta.label_lower: model for model in page_types()}


def ready(model, language: str) -> list[Offered]:
    return [Offered(each.key, str(each.name), model, language) for each in model.ready_templates]


def own(rows) -> Iterator[Offered]:
    """Yield those of some rows whose type there still is."""
    for row in rows:
        if model := models().get(row.page_type):
            yield Offered(str(row.pk), row.name, model, row.language, row)


def offered_at(parent, model) -> list[Offered]:
    """Return what a new page of a type may begin with below another one: in its language, of its site."""
    language, site = parent.locale.language_code, parent.get_site()
    if language not in LANGUAGES:
        return []
    rows = PageTemplate.objects.filter(site=site, language=language, page_type=model._meta.label_lower)
    return [*ready(model, language), *own(rows)]


def place_for(user, site, model, language: str) -> Page | None:
    """Return the first page of a site below which a user may add a page of a type."""
    types = [each for each in model.allowed_parent_page_models() if issubclass(each, Page)]
    places = Page.objects.filter(in_site(site, language)).type(*types).order_by("depth", "path")
    return next((page for page in places[:5] if page.permissions_for_user(user).can_add_subpage()), None)
