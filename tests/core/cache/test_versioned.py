"""What every page shows is kept between requests, and never a moment longer than it is true."""

from contextlib import nullcontext
from functools import partial

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import transaction
from django.db.models import Q
from wagtail.models import Locale, PageViewRestriction, Site

from blog.models import BlogPostPage
from core.cache.history import catch_up
from core.cache.models import ContentChange
from core.cache.reading import declared, depend_on
from core.cache.recording import is_by_id
from core.cache.versioned import cached, cached_as_read, invalidate, one_request
from core.models import Contributor, Organisation, Project, ProjectPartner, Topic
from core.works import states
from home.models import ContentPage
from tests.factories import edit, organisation

pytestmark = pytest.mark.django_db


def read(client, path="/fi/"):
    return client.get(path, follow=True).content.decode()


def test_value_is_worked_out_once_until_something_changes():
    values = iter(["first", "second"])
    for _request in range(2):
        with one_request():
            assert cached("name", lambda: next(values)) == "first"
    invalidate()
    with one_request():
        assert cached("name", lambda: next(values)) == "second"


def ask(name, work_out, *keys):
    with one_request():
        return cached(name, work_out, keys) if keys else cached(name, work_out)


def test_value_stays_until_one_of_its_keys_changes():
    answers = iter(range(100))
    work_out = partial(next, answers)
    first, second, unknown = ask("a", work_out, "one"), ask("b", work_out, "one", "two"), ask("c", work_out)
    invalidate("two")
    assert ask("a", work_out, "one") == first
    assert ask("b", work_out, "one", "two") != second and ask("c", work_out) != unknown
    invalidate()
    assert ask("a", work_out, "one") != first


def test_value_goes_with_the_values_and_the_objects_that_it_is_made_of(tuotos):
    answers = iter(range(100))

    def outer():
        cached("inner", partial(next, answers), ["inner key"])
        depend_on("found on the way")
        return BlogPostPage.objects.filter(pk=post.pk).get(), next(answers)

    post = tuotos.page(BlogPostPage, title="Luettu", date="2024-01-01")
    found = ask("outer", outer, "own key")
    for key in ("inner key", "found on the way", "own key", f"page {post.pk}"):
        assert ask("outer", outer, "own key") == found
        invalidate(key)
        assert ask("outer", outer, "own key") != found
        found = ask("outer", outer, "own key")


def test_part_goes_with_all_that_was_read_before(tuotos):
    answers = iter(range(100))
    post = tuotos.page(BlogPostPage, title="Luettu", date="2024-01-01")

    def part():
        with one_request():
            read = BlogPostPage.objects.get(pk=post.pk)
            return cached_as_read("part", lambda: (read.title, next(answers)))

    first = part()
    assert part() == first
    edit(post, title="Uusi")
    assert part() == ("Uusi", first[1] + 1)


def test_part_of_a_query_that_nobody_declared_goes_with_every_change(tuotos):
    answers = iter(range(100))

    def part(*keys):
        def work_out():
            with declared(*keys) if keys else nullcontext():
                return BlogPostPage.objects.filter(title="Ei ole").count(), next(answers)

        with one_request():
            return cached_as_read(f"part {keys}", work_out)

    unsure, sure = part(), part("a key")
    assert (part(), part("a key")) == (unsure, sure)
    invalidate("another")
    assert part() != unsure and part("a key") == sure


def test_which_queries_find_only_what_is_named(tuotos):
    post = tuotos.page(BlogPostPage, date="2024-01-01")
    pages = BlogPostPage.objects.order_by()
    by_id = [
        pages.filter(pk=1),
        pages.filter(pk__in=[1, 2]).select_related("lead_image"),
        pages.filter(pk__in=[1, 2]).filter(live=True),
        Topic.objects.filter(pk=1),
        Contributor.objects.filter(page=post).select_related("person"),
        Locale.objects.all(),
    ]
    others = [
        pages,
        pages.filter(live=True),
        pages.exclude(pk=1),
        pages.filter(Q(pk=1) | Q(live=True)),
        pages.filter(pk__in=pages.filter(live=True)),
        Topic.objects.all(),
        Contributor.objects.filter(person=1).select_related("page"),
        Contributor.objects.filter(page=post).values("person__family_name"),
    ]
    assert [is_by_id(str(query.query)) for query in by_id] == [True] * len(by_id)
    assert [is_by_id(str(query.query)) for query in others] == [False] * len(others)


def test_a_rolled_back_change_is_forgotten_and_its_number_used_again():
    invalidate("a")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        invalidate("b")
        assert catch_up()[0].last["b"]
        raise ZeroDivisionError
    invalidate("c")
    history, position = catch_up()
    assert "b" not in history.last and history.last["c"] == position.number


def test_a_process_that_slept_too_long_takes_nothing_for_fresh(monkeypatch):
    monkeypatch.setattr("core.cache.history.KEPT", 3)
    invalidate("a")
    history, position = catch_up()
    assert history.is_fresh(position, ["b"])
    for number in range(4):
        invalidate(f"key {number}")
    ContentChange.objects.filter(number__lte=position.number).delete()
    assert not catch_up()[0].is_fresh(position, ["b"])


