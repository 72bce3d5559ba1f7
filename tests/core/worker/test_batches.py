"""Many pages at once are a row of works: stopped anywhere, each work is done or as it was, and the rest can be done."""

import pytest
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages
from django.db import OperationalError
from django.urls import reverse
from wagtail.models import Page

from blog.models import BlogPostPage
from core.models import Batch, Binned, User
from core.visibility import is_in_bin
from core.worker import batches
from home.models import ContentPage
from tests.factories import edit, load_site, make_page, translate, work
from tests.factories.neighbour import HOST

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """The process ends here, as SIGKILL ends it: no handler of errors runs."""


@pytest.fixture
def user(tuotos):
    return User.objects.create_superuser("maija")


@pytest.fixture
def few(monkeypatch):
    """More than two pages are left to the worker."""
    monkeypatch.setattr(batches, "AT_ONCE", 2)


def posts(tuotos, number, live=True):
    """Return posts with live twins, whose drafts are newer."""
    made = [tuotos.page(BlogPostPage, title=f"Kirjoitus {n}") for n in range(number)]
    for page in made:
        translate(page, title=f"{page.title} på svenska")
        edit(page, publish=False, intro="Uusi")
        if not live:
            page.unpublish()
    return [BlogPostPage.objects.get(pk=page.pk) for page in made]


def send(client, action, pages, **data):
    ids = "&".join(f"id={page.pk}" for page in pages)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return client.post(f"{address}?next=/admin/&{ids}", {"sure": "on", **data})


def words(response) -> str:
    return " ".join(str(message).strip() for message in get_messages(response.wsgi_request))


def fresh(page):
    return type(page).objects.filter(pk=page.pk).first()


def twin_of(page):
    return type(page).objects.exclude(pk=page.pk).get(translation_key=page.translation_key)


def fail_at(monkeypatch, number, error):
    """The deed of that number does not happen, after the page before it was written."""
    seen = []
    stock = batches.do

    def do(pk, batch):
        seen.append(pk)
        stock(pk, batch)
        if len(seen) == number:
            raise error

    monkeypatch.setattr(batches, "do", do)


def test_published_at_once_with_their_twins(tuotos, admin_client):
    pages = posts(tuotos, 3)
    response = send(admin_client, "publish", pages)
    assert words(response) == "Julkaistiin 3 sivua 3 sivusta."
    assert {(fresh(page).intro, fresh(page).has_unpublished_changes) for page in pages} == {("Uusi", False)}
    assert response.url == "/admin/" and not Batch.objects.exists()


def test_one_that_cannot_be_done_is_left_with_the_reason_and_the_others_are_done(tuotos, admin_client, monkeypatch):
    first, second, third = posts(tuotos, 3)
    fail_at(monkeypatch, 2, ValueError("broken"))
    told = words(send(admin_client, "publish", [first, second, third]))
    assert "Julkaistiin 2 sivua 3 sivusta. Muut jätettiin ennalleen." in told and "Kirjoitus 1" in told
    assert [fresh(page).has_unpublished_changes for page in (first, second, third)] == [False, True, False]
    assert fresh(second).intro == twin_of(second).intro == ""


def test_a_database_that_is_away_stops_the_row_between_two_works(tuotos, admin_client, monkeypatch):
    pages = posts(tuotos, 4)
    fail_at(monkeypatch, 3, OperationalError("disk is full"))
    with monkeypatch.context():
        told = words(send(admin_client, "unpublish", pages))
    assert "Piilotettiin 2 sivua 4 sivusta." in told and told.count("Tietokanta ei vastannut.") == 2
    assert [fresh(page).live for page in pages] == [False, False, True, True]


@pytest.mark.parametrize("action", ["publish", "unpublish", "delete", "move"])
def test_killed_in_the_middle_each_work_is_whole_and_asking_again_does_the_rest(
    tuotos, admin_client, monkeypatch, action
):
    pages = posts(tuotos, 3)
    neighbours = list(Page.objects.descendant_of(load_site(HOST).site.root_page).values_list("pk", "live", "path"))
    to = make_page(type(tuotos.fi["blog"]), tuotos.fi["home"].get_parent().get_children().get(pk=tuotos.fi["home"].pk))
    with monkeypatch.context() as patch:
        fail_at(patch, 2, Killed())
        with pytest.raises(Killed):
            send(admin_client, action, pages, chooser=to.pk)
    there = [fresh(page) for page in pages]
    assert [is_done(page, action, to) for page in there] == [True, False, False]
    send(admin_client, action, [page for page in there if page], chooser=to.pk)
    assert all(is_done(fresh(page), action, to) for page in pages)
    assert neighbours == list(
        Page.objects.descendant_of(load_site(HOST).site.root_page).values_list("pk", "live", "path")
    )


def is_done(page, action, to) -> bool:
    return {
        "publish": lambda: not page.has_unpublished_changes and page.intro == "Uusi",
        "unpublish": lambda: not page.live,
        "delete": lambda: is_in_bin(page),
        "move": lambda: page.is_child_of(to),
    }[action]()


