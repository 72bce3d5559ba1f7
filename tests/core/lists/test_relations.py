"""Relations between works: entered once, shown at both ends, each in the reader's language."""

import re

import pytest
from django.utils import translation

from blog.models import BlogPostPage
from core.lists.relations import related_works, series_parts
from core.models import Series
from events.models import EventPage
from publications.models import PublicationPage
from tests.factories import edit, load_site, path_of, translate
from tests.factories.neighbour import HOST

pytestmark = pytest.mark.django_db


def titles(works):
    return [work.title for work in works]


@pytest.fixture
def related(tuotos):
    report = tuotos.page(PublicationPage, title="Raportti")
    post = tuotos.page(BlogPostPage, title="Kirjoitus")
    draft = post.get_latest_revision_as_object()
    draft.related.create(related=report.outputpage_ptr)
    draft.save_revision().publish()
    return report, BlogPostPage.objects.get(pk=post.pk)


def test_relation_shows_at_both_ends(related):
    report, post = related
    assert titles(related_works(post)) == ["Raportti"] and titles(related_works(report)) == ["Kirjoitus"]


def test_relation_is_resolved_into_the_readers_language(related):
    report, post = related
    translate(report, title="Rapporten")
    with translation.override("sv"):
        assert titles(related_works(post)) == ["Rapporten"]
        assert titles(related_works(report)) == ["Kirjoitus"]
    translate(post, title="Inlägget")
    with translation.override("sv"):
        assert titles(related_works(report)) == ["Inlägget"]
    assert titles(related_works(report)) == ["Kirjoitus"]


def test_relation_of_a_draft_or_a_withdrawn_page_is_not_shown(related):
    report, post = related
    post.unpublish()
    assert titles(related_works(report)) == []


def test_series_parts_stand_in_order_once_each(tuotos):
    series = Series.objects.create(name_fi="Koulutus")
    second = tuotos.page(EventPage, title="Osa 2", date="2023-03-17", series=series, series_position=2)
    tuotos.page(EventPage, title="Osa 1", date="2023-03-03", series=series, series_position=1)
    translate(second, title="Del 2")
    assert titles(series_parts(second)) == ["Osa 1", "Osa 2"]
    with translation.override("sv"):
        assert titles(series_parts(second)) == ["Osa 1", "Del 2"]


def test_chain_closes_when_a_part_goes_and_passes_over_what_is_still_to_come(tuotos, client):
    series = Series.objects.create(name_fi="Sarja")
    parts = [
        tuotos.page(BlogPostPage, title=f"Kirjoitus {number}", series=series, series_position=number)
        for number in range(1, 5)
    ]
    for part in parts:
        translate(part, title=f"Inlägg {part.series_position}")

    def chain(part):
        content = client.get(path_of(part)).content.decode()
        found = dict(re.findall(r'rel="(prev|next)" href="([^"]+)"', content))
        return found.get("prev", ""), found.get("next", "")

    def hide(part):
        for page in BlogPostPage.objects.filter(translation_key=part.translation_key):
            page.unpublish()

    first, second, third, fourth = map(path_of, parts)
    assert chain(parts[0]) == ("", second) and chain(parts[2]) == (second, fourth)
    hide(parts[1])
    assert chain(parts[0]) == ("", third) and chain(parts[2]) == (first, fourth)
    content = client.get(third).content.decode()
    assert "Osa 1/3" in content and "Osa 3/3" in content and "Osa 4" not in content
    edit(parts[2], state="announced")
    assert chain(parts[0]) == ("", fourth)
    assert 'rel="prev"' in client.get(path_of(parts[3].get_translations().get())).content.decode()
    for part in parts[2:]:
        hide(part)
    assert chain(parts[0]) == ("", "") and "Osa 1/1" not in client.get(first).content.decode()


def test_rows_reach_the_live_twin_when_the_source_is_published(related, tuotos):
    _report, post = related
    twin = translate(post)
    extra = tuotos.page(PublicationPage, title="Toinen raportti")
    draft = post.get_latest_revision_as_object()
    draft.related.create(related=extra.outputpage_ptr)
    draft.save_revision().publish()
    assert twin.related.count() == 2


def test_relations_keep_to_their_site(related):
    _report, post = related
    other = load_site(HOST)
    stranger = other.page(PublicationPage, title="Vieras")
    draft = post.get_latest_revision_as_object()
    draft.related.create(related=stranger.outputpage_ptr)
    draft.save_revision().publish()
    assert titles(related_works(BlogPostPage.objects.get(pk=post.pk))) == ["Raportti"]
