"""What stands around a page (its twin, related works, series, links, choices of lists) follows each change at once.

Each test reads twice before the change, so that the answer after it would come from the cache if nothing had followed;
and each time the page kept whole says the same as the one that is made for this reader.
"""

import datetime
from gzip import decompress
from unittest import mock

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from blog.models import BlogPostPage
from core import changes
from core.models import CustomDocument, Person, Place, ProjectGoal, Series, TargetGroup, Topic
from core.works import states
from events.models import EventPage
from home.models import ContentPage
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.factories import edit, path_of, person, topic, translate
from tests.factories.samples import block, document, items
from tests.factories.scenes import scene, scenes, spot

pytestmark = pytest.mark.django_db


def read(client, path, status=200) -> str:
    for _time in range(2):
        response = client.get(path)
        assert response.status_code == status
        kept = client.get(path, headers={"accept-encoding": "gzip"})
        assert (kept.status_code, decompress(kept.content)) == (status, response.content)
    # A link inside a text names the host of its site, since there are two.
    return response.content.decode().replace('href="https://localhost/', 'href="/')


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


@pytest.fixture
def pair(tuotos):
    """A post, and a publication that names it: each stands among the related works of the other."""
    post = tuotos.page(BlogPostPage, title="Kirjoitus", date="2024-03-12")
    report = tuotos.page(PublicationPage, title="Vanha raportti", year=2024)
    draft = report.get_latest_revision_as_object()
    draft.related.create(related=post.outputpage_ptr)
    draft.contributors.create(person=person("Aino", "Vanhala"), role="author")
    draft.files.create(document=document())
    draft.save_revision().publish()
    return post, fresh(report)


def test_related_work_follows_its_page(client, pair):
    post, report = pair
    assert "Vanha raportti" in read(client, post.url)
    report = edit(report, title="Uusi raportti", slug="uusi-raportti")
    content = read(client, post.url)
    assert f'<a href="{path_of(report)}">Uusi raportti' in content and "Vanha raportti" not in content
    report.unpublish()
    assert "Uusi raportti" not in read(client, post.url)
    fresh(report).get_latest_revision().publish()
    assert "Uusi raportti" in read(client, post.url)
    states.withdraw(fresh(report), reason_fi="Vanhentunut", reason_sv="Föråldrad")
    assert "Uusi raportti" not in read(client, post.url)
    states.bring_back(fresh(report))
    assert "Uusi raportti" in read(client, post.url)
    restriction = PageViewRestriction.objects.create(page=report, restriction_type="login")
    assert "Uusi raportti" not in read(client, post.url)
    restriction.delete()
    assert "Uusi raportti" in read(client, post.url)
    fresh(report).delete()
    assert "Uusi raportti" not in read(client, post.url)


def test_relation_follows_its_row(client, pair):
    post, report = pair
    assert "Vanha raportti" in read(client, post.url)
    draft = report.get_latest_revision_as_object()
    draft.related.set([])
    draft.save_revision().publish()
    assert "Vanha raportti" not in read(client, post.url)


def test_related_work_follows_its_makers_and_files(client, pair):
    post, report = pair
    assert "Vanhala" in read(client, post.url)
    maker = Person.objects.get(family_name="Vanhala")
    maker.family_name = "Uusitalo"
    maker.save()
    content = read(client, post.url)
    assert "Uusitalo" in content and "Vanhala" not in content and "12 sivua" not in content
    CustomDocument.objects.update(page_count=12)  # as the worker writes it
    changes.tell_things(CustomDocument, CustomDocument.objects.values_list("pk", flat=True))
    assert "12 sivua" in read(client, post.url)
    report.files.get().document.delete()
    assert "12 sivua" not in read(client, post.url)


