"""The first page of the admin says what waits for each user, of own sites, and leads to a list of just that."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, TaskState
from wagtail.users.models import UserProfile

from blog.models import BlogIndexPage, BlogPostPage
from core.admin.waiting import ROWS
from core.admin.works import choices
from core.models import CustomDocument, CustomImage, CustomMedia
from home.models import StatementPage
from tests.factories import edit, make_page, translate
from tests.factories.teams import file_of, member, post_of

pytestmark = pytest.mark.django_db
TITLE = {"fi": "Mikä odottaa sinua", "sv": "Det här väntar på dig"}


def counts(user) -> dict[str, int]:
    """Return the numbers that are not nothing, by the names of the rows."""
    found = {row.name: row.find(user).count() for row in ROWS if row.is_for(user)}
    return {name: number for name, number in found.items() if number}


def yesterday():
    return timezone.localdate() - timedelta(days=1)


def fill(site, user):
    """Leave one thing of each kind undone."""
    stale, missing = post_of(site, title="Vanheneva"), post_of(site, title="Vain suomeksi")
    translate(stale, title="Föråldras")
    edit(stale, title="Muuttunut")
    late = post_of(site, title="Myöhässä", state="announced", expected_on=yesterday())
    translate(late, title="Försenad")
    draft = post_of(site, title="Luonnos", live=False, owner=user)
    post_of(site, title="Ajastettu", go_live_at=timezone.now() + timedelta(days=2))
    missing.get_workflow().start(missing, user)
    file_of(site, CustomImage)
    CustomMedia.objects.create(title="x", type="video", file="x.mp4", collection=site.team.collection)
    CustomDocument.objects.create(title="x", file="x.pdf", collection=site.team.collection, verdict="mend")
    translate(make_page(StatementPage, site.root_page.specific, title="Seloste", reviewed_on=None), title="Utlåtande")
    return draft


def test_each_row_counts_what_is_undone_on_own_sites_only(sites):
    editor, stranger = member(sites["yksi"]), member(sites["kaksi"])
    before, others = counts(editor), counts(stranger)
    fill(sites["yksi"], editor)
    after = counts(editor)
    new = {name: number - before.get(name, 0) for name, number in after.items()}
    assert new == {
        "stale": 1,
        "missing": 1,
        "overdue": 1,
        "drafts": 1,
        "scheduled": 1,
        "pictures": 1,
        "files": 1,
        "recordings": 1,
        "statement": 1,
    }
    assert counts(stranger) == others


def test_a_reviewer_is_told_of_reviews_and_an_editor_is_not(sites):
    fill(sites["yksi"], member(sites["yksi"]))
    assert counts(member(sites["yksi"], "reviewers"))["reviews"] == 1
    assert TaskState.objects.count() == 1
    assert "reviews" not in counts(member(sites["kaksi"], "reviewers"))


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_each_row_leads_to_a_list_with_as_many_rows(sites, client, language):
    editor = member(sites["yksi"])
    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": language})
    fill(sites["yksi"], editor)
    client.force_login(editor)
    assert TITLE[language] in client.get("/admin/").content.decode()
    for row in ROWS:
        number = row.find(editor).count()
        response = client.get(row.place(editor))
        assert response.status_code == 200, row.name
        shown = response.context["elsewhere"] if row.place(editor).endswith("#elsewhere") else None
        assert (response.context["paginator"].count if shown is None else len(shown)) == number, row.name


def test_nothing_waits_where_all_is_done(sites, client):
    editor = member(sites["yksi"])
    for page in Page.objects.filter(depth__gt=1, live=False):
        page.delete()
    StatementPage.objects.update(reviewed_on=timezone.localdate())
    assert counts(editor) == {}
    client.force_login(editor)
    content = client.get("/admin/").content.decode()
    assert "Mikään ei odota sinua juuri nyt." in content


def test_a_translator_is_told_of_their_own_language_only(sites, client):
    editor = member(sites["yksi"])
    swedish = sites["yksi"].root_page.get_translations().get()
    editor.groups.get().page_permissions.exclude(page=swedish).delete()
    fill(sites["yksi"], editor)
    assert counts(editor)["stale"] == 1
    post = make_page(BlogPostPage, BlogIndexPage.objects.child_of(swedish).get(), title="Bara på svenska")
    lacking = choices.keep(choices.LACKS, ["missing-fi"], Page.objects.all())
    assert post.pk in lacking.values_list("pk", flat=True)
    row = next(row for row in ROWS if row.name == "missing")
    assert post.pk not in row.find(editor).values_list("pk", flat=True)
