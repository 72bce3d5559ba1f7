"""Segments written in few queries are those that wagtail-localize itself would write."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail_localize.models import OverridableSegment, StringSegment, TemplateSegment, TranslationSource

from blog.models import BlogPostPage
from core.translation.rows import holding_rows
from core.translation.segments import write_segments
from tests.factories import edit, translate
from tests.factories.samples import block, full_page, story
from tests.factories.types import PAGE_TYPES

pytestmark = pytest.mark.django_db
MODELS = {
    StringSegment: ("context__path", "context__field_path", "order", "string__data", "string__locale", "attrs"),
    TemplateSegment: ("context__path", "context__field_path", "order", "template__uuid", "template__template"),
    OverridableSegment: ("context__path", "context__field_path", "order", "data_json"),
}


def written(source):
    return {
        model: sorted(map(str, model.objects.filter(source=source).values_list(*names)))
        for model, names in MODELS.items()
    }


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_segments_are_as_stock_writes_them(tuotos, model):
    page = full_page(tuotos, model)
    translate(page, title="På svenska")
    source = TranslationSource.objects.get(object_id=page.translation_key)
    texts = {"body": story()} if hasattr(page, "body") and model.__name__ != "InteractivePage" else {}
    page = edit(page, title="Uusi otsikko", intro="Uusi johdanto", **texts)
    ours = written(source)
    source.refresh_from_db()
    source.refresh_segments()
    assert ours == written(source) and len(ours[StringSegment]) > 3


def test_from_nothing_too(tuotos):
    page = full_page(tuotos, PAGE_TYPES[0])
    translate(page, title="På svenska")
    source = TranslationSource.objects.get(object_id=page.translation_key)
    before = written(source)
    for model in MODELS:
        model.objects.filter(source=source).delete()
    write_segments(source, source.as_instance())
    assert written(source) == before


def test_hundreds_of_texts_take_as_few_queries_as_one(tuotos):
    page = full_page(tuotos, PAGE_TYPES[0])
    translate(page, title="På svenska")
    source = TranslationSource.objects.get(object_id=page.translation_key)
    counts = []
    for number in (1, 300):
        body = [block("text", f"<p>Kappale {part} / {number}</p>") for part in range(number)]
        page.body = type(page)._meta.get_field("body").to_python(body)
        with CaptureQueriesContext(connection) as caught:
            write_segments(source, page)
        counts.append(len(caught))
    assert counts[1] <= counts[0] + 2


def test_rows_that_are_the_same_stay_in_the_twin(tuotos):
    page = full_page(tuotos, BlogPostPage)
    twin = translate(page, title="På svenska")
    before = set(twin.contributors.values_list("pk", flat=True))
    draft = page.get_latest_revision_as_object()
    first, second = draft.contributors.all()
    first.sort_order, second.sort_order = 1, 0
    draft.contributors.set([first, second])
    draft.contributors.create(person=first.person, role="translator", sort_order=2)
    draft.save_revision().publish()
    rows = list(type(twin).objects.get(pk=twin.pk).contributors.all())
    assert before < {row.pk for row in rows} and [row.role for row in rows][-1] == "translator"
    assert [row.agent for row in rows[:2]] == [second.agent, first.agent]


def test_a_held_page_tells_the_same_as_a_stored_one(tuotos):
    page = full_page(tuotos, BlogPostPage)
    assert holding_rows(page).to_json() == page.to_json()
