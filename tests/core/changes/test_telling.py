"""Followers are told once a transaction of all that changed, whoever changed it; and of nothing that is no change."""

import pytest
from django.db import transaction
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site

from blog.models import BlogIndexPage, BlogPostPage
from core import changes
from core.changes import Action
from core.changes.registry import FOLLOWERS, Follower
from core.imports.pages import add_pages, publish_pages
from core.imports.topics import save_topics
from core.models import CustomDocument, Organisation, OutputPage, Person, Topic
from core.works import states
from home.models import ContentPage
from tests.factories import edit, organisation, person, topic, translate
from tests.factories.samples import document

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(tuotos, monkeypatch):
    """Return what a follower was told, one entry a transaction."""
    entries = []
    monkeypatch.setitem(FOLLOWERS, "test", Follower("test", entries.append, after_commit=False))
    return entries


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def actions(changed) -> dict:
    return {page.pk: page.actions for page in changed.pages}


def test_one_transaction_is_told_once(tuotos, told):
    with transaction.atomic():
        first = tuotos.page(BlogPostPage, date="2024-03-12")
        second = tuotos.page(BlogPostPage, date="2024-03-12")
        edit(first, title="Uusi")
        maker = person()
        maker.given_name = "Aino"
        maker.save()
        assert told == []
    (changed,) = told
    assert {page.pk for page in changed.pages} >= {first.pk, second.pk}
    assert Action.PUBLISHED in actions(changed)[first.pk]
    assert [thing.pk for thing in changed.things_of(Person)] == [maker.pk]
    assert {str(first.translation_key), str(second.translation_key)} <= changed.works


def test_publishing_with_a_live_twin_is_told_once_of_both(tuotos, told):
    page = tuotos.page(BlogPostPage, date="2024-03-12")
    twin = translate(page, title="Rubrik")
    told.clear()
    with transaction.atomic():
        edit(page, date="2024-03-13")
    (changed,) = told
    assert {page.pk, twin.pk} <= set(actions(changed)) and changed.works == {str(page.translation_key)}


def test_before_and_after_tell_what_went_live_and_what_moved(tuotos, told):
    draft = tuotos.page(ContentPage, live=False)
    told.clear()
    with transaction.atomic():
        draft.get_latest_revision().publish()
    (page,) = [page for page in told[0].pages if page.pk == draft.pk]
    assert not page.was_live and page.is_live
    with transaction.atomic():
        edit(fresh(draft), slug="uusi-osoite")
    (page,) = [page for page in told[1].pages if page.pk == draft.pk]
    assert page.was_live and page.before.url_path != page.after.url_path
    with transaction.atomic():
        fresh(draft).unpublish()
    assert Action.HIDDEN in told[2].pages[0].actions and not told[2].pages[0].is_live
    with transaction.atomic():
        fresh(draft).get_latest_revision().publish()
        fresh(draft).delete()
    deleted = next(page for page in told[3].pages if page.pk == draft.pk)
    assert deleted.after is None and Action.DELETED in deleted.actions


def test_what_is_rolled_back_is_not_told(tuotos, told):
    class Undone(Exception):
        pass

    page = tuotos.page(BlogPostPage, date="2024-03-12")
    told.clear()
    with transaction.atomic():
        with pytest.raises(Undone), transaction.atomic():
            edit(page, title="Ei koskaan")
            raise Undone
        maker = person()
    (changed,) = told
    assert changed.pages == [] and [thing.pk for thing in changed.things] == [maker.pk]


def test_drafts_and_bookkeeping_are_no_changes(tuotos, told):
    page = tuotos.page(BlogPostPage, date="2024-03-12")
    hidden = tuotos.page(BlogPostPage, date="2024-03-12", live=False)
    told.clear()
    edit(page, publish=False, title="Luonnos")
    edit(hidden, publish=False, title="Luonnos")
    page.locked = True
    page.save(update_fields=["locked"])
    scheduled = fresh(hidden)
    scheduled.go_live_at = "2099-01-01T10:00:00+02:00"
    scheduled.save_revision().publish()
    translate(page, publish=False)
    fresh(hidden).delete()
    assert told == []


def test_a_move_is_told_of_all_that_lies_below(tuotos, told):
    first, second = (tuotos.page(ContentPage) for _page in range(2))
    child = ContentPage(title="Lapsi", slug="lapsi", locale=first.locale)
    first.add_child(instance=child)
    told.clear()
    with transaction.atomic():
        fresh(first).move(fresh(second), pos="last-child")
    (changed,) = told
    assert actions(changed)[first.pk] >= {Action.MOVED}
    assert changed.works == {str(first.translation_key), str(child.translation_key)}


def test_privacy_is_told_of_all_that_lies_below(tuotos, told):
    post = tuotos.page(BlogPostPage, date="2024-03-12")
    told.clear()
    restriction = PageViewRestriction.objects.create(page=tuotos.fi["blog"], restriction_type="login")
    restriction.delete()
    assert len(told) == 2 and all(str(post.translation_key) in changed.works for changed in told)


def test_a_withdrawal_is_told_of_all_twins(tuotos, told):
    page = tuotos.page(BlogPostPage, date="2024-03-12")
    twin = translate(page, title="Rubrik")
    told.clear()
    states.withdraw(fresh(page), reason_fi="Syy", reason_sv="Skäl")
    states.bring_back(fresh(page))
    assert [actions(changed) for changed in told] == [{page.pk: {Action.STATE}, twin.pk: {Action.STATE}}] * 2


