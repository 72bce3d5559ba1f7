"""What waits for somebody is what they may do something about, in every role; its lists hold the same."""

import pytest
from django.core.cache import cache
from wagtail.models import Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation

from core.admin.waiting import ROWS
from core.admin.works import choices
from core.models import CustomDocument, CustomImage, CustomMedia
from core.upstream.localize.rights import may_translate
from home.models import StatementPage
from tests.factories import make_page, translate
from tests.factories.teams import build_two_sites, file_of, post_of, two_sites
from tests.home.undone import leave_undone, named, of_role

pytestmark = pytest.mark.django_db
ROLES = ["administrators", "editors", "reviewers", "partners", "students", "translators_fi", "translators_sv"]
OF_ONE_S_OWN = {"overdue": 1, "stale": 1, "missing": 1, "scheduled": 1}


@pytest.fixture(scope="module")
def filled(standing):
    """Leave things undone that belong to nobody, and some of each role's own."""
    with standing():
        build_two_sites()
        site = two_sites()["yksi"]
        leave_undone(site, "Toisten")
        for user in [of_role(site, role) for role in ROLES]:
            leave_undone(site, f"Omia {user}", owner=user, organisation=user.organisation)
        for model in (CustomImage, CustomDocument):
            file_of(site, model)
        CustomMedia.objects.create(title="x", type="video", file="x.mp4", collection=site.team.collection)
        translate(make_page(StatementPage, site.root_page.specific, title="Seloste", reviewed_on=None))
        yield


@pytest.fixture
def sites(filled, db):
    cache.clear()
    return two_sites()


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
    user = named(role)
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
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
    assert not any(counts(of_role(sites["yksi"], role, "newcomer")).values())
    found = counts(named(role))
    assert {name: found[name] for name in OF_ONE_S_OWN} == OF_ONE_S_OWN
    assert found["reviews"] == 0


def test_a_translator_is_told_of_overdue_works_that_are_written_in_the_own_language_only(sites):
    swedish, finnish = counts(named("translators_sv")), counts(named("translators_fi"))
    assert swedish["overdue"] == 0 and finnish["overdue"] == 1 + len(ROLES)
    assert swedish["stale"] == 1 + len(ROLES)


@pytest.mark.parametrize("role", ROLES)
def test_a_set_of_pages_that_somebody_may_translate_is_what_may_be_translated_one_by_one(sites, role):
    user = named(role)
    post_of(sites["kaksi"], title="Muualla")
    found = set(choices.pages_for(user, choices.TRANSLATE).filter(depth__gt=2).values_list("pk", flat=True))
    shown = choices.own_pages(user).filter(depth__gt=2)  # no drafts in the language that a translator does not write
    assert found == {page.pk for page in shown if may_translate(user, page)}
