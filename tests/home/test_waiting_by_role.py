"""What waits for somebody is what they may do something about, in every role; its lists hold the same."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation

from core.admin.waiting import ROWS
from core.admin.works import choices
from core.followers import language_pairs
from core.models import CustomDocument, CustomImage, CustomMedia, Organisation, User
from core.upstream.localize.rights import may_translate
from home.models import StatementPage
from tests.factories import edit, make_page, translate
from tests.factories.teams import file_of, post_of

pytestmark = pytest.mark.django_db
ROLES = ["administrators", "editors", "reviewers", "partners", "students", "translators_fi", "translators_sv"]
OF_ONE_S_OWN = {"overdue": 1, "stale": 1, "missing": 1, "scheduled": 1}


def of_role(site, role: str, language: str = "fi") -> User:
    user = User.objects.create_user(f"qx-{role}", email=f"{role}@example.org")
    if role == "partners":
        user.organisation = Organisation.objects.create(name_fi="Kumppani", name_sv="Partner")
        user.save()
    user.groups.add(getattr(site.team, role))
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    return User.objects.get(pk=user.pk)


def leave_undone(site, title: str, **fields):
    """Leave one work of each kind undone."""
    late = timezone.localdate() - timedelta(days=1)
    translate(post_of(site, title=f"{title} myöhässä", state="announced", expected_on=late, **fields))
    stale = post_of(site, title=f"{title} vanheneva", **fields)
    translate(stale)
    edit(stale, title=f"{title} muuttunut")
    draft = post_of(site, title=f"{title} luonnos", live=False, **fields)
    draft.get_workflow().start(draft, fields.get("owner"))
    post_of(site, title=f"{title} ajastettu", go_live_at=timezone.now() + timedelta(days=2), **fields)
    post_of(site, title=f"{title} vain suomeksi", **fields)


def write_pairs():
    """The sites of these tests lie in one transaction that never ends, so nobody is told of changes."""
    language_pairs.write({str(page.translation_key) for page in Page.objects.filter(depth__gt=1)})


def fill(site, user):
    """Leave things undone that belong to others, and some of a user's own."""
    leave_undone(site, "Toisten")
    leave_undone(site, "Omia", owner=user, organisation=user.organisation)
    for model in (CustomImage, CustomDocument):
        file_of(site, model)
    CustomMedia.objects.create(title="x", type="video", file="x.mp4", collection=site.team.collection)
    translate(make_page(StatementPage, site.root_page.specific, title="Seloste", reviewed_on=None))
    write_pairs()


def counts(user) -> dict[str, int]:
    """Return how many there are, by the names of the rows."""
    return {row.name: row.find(user).count() for row in ROWS if row.is_for(user)}


def is_followed(page) -> bool:
    """Tell whether the page is written in the translator, where nobody changes the state of a work."""
    found = Translation.objects.filter(source__object_id=page.translation_key, target_locale=page.locale, enabled=True)
    return found.exists()


def may_act(user, row, page) -> bool:
    if row in ("stale", "missing"):
        return may_translate(user, page)
    if row in ("overdue", "statement"):
        works = Page.objects.filter(translation_key=page.translation_key)
        return any(each.permissions_for_user(user).can_edit() and not is_followed(each) for each in works)
    return page.permissions_for_user(user).can_edit()


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("role", ROLES)
def test_rows_and_their_lists_hold_what_the_user_may_do_something_about(sites, client, role, language):
    user = of_role(sites["yksi"], role, language)
    fill(sites["yksi"], user)
    client.force_login(user)
    for row in ROWS:
        if not row.is_for(user):
            continue
        found, response = list(row.find(user)), client.get(row.place(user))
        assert response.status_code == 200, row.name
        if row.place(user).endswith("#elsewhere"):
            continue
        assert response.context["paginator"].count == len(found), row.name
        for page in found:
            assert not isinstance(page, Page) or may_act(user, row.name, page), (row.name, page.title)


@pytest.mark.parametrize("role", ["partners", "students"])
def test_guests_are_told_of_their_own_works_and_no_others(sites, role):
    user = of_role(sites["yksi"], role)
    leave_undone(sites["yksi"], "Toisten")
    write_pairs()
    assert not any(counts(user).values())
    leave_undone(sites["yksi"], "Omia", owner=user, organisation=user.organisation)
    write_pairs()
    found = counts(user)
    assert {name: found[name] for name in OF_ONE_S_OWN} == OF_ONE_S_OWN
    assert found["reviews"] == 0


def test_a_translator_is_told_of_overdue_works_that_are_written_in_the_own_language_only(sites):
    fill(sites["yksi"], User.objects.create_user("somebody"))
    swedish, finnish = (of_role(sites["yksi"], f"translators_{code}") for code in ("sv", "fi"))
    assert counts(swedish)["overdue"] == 0 and counts(finnish)["overdue"] == 2
    assert counts(swedish)["stale"] == 2


@pytest.mark.parametrize("role", ROLES)
def test_a_set_of_pages_that_somebody_may_translate_is_what_may_be_translated_one_by_one(sites, role):
    user = of_role(sites["yksi"], role)
    fill(sites["yksi"], user)
    post_of(sites["kaksi"], title="Muualla")
    found = set(choices.pages_for(user, choices.TRANSLATE).filter(depth__gt=2).values_list("pk", flat=True))
    shown = choices.own_pages(user).filter(depth__gt=2)  # no drafts in the language that a translator does not write
    assert found == {page.pk for page in shown if may_translate(user, page)}


@pytest.mark.parametrize("role", ["students", "editors", "translators_sv"])
def test_twenty_works_take_as_many_queries_as_one_and_each_row_one(sites, client, role):
    user = of_role(sites["yksi"], role)
    client.force_login(user)
    taken = []
    for number in (1, 19):
        for each in range(number):
            leave_undone(sites["yksi"], f"Omia {number} {each}", owner=user if role == "students" else None)
        write_pairs()
        client.get("/admin/")
        with CaptureQueriesContext(connection) as caught:
            client.get("/admin/")
        taken.append(len(caught))
    assert taken[0] == taken[1]
    for row in ROWS:
        if row.is_for(user):
            row.find(user)  # what is remembered of the user's rights is asked now
            with CaptureQueriesContext(connection) as caught:
                row.find(user).count()
            assert sum("count(" in query["sql"].lower() for query in caught) <= 1, row.name