def test_things_tell_whom_they_concern(tuotos, told):
    page = tuotos.page(BlogPostPage, date="2024-03-12")
    maker, subject, house, file = person(), topic(), organisation(), document()
    maker.organisation = house
    maker.save()
    draft = page.get_latest_revision_as_object()
    draft.contributors.create(person=maker, role="author")
    draft.topics.create(topic=subject)
    draft.files.create(document=file)
    draft.save_revision().publish()
    work = str(page.translation_key)
    for thing in (maker, subject, house, file):
        told.clear()
        thing.save()
        concerned = told[-1].concerned(type(thing))
        assert concerned.works == {work}, thing
    told.clear()
    house.delete()
    assert told[-1].concerned(Organisation).things >= {(Person, maker.pk)}
    told.clear()
    subject.delete()
    assert told[-1].concerned(Topic).works == {work}


def test_a_new_thing_concerns_nobody(tuotos, told):
    person()
    assert told[-1].things[0].is_new and told[-1].concerned(Person).works == set()


def test_files_of_a_collection_that_becomes_private_are_told(tuotos, told):
    page = tuotos.page(BlogPostPage, date="2024-03-12")
    draft = page.get_latest_revision_as_object()
    draft.files.create(document=document())
    draft.save_revision().publish()
    told.clear()
    restriction = CollectionViewRestriction.objects.create(
        collection=Collection.get_first_root_node(), restriction_type="login"
    )
    restriction.delete()
    assert [changed.concerned(Collection).works for changed in told] == [{str(page.translation_key)}] * 2


def test_another_root_of_a_site_is_told(tuotos, told):
    site = Site.objects.get(pk=tuotos.site.pk)
    old, site.root_page_id = site.root_page_id, Page.objects.get(pk=tuotos.fi["blog"].pk).pk
    site.save()
    (thing,) = told[-1].things_of(Site)
    assert thing.before == {"root_page_id": old}


def test_imported_pages_are_told_as_published(tuotos, told):
    parent = BlogIndexPage.objects.get(pk=tuotos.fi["blog"].pk)
    pages = [BlogPostPage(title=f"Tuotu {n}", slug=f"tuotu-{n}", locale=parent.locale) for n in range(3)]
    add_pages(parent, pages, publish=True)
    (changed,) = told
    assert actions(changed) == {page.pk: {Action.CREATED, Action.PUBLISHED} for page in pages}
    assert all(page.is_live and not page.was_live and page.model is BlogPostPage for page in changed.pages)
    drafts = [BlogPostPage(title=f"Luonnos {n}", slug=f"luonnos-{n}", locale=parent.locale) for n in range(2)]
    add_pages(parent, drafts, publish=False)
    assert len(told) == 1
    publish_pages(drafts)
    assert actions(told[1]) == {page.pk: {Action.PUBLISHED} for page in drafts}
    assert all(page.is_live and not page.was_live for page in told[1].pages)


def test_imported_topics_are_told_once(tuotos, told):
    known = topic("työnhaku", "jobbsökning")
    Topic.objects.filter(pk=known.pk).update(uri="http://www.yso.fi/onto/yso/p1")
    told.clear()
    with open("/dev/null", "w") as nowhere:
        save_topics(
            {"http://www.yso.fi/onto/yso/p1": ("uusi", "ny", ""), "http://www.yso.fi/onto/yso/p2": ("toinen", "", "")},
            nowhere,
        )
    (changed,) = told
    assert [thing.pk for thing in changed.things_of(Topic)] == [known.pk]


def test_after_the_commit_is_after_the_commit(tuotos, monkeypatch):
    heard = []
    monkeypatch.setitem(FOLLOWERS, "later", Follower("later", heard.append, after_commit=True))
    with transaction.atomic():
        tuotos.page(BlogPostPage, date="2024-03-12")
        assert heard == []
    (changed,) = heard
    assert changed.pages


def test_two_followers_cannot_have_one_name():
    with pytest.raises(ValueError, match="search index"):
        changes.follow("search index", print)


def test_the_children_of_a_draft_whose_address_changes_are_news(tuotos, told):
    parent = tuotos.page(ContentPage)
    child = ContentPage(title="Lapsi", slug="lapsi", locale=parent.locale)
    parent.add_child(instance=child)
    page = fresh(parent)
    page.live = False
    page.save()
    told.clear()
    page.slug = "toinen-osoite"
    page.save()
    assert [change.pk for change in told[-1].pages] == [parent.pk]


def test_every_kind_of_output_is_told_by_its_own_model(tuotos, told):
    page = tuotos.page(BlogPostPage, date="2024-03-12")
    told.clear()
    OutputPage.objects.get(pk=page.pk).delete()
    assert told[-1].pages[0].model is BlogPostPage


def test_files_of_a_collection_that_moves_below_a_private_one_are_told(tuotos, told, admin_client):
    root = Collection.get_first_root_node()
    private, moved = root.add_child(name="Salainen"), root.add_child(name="Muuttaja")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    page = tuotos.page(BlogPostPage, date="2024-03-12")
    draft = page.get_latest_revision_as_object()
    file = document()
    CustomDocument.objects.filter(pk=file.pk).update(collection=moved)
    draft.files.create(document=file)
    draft.save_revision().publish()
    told.clear()
    admin_client.post(f"/admin/collections/{moved.pk}/", {"name": "Muuttaja", "parent": private.pk})
    private.refresh_from_db()
    assert Collection.objects.get(pk=moved.pk).is_descendant_of(private)
    assert told[-1].concerned(Collection).works == {str(page.translation_key)}
