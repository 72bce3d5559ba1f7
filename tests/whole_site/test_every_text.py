"""Every text of every page type goes through the translator to readers: none is lost, none stands twice.

Things with names have no twins: they carry both languages themselves, which the last test sees to.
"""

import re

import pytest
from django.apps import apps
from django.urls import reverse
from wagtail.models import TranslatableMixin
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import StringSegment
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from blog.models import BlogPostPage
from core.page_types import page_types
from core.translation.marks import as_text
from tests.factories import locale
from tests.factories.samples import full_page
from tests.factories.types import PAGE_TYPES

pytestmark = pytest.mark.django_db
BOX = re.compile(r'<textarea [^>]*name="text-(\d+)"[^>]*>')


@pytest.fixture(params=PAGE_TYPES, ids=lambda model: model.__name__)
def page(request, tuotos):
    model = request.param
    related = tuotos.page(BlogPostPage, title="Liittyvä")
    page = full_page(tuotos, model, related=related)
    draft = page.get_latest_revision_as_object()
    for name in plain_fields(model):
        if not getattr(draft, name):
            setattr(draft, name, f"Kenttä {name}")
    draft.save_revision().publish()
    return model.objects.get(pk=page.pk)


def plain_fields(model) -> list[str]:
    """Return the names of the fields of a page type whose text is another in each language."""
    fields = (each.get_field(model) for each in get_translatable_fields(model) if each.is_translated(model()))
    return [field.name for field in fields if field.get_internal_type() in ("CharField", "TextField", "SlugField")]


def marked(source: str, number: int) -> str:
    """Return a translation that tells which text it is, with the links of the source."""
    links = "".join(re.findall(r'<a id="\w+">.*?</a>', source))
    return f"{links} merkki{number:04}" if links else f"merkki{number:04}"


def test_every_text_is_translated_and_read(page, admin_client):
    admin_client.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]))
    twin = page.get_translation(locale("sv"))
    address = reverse("wagtailadmin_pages:edit", args=[twin.pk])
    keys = [int(key) for key in BOX.findall(admin_client.get(address).content.decode())]
    segments = StringSegment.objects.select_related("string", "context").in_bulk(keys)
    assert {segment.context.path for segment in segments.values()} == paths(page)
    form = {"action": "publish"}
    for number, key in enumerate(keys):
        form |= {f"text-{key}": marked(segments[key].string.data, number), f"seen-{key}": ""}
    answer = admin_client.post(address, form)
    assert answer.status_code == 302, re.findall(r"translator-faults.*?</section>", answer.content.decode(), re.DOTALL)
    twin = type(page).objects.get(pk=twin.pk)
    assert twin.live and twin.foreign_parts == []
    found = " ".join(as_text(segment.string.data) for segment in texts(twin))
    assert [number for number in range(len(keys)) if found.count(f"merkki{number:04}") < 1] == []
    left = {segment.string.data for segment in texts(page)} & {segment.string.data for segment in texts(twin)}
    assert not {text for text in left if any(map(str.isalpha, text))}
    assert all(getattr(twin, name).startswith("merkki") for name in plain_fields(type(page)) if getattr(page, name))


def texts(page):
    return [segment for segment in extract_segments(page) if isinstance(segment, StringSegmentValue)]


def paths(page) -> set[str]:
    return {segment.path for segment in texts(page)}


def test_every_page_type_has_its_sample():
    """A type that editors can make is walked through above; the others are lists, and the front page."""
    made = {model for model in page_types() if model.is_creatable and not model.is_front_page}
    assert {model for model in made if model not in PAGE_TYPES and plain_fields(model) == []} == set()


def test_things_with_names_carry_both_languages_and_have_no_twins():
    assert [model for model in get_snippet_models() if issubclass(model, TranslatableMixin)] == []
    for model in apps.get_app_config("core").get_models():
        names = {field.name for field in model._meta.get_fields()}
        one_sided = {name for name in names if name.endswith("_fi") and f"{name[:-3]}_sv" not in names}
        assert not one_sided, (model, one_sided)