def test_nothing_is_a_value_too():
    for answer in (None, "something"):
        with one_request():
            assert cached("nothing", lambda answer=answer: answer) is None


def test_outside_a_request_nothing_is_kept():
    assert [cached("name", lambda number=number: number) for number in (1, 2)] == [1, 2]


def test_change_within_a_request_is_seen_in_it(tuotos):
    with one_request():
        assert cached("name", lambda: 1) == 1
        invalidate()
        assert cached("name", lambda: 2) == 2


def test_value_of_a_rolled_back_change_never_comes_again():
    class Undone(Exception):
        pass

    with pytest.raises(Undone), transaction.atomic():
        invalidate()
        with one_request():
            cached("name", lambda: "never happened")
        raise Undone
    invalidate()
    with one_request():
        assert cached("name", lambda: "true") == "true"


@pytest.mark.skipif("LOCATION" in settings.CACHES["default"], reason="in Redis all processes have one cache")
def test_another_process_sees_a_change_at_once(tuotos, client):
    """The cache of the other process is untouched by the change: only the database tells of it."""
    page = tuotos.page(ContentPage, title="Vanha nimi", show_in_menus=True)
    assert "Vanha nimi" in read(client)
    kept = dict(caches["default"]._cache), dict(caches["default"]._expire_info)
    edit(page, title="Uusi nimi")
    caches["default"]._cache.update(kept[0])
    caches["default"]._expire_info.update(kept[1])
    assert "Uusi nimi" in read(client) and "Vanha nimi" not in read(client)


def test_menu_follows_what_editors_do(tuotos, client):
    page = tuotos.page(ContentPage, title="Esteettömyys", show_in_menus=True)
    assert "Esteettömyys" in read(client)
    edit(page, publish=False, title="Luonnos")
    assert "Esteettömyys" in read(client) and "Luonnos" not in read(client)
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert "Esteettömyys" not in read(client)
    restriction.delete()
    assert "Esteettömyys" in read(client)
    page = ContentPage.objects.get(pk=page.pk)
    page.unpublish()
    assert "Esteettömyys" not in read(client)
    page.get_latest_revision().publish()
    assert "Luonnos" in read(client)
    ContentPage.objects.get(pk=page.pk).delete()
    assert "Luonnos" not in read(client)


def test_breadcrumbs_follow_a_move(tuotos, client):
    first, second = (tuotos.page(ContentPage, title=title) for title in ("Alku", "Loppu"))
    child = ContentPage(title="Lapsi", slug="lapsi", locale=first.locale)
    first.add_child(instance=child)
    assert "Alku</a></li>" in read(client, child.url)
    child = ContentPage.objects.get(pk=child.pk)
    child.move(ContentPage.objects.get(pk=second.pk), pos="last-child")
    path = ContentPage.objects.get(pk=child.pk).url
    assert path.startswith(second.url)
    content = read(client, path)
    assert content.count(">Loppu</a>") == 2 and content.count(">Alku</a>") == 1  # crumb and foot; foot only


def test_project_and_partners_follow_a_change(tuotos, client):
    project = Project.objects.get(site=tuotos.site)
    project.starts_on, project.name_fi = "2024-01-01", "Ensimmäinen nimi"
    project.save()
    partner = ProjectPartner.objects.create(project=project, organisation=organisation("Kumppani Oy"), role="partner")
    assert "Ensimmäinen nimi" in read(client) and "Kumppani Oy" in read(client)
    project.name_fi = "Toinen nimi"
    project.save()
    renamed = Organisation.objects.get(pk=partner.organisation_id)
    renamed.name_fi = "Toinen Oy"
    renamed.save()
    content = read(client)
    assert "Toinen nimi" in content and "Ensimmäinen" not in content
    assert "Toinen Oy" in content and "Kumppani Oy" not in content
    partner.delete()
    assert "Toinen Oy" not in read(client)


def test_counts_follow_a_withdrawal(tuotos, client):
    posts = [tuotos.page(BlogPostPage, date="2024-01-01") for _number in range(2)]
    assert "2 blogikirjoitusta" in read(client)
    states.withdraw(posts[0], reason_fi="Vanhentunut", reason_sv="Föråldrad")
    assert "1 blogikirjoitus<" in read(client) and "2 blogikirjoitusta" not in read(client)


def test_page_becomes_private_and_public_again(tuotos, client):
    post = tuotos.page(BlogPostPage, title="Salainen", date="2024-01-01")
    assert client.get(post.url).status_code == 200
    restriction = PageViewRestriction.objects.create(
        page=tuotos.fi["blog"], restriction_type="password", password="sana"
    )
    assert "Salainen" not in read(client, "/fi/tuotokset/")
    assert b"Salainen" not in client.get(post.url).content
    restriction.delete()
    assert "Salainen" in read(client, "/fi/tuotokset/") and "Salainen" in read(client, post.url)


def test_hosts_keep_their_own_sites(tuotos, client):
    assert "Hanke" in read(client)
    site = Site.objects.get(pk=tuotos.site.pk)
    site.hostname = "toinen.example"
    site.is_default_site = False
    site.save()
    assert client.get("/fi/", headers={"host": "localhost"}).status_code == 404
    assert client.get("/fi/", headers={"host": "toinen.example"}).status_code == 200