def test_related_event_follows_its_place(tuotos, client):
    place = Place.objects.create(name_fi="Sali", name_sv="Salen")
    post = tuotos.page(BlogPostPage, date="2024-03-12")
    event = tuotos.page(EventPage, title="Ilta", date="2024-03-12", place=place)
    draft = post.get_latest_revision_as_object()
    draft.related.create(related=event.outputpage_ptr)
    draft.save_revision().publish()
    assert "Ilta" in read(client, post.url)
    place.delete()
    assert "Ilta" in read(client, post.url)


def test_preview_shows_the_related_works_of_the_draft(client, admin_client, pair):
    _post, report = pair
    read(client, report.url)
    draft = report.get_latest_revision_as_object()
    draft.related.set([])
    draft.save_revision()
    url = f"/admin/pages/{report.pk}/revisions/{fresh(report).latest_revision_id}/view/"
    assert ">Kirjoitus</a>" not in admin_client.get(url).content.decode()
    assert ">Kirjoitus</a>" in read(client, report.url)


def test_related_works_are_no_question(client, pair):
    for page in pair:
        read(client, page.url)
        with CaptureQueriesContext(connection) as caught:
            assert client.get(page.url).status_code == 200
        assert not any("core_relatedoutput" in query["sql"] for query in caught.captured_queries)


def test_switch_of_language_follows_the_twin(tuotos, client):
    page = tuotos.page(BlogPostPage, date="2024-03-12")
    assert "/sv/saknas/" in read(client, page.url)
    twin = translate(page, title="Tvilling")
    assert f'href="{path_of(twin)}"' in read(client, page.url) and "/sv/saknas/" not in read(client, page.url)
    twin = edit(twin, slug="ny-adress")
    assert f'href="{path_of(twin)}"' in read(client, page.url)
    twin.unpublish()
    assert "/sv/saknas/" in read(client, page.url)


def test_links_in_texts_follow_their_page(tuotos, client):
    target = tuotos.page(ContentPage, title="Vanha kohde")
    links = [{"text": "", "page": target.pk, "document": None, "url": ""}]
    text = f'<p><a linktype="page" id="{target.pk}">linkki</a></p>'
    body = [
        block("text", text),
        block("links", {"title": "Lue lisää", "links": items(*links)}),
    ]
    page = tuotos.page(ContentPage, title="Sivu", body=ContentPage._meta.get_field("body").to_python(body))
    assert f'<a href="{path_of(target)}">linkki</a>' in read(client, page.url)
    target = edit(target, title="Uusi kohde", slug="uusi-kohde")
    content = read(client, page.url)
    assert '<a href="/fi/uusi-kohde/">linkki</a>' in content and content.count("Uusi kohde") >= 2
    swedish = translate(page, title="Sida")
    assert '<a href="/fi/uusi-kohde/" hreflang="fi"' in read(client, swedish.url)
    twin = translate(target, title="Målet")
    content = read(client, swedish.url)
    assert f'<a href="{path_of(twin)}">' in content and "/fi/uusi-kohde/" not in content
    target.unpublish()
    assert "/fi/uusi-kohde/" not in read(client, page.url)
    fresh(target).delete()
    assert "/fi/uusi-kohde/" not in read(client, page.url)


def test_outputs_inside_a_picture_follow_their_page(tuotos, client):
    post = tuotos.page(BlogPostPage, title="Vanha kirjoitus", date="2024-03-12")
    link = f'<p><a linktype="page" id="{post.pk}">linkki</a></p>'
    contents = [block("output", post.pk), block("text", link)]
    page = tuotos.page(InteractivePage, scenes=scenes(scene("Tori", spot("Ovi", *contents))), date="2024-03-12")
    assert "Vanha kirjoitus" in read(client, page.url) and f'<a href="{path_of(post)}">linkki' in read(client, page.url)
    post = edit(post, title="Uusi kirjoitus", slug="uusi-kirjoitus")
    content = read(client, page.url)
    assert "Uusi kirjoitus" in content and f'<a href="{path_of(post)}">linkki' in content
    restriction = PageViewRestriction.objects.create(page=post, restriction_type="login")
    content = read(client, page.url)
    assert "Uusi kirjoitus" not in content and path_of(post) not in content
    restriction.delete()
    post.unpublish()
    assert "Uusi kirjoitus" not in read(client, page.url)


