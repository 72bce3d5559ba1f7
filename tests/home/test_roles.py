"""The roles of a site: a partner edits the works of its organisation, a student its own, a translator one language."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import Page, TaskState
from wagtail.permissions import policy_registry
from wagtail.users.models import UserProfile

from blog.models import BlogIndexPage, BlogPostPage
from core.admin.file_forms import own_collection_id
from core.admin.waiting import ROWS
from core.models import CustomDocument, CustomImage, Organisation, OutputPage, Team, User
from core.upstream.localize.rights import may_translate
from home.site_building import build_site
from tests.factories import translate, work
from tests.factories.easy import easy_version
from tests.factories.teams import file_of, member, post_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(sites):
    return sites["yksi"]


def guest(site, role, organisation=None, name="") -> User:
    user = User.objects.create_user(name or f"{role}-{site.pk}", email=f"{name or role}@example.org")
    user.organisation = organisation
    user.save()
    user.groups.add(getattr(site.team, role))
    return User.objects.get(pk=user.pk)


def own(site, organisation, **fields):
    return post_of(site, organisation=organisation, **fields)


@pytest.fixture
def organisation():
    return Organisation.objects.create(name_fi="Kumppani", name_sv="Partner")


def test_every_site_has_every_role_once_however_often_it_is_built(sites):
    before = Team.objects.get(site=sites["yksi"]).group_ids
    build_site("yksi.example", 80, name_fi="Yksi", name_sv="Ett")
    assert Team.objects.get(site=sites["yksi"]).group_ids == before and len(before) == 7
    assert not before & Team.objects.get(site=sites["kaksi"]).group_ids
    assert sites["yksi"].team.partners.name == "Yksi: kumppanit / Ett: partner"


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_partner_edits_what_carries_its_organisation_in_both_languages(site, organisation, language):
    user = guest(site, "partners", organisation)
    others = Organisation.objects.create(name_fi="Toinen")
    answers = []
    for carried in (organisation, others, None):
        page = own(site, carried)
        page = translate(page) if language == "sv" else page
        may = page.permissions_for_user(user)
        policy = policy_registry.get_by_type(Page)
        answers.append(
            (
                may.can_edit(),
                may.can_publish(),
                policy.user_has_permission_for_instance(user, "change", page),
                policy.instances_user_has_permission_for(user, "change").filter(pk=page.pk).exists(),
                may_translate(user, page),
            )
        )
    assert answers == [(True, False, True, True, True), *[(False,) * 5] * 2]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_partner_edits_the_easy_versions_of_its_works_and_of_no_others(site, organisation, language):
    user = guest(site, "partners", organisation)
    answers = []
    for carried in (organisation, None):
        page = own(site, carried)
        version = easy_version(translate(page) if language == "sv" else page)
        policy = policy_registry.get_by_type(Page)
        answers.append(
            (
                version.permissions_for_user(user).can_edit(),
                policy.user_has_permission_for_instance(user, "change", version),
                policy.instances_user_has_permission_for(user, "change").filter(pk=version.pk).exists(),
            )
        )
    assert answers == [(True,) * 3, (False,) * 3]


def test_a_user_of_an_organisation_who_is_no_partner_gets_nothing_by_it(site, organisation):
    student = guest(site, "students", organisation)
    assert not own(site, organisation).permissions_for_user(student).can_edit()


def test_a_partner_reaches_no_work_of_others_by_any_address(site, organisation, client):
    user = guest(site, "partners", organisation)
    page = own(site, None, title="Salaisuus julki")
    twin = translate(page, title="Salaisuus sv")
    draft = own(site, None, title="Salaisuus luonnos", live=False)
    client.force_login(user)
    for each in (page, twin, draft):
        revision = each.get_latest_revision() or each.save_revision()
        for name, *args in (
            ("wagtailadmin_pages:edit", each.pk),
            ("wagtailadmin_pages:delete", each.pk),
            ("wagtailadmin_pages:unpublish", each.pk),
            ("wagtailadmin_pages:move", each.pk),
            ("wagtailadmin_pages:copy", each.pk),
            ("wagtailadmin_pages:view_draft", each.pk),
            ("wagtailadmin_pages:history", each.pk),
            ("wagtailadmin_pages:revisions_revert", each.pk, revision.pk),
            ("wagtailadmin_pages:revisions_compare", each.pk, "earliest", "latest"),
            ("wagtailadmin_pages:workflow_history", each.pk),
            ("wagtail_localize:submit_page_translation", each.pk),
            ("withdraw", each.pk),
            ("web_version", each.pk),
        ):
            for ask in (client.get, client.post):
                answer = ask(reverse(name, args=args))
                assert answer.status_code in (302, 403, 404, 405), (name, answer.status_code)
    assert BlogPostPage.objects.get(pk=page.pk).live and not BlogPostPage.objects.get(pk=draft.pk).live


@pytest.mark.parametrize("role", ["partners", "students"])
def test_guests_are_told_titles_of_their_own_and_of_published_works_only(site, organisation, client, role):
    user = guest(site, role, organisation)
    own(site, organisation if role == "partners" else None, title="Omani luonnos", live=False, owner=user)
    post_of(site, title="Julkinen kirjoitus")
    secret = post_of(site, title="Salaisuus luonnos", live=False)
    index = BlogIndexPage.objects.child_of(site.root_page).get()
    client.force_login(user)
    for address, names_all in (
        (reverse("wagtailadmin_explore", args=[index.pk]), True),
        (reverse("work_list:index"), True),
        (reverse("wagtailadmin_pages:search"), True),
        (reverse("wagtailadmin_choose_page_child", args=[index.pk]), True),
        (f"/admin/api/main/pages/?child_of={index.pk}&for_explorer=1", False),
        (reverse("wagtailadmin_reports:site_history"), False),
        (reverse("wagtailadmin_choose_page_search") + "?q=luonnos", False),
        (reverse("wagtailadmin_pages:view_draft", args=[secret.pk]), False),
    ):
        content = client.get(address).content.decode()
        assert "Salaisuus" not in content, address
        if names_all:
            assert "Omani luonnos" in content and "Julkinen kirjoitus" in content, address


def test_what_a_partner_makes_carries_its_organisation_and_what_others_make_their_own(site, organisation, client):
    index = BlogIndexPage.objects.child_of(site.root_page).get()
    form = {"title": "Kumppanin", "slug": "kumppanin", "body-count": 0, "state": "published"}
    for name in (
        "contributors",
        "topics",
        "files",
        "target_groups",
        "related",
        "identifiers",
        "other_titles",
        "comments",
    ):
        form |= {f"{name}-TOTAL_FORMS": 0, f"{name}-INITIAL_FORMS": 0}
    client.force_login(guest(site, "partners", organisation))
    answer = client.post(reverse("wagtailadmin_pages:add", args=["blog", "blogpostpage", index.pk]), form)
    assert answer.status_code == 302, answer.context["form"].errors
    assert OutputPage.objects.get(title="Kumppanin").organisation == organisation


def test_files_of_students_and_partners_that_lay_together_are_parted_when_the_site_is_built_again(site, organisation):
    team, student, partner = site.team, guest(site, "students"), guest(site, "partners", organisation)
    pictures = [file_of(site, CustomImage, title) for title in ("opiskelijan", "kumppanin")]
    for picture, user in zip(pictures, (student, partner), strict=True):
        CustomImage.objects.filter(pk=picture.pk).update(collection=team.guest_collection, uploaded_by_user=user)
    team.student_collection = None
    team.save()
    build_site("yksi.example", 80, name_fi="Yksi", name_sv="Ett")
    team = Team.objects.get(pk=team.pk)
    assert [CustomImage.objects.get(pk=picture.pk).collection_id for picture in pictures] == [
        team.student_collection_id,
        team.guest_collection_id,
    ]
    assert own_collection_id(User.objects.get(pk=student.pk)) == team.student_collection_id


@pytest.mark.parametrize("role", ["partners", "students"])
def test_files_of_guests_are_their_own(site, organisation, role):
    user, policy = guest(site, role, organisation), policy_registry.get_by_type(CustomImage)
    own = {"partners": site.team.guest_collection, "students": site.team.student_collection}[role]
    assert list(policy.collections_user_has_permission_for(user, "add")) == [own]
    assert list(policy.collections_user_has_permission_for(user, "choose")) == [own]
    assert own_collection_id(user) == own.pk
    theirs = file_of(site, CustomImage)
    assert not policy.user_has_permission_for_instance(user, "change", theirs)
    mine = file_of(site, CustomImage)
    CustomImage.objects.filter(pk=mine.pk).update(collection=own, uploaded_by_user=user)
    mine.refresh_from_db()
    assert policy.user_has_permission_for_instance(user, "change", mine)
    assert policy_registry.get_by_type(CustomDocument).user_has_permission(user, "add")


def test_a_student_edits_its_own_and_cannot_publish(site):
    user = guest(site, "students")
    mine, theirs = post_of(site, owner=user, live=False), post_of(site, live=False)
    may = mine.permissions_for_user(user)
    assert may.can_edit() and not may.can_publish() and may.can_delete() and may.can_submit_for_moderation()
    assert not theirs.permissions_for_user(user).can_edit()


def test_a_work_of_a_student_is_reviewed_and_published_and_letters_are_in_each_ones_language(site):
    student, reviewer = guest(site, "students"), guest(site, "reviewers")
    UserProfile.objects.update_or_create(user=reviewer, defaults={"preferred_language": "sv"})
    UserProfile.objects.update_or_create(user=student, defaults={"preferred_language": "fi"})
    page = post_of(site, owner=student, live=False)
    page.get_workflow().start(page, student)
    work()
    asked = [letter for letter in mail.outbox if letter.to == [reviewer.email]]
    assert asked and "granska" in (asked[0].subject + asked[0].body).lower()
    state = TaskState.objects.reviewable_by(reviewer).get()
    assert not TaskState.objects.reviewable_by(student).exists()
    state.approve(user=reviewer, comment="Hyvä")
    work()
    assert BlogPostPage.objects.get(pk=page.pk).live
    told = [letter for letter in mail.outbox if letter.to == [student.email]]
    assert told and "Hyvä" in told[-1].body


def test_a_translator_works_in_one_language(site):
    user = guest(site, "translators_sv")
    page = post_of(site)
    twin = translate(page)
    assert twin.permissions_for_user(user).can_edit() and twin.permissions_for_user(user).can_publish()
    assert not page.permissions_for_user(user).can_edit()
    assert may_translate(user, post_of(site))


def test_a_translator_opens_the_translator_by_its_addresses(site, client):
    page = post_of(site)
    client.force_login(guest(site, "translators_sv"))
    assert client.get(reverse("wagtail_localize:submit_page_translation", args=[page.pk])).status_code == 200
    twin = translate(page)
    assert client.get(reverse("wagtailadmin_pages:edit", args=[twin.pk])).status_code == 200
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 302


def test_a_translator_is_told_of_pages_that_were_never_sent(site, client):
    user = guest(site, "translators_sv")
    post_of(site, title="Vain suomeksi")
    post_of(site, title="Salaisuus luonnos", live=False)
    client.force_login(user)
    (row,) = [row for row in ROWS if row.name == "missing"]
    content = client.get(row.place(user)).content.decode()
    assert row.find(user).filter(title="Vain suomeksi").exists()
    assert "Vain suomeksi" in content and "Salaisuus" not in content


def test_a_translator_of_another_site_is_refused(sites, client):
    page = post_of(sites["yksi"])
    client.force_login(guest(sites["kaksi"], "translators_sv"))
    assert client.get(reverse("wagtail_localize:submit_page_translation", args=[page.pk])).status_code == 302


def test_an_administrator_of_a_site_deletes_branches_of_it(sites):
    user = member(sites["yksi"], "administrators")
    index = BlogIndexPage.objects.child_of(sites["yksi"].root_page).get()
    post_of(sites["yksi"])
    other = BlogIndexPage.objects.child_of(sites["kaksi"].root_page).get()
    assert BlogIndexPage.objects.get(pk=index.pk).permissions_for_user(user).can_delete()
    assert not other.permissions_for_user(user).can_edit()


def test_a_role_taken_away_while_its_user_edits_is_refused_at_the_next_save(site, organisation, client):
    user = guest(site, "partners", organisation)
    page = own(site, organisation)
    client.force_login(user)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.get(address).status_code == 200
    user.groups.clear()
    assert client.post(address, {"title": "Myöhässä"}).status_code == 302
    assert BlogPostPage.objects.get(pk=page.pk).title != "Myöhässä"


def test_the_form_of_a_user_asks_for_the_organisation(admin_client, admin_user, organisation):
    address = reverse("wagtailusers_users:edit", args=[admin_user.pk])
    assert 'name="organisation"' in admin_client.get(address).content.decode()
    form = {"username": "admin", "email": "a@example.org", "first_name": "A", "last_name": "B", "is_superuser": "on"}
    admin_client.post(address, {**form, "is_active": "on", "organisation": organisation.pk})
    assert User.objects.get(pk=admin_user.pk).organisation == organisation