def test_a_branch_goes_into_the_bin_as_one_with_what_came_there_meanwhile(tuotos, user):
    top = tuotos.page(ContentPage)
    below = [make_page(ContentPage, fresh(top)) for _n in range(2)]
    other = tuotos.page(ContentPage)
    batch = batches.new("delete", [top, below[0], other], user=user, below=True)
    assert batch.waiting == [[top.pk, below[0].pk, below[1].pk], [other.pk]]
    late = make_page(ContentPage, fresh(below[1]))
    batches.go_through(batch)
    assert all(is_in_bin(fresh(page)) for page in (top, *below, late, other))
    assert (batch.done, batch.total, batch.left, Binned.objects.count()) == (4, 4, [], 2)


def test_both_pages_of_a_work_are_one_transaction(tuotos, user, monkeypatch):
    (page,) = posts(tuotos, 1)
    batch = batches.new("unpublish", [page, twin_of(page)], user=user)
    assert len(batch.waiting) == 1
    fail_at(monkeypatch, 2, ValueError("broken"))
    batches.go_through(batch)
    assert fresh(page).live and twin_of(page).live and (batch.done, len(batch.left)) == (0, 2)


def test_without_the_right_a_page_is_left(tuotos):
    nobody = User.objects.create_user("nobody")
    (page,) = posts(tuotos, 1)
    for action in batches.DEEDS:
        batch = batches.new(action, [page], user=nobody, target=tuotos.fi["home"])
        batches.go_through(batch)
        assert batch.left == [[page.title, "Sinulla ei ole oikeutta tehdä tätä sivulle."]], action
    assert fresh(page).live and fresh(page).intro == ""


def test_many_are_left_to_the_worker_which_tells_how_far_it_is(tuotos, admin_client, few, monkeypatch):
    pages = posts(tuotos, 4)
    response = send(admin_client, "publish", pages)
    batch = Batch.objects.get()
    assert response.url == reverse("batch", args=[batch.pk])
    assert fresh(pages[0]).has_unpublished_changes
    asked = reverse("batch_progress", args=[batch.pk])
    assert admin_client.get(asked).json() == {
        "over": False, "status": "Julkaistiin 0 sivua 4 sivusta.", "done": 0, "total": 4,
    }  # fmt: skip
    work()
    assert admin_client.get(asked).json()["over"]
    assert "Julkaistiin 4 sivua 4 sivusta." in admin_client.get(response.url).content.decode()
    assert not any(fresh(page).has_unpublished_changes for page in pages)


def test_what_a_killed_worker_left_is_taken_up_where_it_stopped(tuotos, admin_client, few, monkeypatch):
    pages = posts(tuotos, 4)
    send(admin_client, "unpublish", pages)
    batch = Batch.objects.get()
    with monkeypatch.context() as patch:
        fail_at(patch, 3, Killed())
        with pytest.raises(Killed):
            batches.go_on.func(batch.pk)
    batch.refresh_from_db()
    assert (batch.done, len(batch.waiting)) == (2, 2)
    assert [fresh(page).live for page in pages] == [False, False, True, True]
    work()
    batch.refresh_from_db()
    assert (batch.done, batch.waiting, batch.left) == (4, [], [])
    assert not any(fresh(page).live for page in pages)


def test_a_batch_that_nobody_goes_on_with_offers_a_button(tuotos, admin_client, few):
    pages = posts(tuotos, 3)
    address = send(admin_client, "unpublish", pages).url
    batches.DBTaskResult.objects.all().delete()  # given up and forgotten
    assert "Jatka lopuilla" in admin_client.get(address).content.decode()
    admin_client.post(f"{address}go-on/")
    work()
    assert not any(fresh(page).live for page in pages)


def test_nobody_sees_what_somebody_else_asked_for(tuotos, client, user):
    batch = batches.new("publish", posts(tuotos, 1), user=user)
    batch.save()
    other = User.objects.create_user("other")
    other.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(other)
    for name, ask in (("batch", client.get), ("batch_progress", client.get), ("batch_go_on", client.post)):
        assert ask(reverse(name, args=[batch.pk])).url == reverse("wagtailadmin_home"), name  # which says why
    assert client.get(reverse("batch", args=[batch.pk + 1])).status_code == 404


def test_a_page_with_many_below_it_is_deleted_or_hidden_by_the_worker(tuotos, admin_client, few):
    top = tuotos.page(ContentPage)
    below = [make_page(ContentPage, fresh(top)) for _n in range(3)]
    hide = reverse("wagtailadmin_pages:unpublish", args=[top.pk])
    response = admin_client.post(hide, {"include_descendants": "on"})
    assert "/batches/" in response.url and fresh(below[0]).live
    work()
    assert not any(fresh(page).live for page in [top, *below])
    delete = reverse("wagtailadmin_pages:delete", args=[top.pk])
    assert "/batches/" in admin_client.post(delete, {"sure": "on"}).url
    work()
    assert all(is_in_bin(fresh(page)) for page in (top, *below))