def test_parts_of_a_series_follow_their_pages(tuotos, client):
    series = Series.objects.create(name_fi="Sarja", name_sv="Serie")
    first = tuotos.page(BlogPostPage, title="Alku", date="2024-03-12", series=series, series_position=1)
    second = tuotos.page(BlogPostPage, title="Jatko", date="2024-03-12", series=series, series_position=2)
    assert "Jatko" in read(client, first.url)
    second = edit(second, title="Loppu")
    assert "Loppu" in read(client, first.url) and "Jatko" not in read(client, first.url)
    second.unpublish()
    assert "Loppu" not in read(client, first.url)


def test_choices_of_a_list_follow_topics_and_pages(tuotos, client):
    work, group = topic("vanha aihe"), TargetGroup.objects.create(name_fi="hakijat", name_sv="sökande")
    post = tuotos.page(BlogPostPage, date="2024-03-12")
    draft = post.get_latest_revision_as_object()
    draft.topics.create(topic=work)
    draft.target_groups.create(target_group=group)
    draft.save_revision().publish()
    content = read(client, "/fi/blogi/")
    assert "vanha aihe" in content and "hakijat" in content and ">2024</option>" in content
    Topic.objects.get(pk=work.pk).delete()
    group.name_fi = "etsijät"
    group.save()
    content = read(client, "/fi/blogi/")
    assert "vanha aihe" not in content and ">etsijät<" in content and ">hakijat<" not in content
    edit(fresh(post), date=datetime.date(2025, 3, 12), year=2025)
    content = read(client, "/fi/blogi/")
    assert ">2025</option>" in content and ">2024</option>" not in content


def test_address_follows_a_new_name(tuotos, client):
    post = tuotos.page(BlogPostPage, date="2024-03-12")
    old = path_of(post)
    read(client, old)
    post = edit(post, slug="uusi-nimi")
    assert path_of(post) != old
    read(client, post.url)
    read(client, old, status=301)
    other = tuotos.page(BlogPostPage, title="Toinen", slug=old.strip("/").rpartition("/")[2], date="2024-03-12")
    assert "Toinen" in read(client, other.url) and path_of(other) == old
    Page.objects.get(pk=other.pk).delete()
    assert client.get(old).status_code != 200


def test_address_of_a_file_follows_its_page(tuotos, client):
    page = tuotos.page(PublicationPage, year=2024)
    read(client, page.url)
    draft = page.get_latest_revision_as_object()
    draft.files.create(document=document("tiedosto.pdf"))
    draft.save_revision().publish()
    assert f'href="{path_of(page)}tiedosto' in read(client, page.url)


def test_newest_works_wait_for_their_day(tuotos, client):
    tuotos.page(EventPage, title="Huominen ilta", date="2024-03-12")
    with mock.patch("home.front.timezone.localdate", return_value=datetime.date(2024, 3, 11)):
        assert "Huominen ilta" not in read(client, "/fi/")
    assert "Huominen ilta" in read(client, "/fi/")


def test_pages_below_and_goals_of_the_project_follow(tuotos, client):
    page = tuotos.page(ContentPage, title="Hankkeesta", shows_project=True)
    child = ContentPage(title="Alasivu", slug="alasivu", locale=page.locale)
    page.add_child(instance=child)
    goal = ProjectGoal.objects.create(project=tuotos.site.project, text_fi="Vanha tavoite", text_sv="Gammalt mål")
    content = read(client, page.url)
    assert "Alasivu" in content and "Vanha tavoite" in content
    goal.text_fi = "Uusi tavoite"
    goal.save()
    edit(fresh(child), title="Uusi alasivu")
    content = read(client, page.url)
    assert "Uusi tavoite" in content and "Vanha" not in content and "Uusi alasivu" in content
    fresh(child).unpublish()
    assert "Uusi alasivu" not in read(client, page.url)
