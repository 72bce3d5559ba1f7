"""A deleted work leaves every place but the bin, in both languages, and comes back as it was."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import GroupPagePermission, Page, PageViewRestriction, Revision

from api.models import HarvestedWork
from blog.models import BlogIndexPage, BlogPostPage
from core.bin import pages
from core.models import Binned, Gone, OutputFile, User
from core.sites.routes import route_url
from home.models import ContentPage
from publications.models import PublicationPage
from tests.factories import edit, make_page, path_of, translate, work
from tests.factories.samples import full_page
from tests.whole_site.test_page_types import PAGE_TYPES

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(tuotos):
    return User.objects.create_superuser("maija")


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def rows_of(page) -> dict:
    """Return what the database has of a page and its rows, apart from its place in the tree."""
    page = fresh(page)
    own = {field.attname: getattr(page, field.attname) for field in page._meta.concrete_fields}
    for name in ("path", "latest_revision_created_at"):
        own.pop(name, None)
    own["body"] = str(own.get("body"))
    rows = {
        relation.get_accessor_name(): list(getattr(page, relation.get_accessor_name()).order_by("pk").values())
        for relation in page._meta.related_objects
        if relation.one_to_many and relation.get_accessor_name() and relation.get_accessor_name() in ("files", "topics")
    }
    return {**own, **rows, "addresses": list(page.file_addresses.order_by("pk").values())}


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_every_type_goes_and_comes_back_whole_in_both_languages(tuotos, client, model, user):
    page = full_page(tuotos, model)
    twin = translate(page, title="Titel på svenska")
    addresses = [path_of(page), path_of(twin)]
    below = [f"{path_of(page)}{name}" for name in fresh(page).file_addresses.values_list("name", flat=True)]
    before = [rows_of(each) for each in (page, twin)]
    redirects = Redirect.objects.count()
    work()
    page.delete(user=user)
    assert [client.get(path).status_code for path in [*addresses, *below]] == [410] * (2 + len(below))
    assert not fresh(page).live and not fresh(twin).live and Redirect.objects.count() == redirects
    item = Binned.objects.get()
    assert (item.title, item.number, item.site, item.deleted_by) == (page.title, 2, tuotos.site, user)
    restored = pages.restore(item, user)
    assert (restored.thing.pk, restored.notes) == (page.pk, [])
    assert [rows_of(each) for each in (page, twin)] == before
    assert [client.get(path).status_code for path in [*addresses, *below]] == [200] * (2 + len(below))
    assert not Binned.objects.exists() and not Gone.objects.filter(path__in=addresses).exists()


def test_what_lies_below_goes_along_and_its_drafts_stay_drafts(tuotos, client):
    top = tuotos.page(ContentPage)
    live, draft = make_page(ContentPage, fresh(top)), make_page(ContentPage, fresh(top), live=False)
    address = path_of(live)
    item = pages.put(fresh(top))
    assert client.get(address).status_code == 410 and item.number == 3
    pages.restore(item)
    assert client.get(address).status_code == 200 and not fresh(draft).live


def test_a_page_comes_back_to_its_place_among_others(tuotos):
    first, second, third = (tuotos.page(BlogPostPage) for _n in range(3))
    item = pages.put(fresh(second))
    pages.restore(item)
    order = BlogPostPage.objects.filter(pk__in=[first.pk, second.pk, third.pk]).order_by("path")
    assert list(order) == [first, second, third]


def test_deleting_the_twin_takes_the_source_too(tuotos):
    page = tuotos.page(BlogPostPage)
    twin = translate(page)
    item = pages.put(twin)
    assert fresh(page).url_path.startswith("/_bin/") and item.object_id == twin.pk


def test_search_lists_feeds_and_harvesters_know_it_no_more_and_then_again(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Ainutlaatuinen sammakko")
    translate(page, title="En unik groda")
    work()
    search = f"{route_url('search', 'fi')}?q=sammakko"
    path = path_of(page)

    def where():
        work()
        return (
            path in client.get(search).content.decode(),
            path in client.get(tuotos.fi["blog"].url).content.decode(),
            path in client.get("/sitemap.xml").content.decode(),
            client.get(f"/api/v1/works/{page.permalink.split('/')[2]}").status_code == 200,
            client.get(page.permalink, follow=True).status_code == 200,
            not HarvestedWork.objects.get(work=page.translation_key).is_gone,
        )

    assert where() == (True,) * 6
    item = pages.put(fresh(page))
    assert where() == (False,) * 6
    pages.restore(item)
    assert where() == (True,) * 6


def test_redirects_lead_nowhere_meanwhile_and_there_again_afterwards(tuotos, client):
    page = tuotos.page(BlogPostPage)
    Redirect.objects.create(old_path="/vanha", site=tuotos.site, redirect_page=page)
    item = pages.put(fresh(page))
    assert client.get("/vanha/").status_code == 410
    pages.restore(item)
    assert client.get("/vanha/").headers["Location"].endswith(path_of(page))


def test_a_private_title_is_never_told_and_the_page_comes_back_private_with_its_rights(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Salainen")
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="sana")
    right = Permission.objects.get(codename="change_page")
    GroupPagePermission.objects.create(group=Group.objects.create(name="Ryhmä"), page=page, permission=right)
    item = pages.put(fresh(page))
    assert client.get(path_of_former(tuotos, page)).status_code == 404
    pages.restore(item)
    assert b'type="password"' in client.get(path_of(fresh(page))).content
    assert GroupPagePermission.objects.filter(page=page.pk).exists()


def path_of_former(tuotos, page):
    return f"{path_of(tuotos.fi['blog'])}{page.slug}/"


def test_a_slug_is_free_meanwhile_and_who_comes_back_gets_another(tuotos, client):
    page = tuotos.page(BlogPostPage, slug="kevat")
    item = pages.put(fresh(page))
    other = tuotos.page(BlogPostPage, slug="kevat")
    restored = pages.restore(item)
    assert fresh(page).slug == "kevat-2" and "kevat-2" in restored.notes[0]
    assert client.get(path_of(fresh(page))).status_code == client.get(path_of(other)).status_code == 200
    assert edit(fresh(page), title="Uusi").slug == "kevat-2"


def test_a_page_whose_parent_is_in_the_bin_is_told_to_wait(tuotos):
    top = tuotos.page(ContentPage, title="Yläsivu")
    page = make_page(ContentPage, fresh(top))
    item, above = pages.put(fresh(page)), pages.put(fresh(top))
    with pytest.raises(ValidationError, match="Yläsivu"):
        pages.restore(item)
    assert Binned.objects.count() == 2
    pages.restore(above)
    pages.restore(item)
    assert fresh(page).get_parent().pk == top.pk


def test_a_page_whose_parent_was_erased_comes_back_where_its_type_stands(tuotos):
    top = tuotos.page(ContentPage)
    page = make_page(ContentPage, fresh(top))
    item = pages.put(fresh(page))
    fresh(top).delete()
    restored = pages.restore(item)
    assert fresh(page).get_parent().pk == tuotos.fi["home"].pk and fresh(page).live
    assert restored.notes and tuotos.fi["home"].title in restored.notes[0]


def test_what_has_no_place_any_more_stays_in_the_bin(tuotos):
    page = tuotos.page(BlogPostPage)
    item = pages.put(fresh(page))
    for index in BlogIndexPage.objects.child_of(tuotos.fi["home"]):
        pages.put(index)
    BlogIndexPage.objects.filter(url_path__startswith="/_bin/").first().delete()
    with pytest.raises(ValidationError):
        pages.restore(Binned.objects.get(pk=item.pk))
    assert Page.objects.filter(pk=page.pk).exists()


def test_what_was_scheduled_waits_and_is_never_published_from_the_bin(tuotos):
    page = tuotos.page(BlogPostPage, live=False)
    revision = page.get_latest_revision()
    soon = timezone.now() + timedelta(hours=1)
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=soon)
    item = pages.put(fresh(page))
    assert Revision.objects.get(pk=revision.pk).approved_go_live_at is None
    pages.restore(item)
    assert Revision.objects.get(pk=revision.pk).approved_go_live_at == soon
    item = pages.put(fresh(page))
    item.kept["schedules"][str(revision.pk)] = (timezone.now() - timedelta(hours=1)).isoformat()
    item.save()
    assert "julkaise" in pages.restore(item).notes[0].lower()
    assert Revision.objects.get(pk=revision.pk).approved_go_live_at is None


def test_nothing_of_it_happens_when_a_part_fails(tuotos, monkeypatch):
    page = tuotos.page(BlogPostPage)
    twin = translate(page)
    monkeypatch.setattr(pages, "log", lambda *args, **kwargs: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        pages.put(fresh(page))
    assert fresh(page).live and fresh(twin).live
    assert not Binned.objects.exists() and not Gone.objects.exists()
    assert HarvestedWork.objects.filter(work=page.translation_key, is_gone=False).exists()


def test_who_may_not_delete_a_page_of_the_work_deletes_none(tuotos):
    page = tuotos.page(BlogPostPage)
    twin = translate(page)
    with pytest.raises(PermissionDenied):
        pages.put(fresh(page), User.objects.create_user("nobody"))
    assert fresh(page).live and fresh(twin).live


def test_front_pages_of_sites_stay(tuotos):
    with pytest.raises(ValidationError):
        pages.put(tuotos.sv["home"])


def test_a_publication_keeps_its_file_and_its_relations(tuotos, client):
    other = tuotos.page(PublicationPage, title="Toinen")
    page = full_page(tuotos, PublicationPage, related=other)
    assert page.title in client.get(path_of(other)).content.decode()
    item = pages.put(fresh(page))
    assert page.title not in client.get(path_of(other)).content.decode()
    pages.restore(item)
    assert page.title in client.get(path_of(other)).content.decode()
    assert OutputFile.objects.filter(page=page.pk).exists()


@pytest.mark.parametrize("number", [1, 20])
def test_queries_do_not_grow_with_what_lies_below(tuotos, number, django_assert_max_num_queries):
    top = tuotos.page(ContentPage)
    for _n in range(number):
        make_page(ContentPage, fresh(top))
    with django_assert_max_num_queries(90):
        item = pages.put(fresh(top))
    with django_assert_max_num_queries(110):
        pages.restore(item)


def test_a_draft_that_readers_never_saw_leaves_no_address(tuotos, client):
    page = tuotos.page(BlogPostPage, live=False, slug="luonnos")
    pages.put(fresh(page))
    assert client.get(path_of_former(tuotos, page)).status_code == 404
    assert not Gone.objects.exists()
