"""The index follows the site by itself; a draft changes nothing; a rebuild and the command heal anything."""

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from blog.models import BlogPostPage
from core.models import (
    Contributor,
    CustomDocument,
    Organisation,
    OutputFile,
    OutputTopic,
    Person,
    ProjectPartner,
    Topic,
)
from core.worker import reading
from core.works import states
from publications.models import PublicationPage
from search.index import indexing
from search.index.rebuilding import note, rebuild
from search.models import IndexedPart, IndexedWork, PendingWork, Word
from tests.core.files.pdf_files import make_pdf
from tests.factories import build_site, edit, translate
from tests.search.pages import ask, found, titles

pytestmark = pytest.mark.django_db
NAMES = ("Malmiyhtiö", "Graniittilaitos", "Kivitalo")


def test_published_changed_and_hidden_pages(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    page = edit(page, title="Graniitti")
    assert (found(client, "kvartsi"), found(client, "graniitti")) == ([], ["Graniitti"])
    page.unpublish()
    assert found(client, "graniitti") == []


def test_draft_changes_nothing(tuotos, client, monkeypatch):
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    marked = []
    monkeypatch.setattr(indexing, "index_works", marked.append)
    edit(page, publish=False, title="Graniitti")
    assert marked == [] and not PendingWork.objects.exists()
    assert found(client, "kvartsi") == ["Kvartsi"]


def test_withdrawn_work_goes_and_comes_back(tuotos, client):
    page = tuotos.page(PublicationPage, title="Kvartsi")
    states.withdraw(page, reason_fi="Virhe.", reason_sv="Fel.")
    assert found(client, "kvartsi") == []
    states.bring_back(PublicationPage.objects.get(pk=page.pk))
    assert found(client, "kvartsi") == ["Kvartsi"]


def test_deleted_page_goes_with_its_words(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Kvasaari")
    Page.objects.get(pk=page.pk).delete()
    assert found(client, "kvasaari") == []
    assert not Word.objects.filter(surface="kvasaari", count__gt=0).exists()
    assert not IndexedWork.objects.filter(work=str(page.translation_key)).exists()


def test_moved_page_is_found_at_its_new_address(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Kvartsi", slug="kvartsi")
    edit(page, slug="uusi")
    assert 'href="/fi/blogi/uusi/"' in client.get("/fi/haku/", {"q": "kvartsi"}).content.decode()


def test_renamed_topic_and_person(tuotos, client):
    topic, author = Topic.objects.create(label_fi="kvartsi"), Person.objects.create(family_name="Kivi")
    tuotos.page(
        PublicationPage,
        title="Raportti",
        topics=[OutputTopic(topic=topic, sort_order=0)],
        contributors=[Contributor(person=author, role="author", sort_order=0)],
    )
    topic.label_fi = "graniitti"
    topic.save()
    author.family_name = "Louhi"
    author.save()
    assert found(client, "kvartsi") == [] and found(client, "Kivi") == []
    assert set(found(client, "graniitti")) == {"graniitti", "Raportti"}
    assert set(found(client, "Louhi")) == {"Louhi", "Raportti"}


def test_deleted_person_is_found_no_more(tuotos, client):
    author = Person.objects.create(family_name="Kvartsila")
    tuotos.page(PublicationPage, title="Raportti", contributors=[Contributor(person=author, sort_order=0)])
    author.delete()
    assert found(client, "Kvartsila") == []


@pytest.fixture
def named(tuotos):
    """A report that names a person and a topic: each is a hit of its own."""
    author, topic = Person.objects.create(family_name="Kvartsila"), Topic.objects.create(label_fi="graniitti")
    makers, topics = [Contributor(person=author, sort_order=0)], [OutputTopic(topic=topic, sort_order=0)]
    return tuotos.page(PublicationPage, title="Raportti", contributors=makers, topics=topics)


def test_people_and_topics_that_no_work_names_any_more_are_found_no_more(named, client):
    assert set(found(client, "Kvartsila")) == {"Kvartsila", "Raportti"}
    assert set(found(client, "graniitti")) == {"graniitti", "Raportti"}
    edit(named, contributors=[], topics=[])
    assert found(client, "Kvartsila") == [] and found(client, "graniitti") == []


def test_people_and_topics_move_with_a_page_to_another_site(named, client):
    other = build_site(hostname="toinen.example", name="Toinen", slug="toinen")
    named.move(other.fi["publications"], pos="last-child")
    for query in ("Kvartsila", "graniitti"):
        assert found(client, query) == []
        assert set(titles(ask(client, query, host="toinen.example"))) == {query, "Raportti"}


def test_people_and_topics_come_and_go_with_restrictions_and_deletion(named, client):
    restriction = PageViewRestriction.objects.create(page=named.get_parent(), restriction_type="login")
    assert found(client, "Kvartsila") == [] and found(client, "graniitti") == []
    restriction.delete()
    assert len(found(client, "Kvartsila")) == len(found(client, "graniitti")) == 2
    named.delete()
    assert found(client, "Kvartsila") == [] and found(client, "graniitti") == []


def test_organisations_are_found_by_works_people_and_the_project(tuotos, client):
    def hits():
        return {name for name in NAMES if name in found(client, name)}

    made, employer, partner = (Organisation.objects.create(name_fi=name) for name in NAMES)
    author = Person.objects.create(family_name="Kvartsila")
    makers = [Contributor(person=author, sort_order=0), Contributor(organisation=made, sort_order=1)]
    report = tuotos.page(PublicationPage, title="Raportti", contributors=makers)
    assert hits() == {"Malmiyhtiö"}
    author.organisation = employer
    author.save()
    row = ProjectPartner.objects.create(project=tuotos.site.project, organisation=partner)
    assert hits() == set(NAMES)
    Organisation.objects.get(pk=employer.pk).delete()
    row.delete()
    assert hits() == {"Malmiyhtiö"}
    made.name_sv = "Gruvbolaget"
    made.save()
    assert "Gruvbolaget" in found(client, "Gruvbolaget") + titles(ask(client, "gruvbolaget", "sv"))
    edit(report, contributors=[])
    assert hits() == set()


def test_replaced_file_is_read_and_found(tuotos, client):
    document = CustomDocument.objects.create(title="R", file=ContentFile(make_pdf("Kvartsia."), name="r.pdf"))
    reading.read_document.call(document.pk)
    tuotos.page(PublicationPage, title="Raportti", files=[OutputFile(document=document, sort_order=0)])
    document = CustomDocument.objects.get(pk=document.pk)
    document.file = ContentFile(make_pdf("Graniittia."), name="r2.pdf")
    document._set_document_file_metadata()
    document.save()
    reading.read_document.call(document.pk)
    assert (found(client, "kvartsi"), found(client, "graniitti")) == ([], ["Raportti"])


def test_work_that_fails_waits_and_the_others_are_indexed(tuotos, client, monkeypatch):
    collect = indexing.collect

    def fail_for_one(work, site):
        if work == bad:
            raise ValueError("broken")
        return collect(work, site)

    monkeypatch.setattr(indexing, "collect", fail_for_one)
    bad = str(tuotos.page(BlogPostPage, title="Rikki", live=False).translation_key)
    good = str(tuotos.page(BlogPostPage, title="Kvartsi").translation_key)
    indexing.mark([bad, good])
    assert found(client, "kvartsi") == ["Kvartsi"]
    assert list(PendingWork.objects.values_list("work", flat=True)) == [bad]


def test_work_marked_again_while_it_is_indexed_is_indexed_again(tuotos, monkeypatch):
    page, indexed = tuotos.page(BlogPostPage, title="Kvartsi"), []

    def index_works(works):
        indexed.append(works)
        if len(indexed) == 1:
            PendingWork.objects.filter(work=works[0]).update(since=timezone.now())

    monkeypatch.setattr(indexing, "index_works", index_works)
    indexing.mark([page.translation_key])
    assert len(indexed) == 2 and not PendingWork.objects.exists()


def test_work_that_another_worker_took_meanwhile_is_indexed_again(tuotos, monkeypatch):
    """The other one may have read a newer page and written it before this one wrote the older page over it."""
    page, indexed = tuotos.page(BlogPostPage, title="Kvartsi"), []

    def index_works(works):
        indexed.append(works)
        if len(indexed) == 1:
            PendingWork.objects.all().delete()

    monkeypatch.setattr(indexing, "index_works", index_works)
    indexing.mark([page.translation_key])
    assert len(indexed) == 2 and not PendingWork.objects.exists()


def test_works_wait_while_the_index_is_rebuilt(tuotos, client, monkeypatch):
    monkeypatch.setattr(indexing, "is_rebuilding", lambda: True)
    tuotos.page(BlogPostPage, title="Kvartsi")
    assert found(client, "kvartsi") == [] and PendingWork.objects.exists()
    monkeypatch.undo()
    indexing.index_pending.call()
    assert found(client, "kvartsi") == ["Kvartsi"]


def test_indexing_stops_when_a_rebuild_begins_meanwhile(tuotos, monkeypatch):
    """What it indexed after the rebuild had read the page is lost with the older index, so it waits on."""
    indexed = []

    def index_works(works):
        indexed.extend(works)
        note(0, 9)

    monkeypatch.setattr(indexing, "index_works", index_works)
    monkeypatch.setattr(indexing, "AT_ONCE", 1)
    indexing.mark(["a", "b"])
    assert len(indexed) == 1 and set(PendingWork.objects.values_list("work", "taken_by")) == {("a", ""), ("b", "")}


def test_rebuild_heals_and_tells_how_far_it_is(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    translate(page, title="Kvarts", slug="kvarts")
    IndexedPart.objects.all().delete()
    IndexedWork.objects.all().delete()
    Word.objects.all().delete()
    told = []
    rebuild(lambda done, total: told.append((done, total)))
    assert found(client, "kvartsi") == ["Kvartsi"] and found(client, "kvarts", "sv") == ["Kvarts"]
    assert told[0][0] == 0 and told[-1][0] == told[-1][1] > 0
    edit(page, title="Graniitti")
    assert found(client, "graniitti") == ["Graniitti"]
