from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from wagtail.models import GroupPagePermission, Locale, Page, Site, Task, Workflow
from wagtail_localize.models import Translation, TranslationSource

from core.models import Project, User
from home.models import HomePage
from tests.factories.types import list_addresses

pytestmark = pytest.mark.django_db

PLAIN = {
    "fi": ["/fi/yhteystiedot/", "/fi/saavutettavuusseloste/", "/fi/tietosuoja/"],
    "sv": ["/sv/kontaktuppgifter/", "/sv/tillganglighetsutlatande/", "/sv/dataskydd/"],
}
ADDRESSES = {language: [f"/{language}/", *list_addresses(language), *PLAIN[language]] for language in ("fi", "sv")}


def create_site(**options) -> Site:
    options = {"hostname": "hanke.example.org", "port": 8000, "name_fi": "Hanke", "name_sv": "Projekt", **options}
    call_command("create_site", stdout=StringIO(), **options)
    return Site.objects.get(hostname=options["hostname"], port=options["port"])


def pages_of(site, language) -> list:
    home = site.root_page.get_translation(Locale.objects.get(language_code=language))
    return list(home.get_descendants(inclusive=True).specific().order_by("path"))


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_page_is_live_at_its_address(language):
    pages = pages_of(create_site(), language)
    assert [page.get_url_parts()[2] for page in pages] == ADDRESSES[language]
    assert all(page.live and page.foreign_parts == [] and not page.has_unpublished_changes for page in pages)


def test_swedish_pages_are_twins_that_follow_their_source():
    site = create_site()
    for page, twin in zip(pages_of(site, "fi"), pages_of(site, "sv"), strict=True):
        assert page.translation_key == twin.translation_key
        source = TranslationSource.objects.get(object_id=page.translation_key)
        assert source.locale.language_code == "fi"
        assert Translation.objects.get(source=source).target_locale.language_code == "sv"


def test_names_and_project_are_in_both_languages():
    site = create_site()
    assert [page.title for page in pages_of(site, "sv")][:2] == ["Projekt", "Allt material"]
    project = Project.objects.get(site=site)
    assert (project.name_fi, project.name_sv) == ("Hanke", "Projekt")


def test_repeating_adds_nothing_and_keeps_what_editors_changed():
    site = create_site()
    home = HomePage.objects.get(pk=site.root_page_id)
    home.title = "Uusi nimi"
    home.save_revision().publish()
    before = Page.objects.count(), Site.objects.count(), Group.objects.count(), GroupPagePermission.objects.count()
    create_site()
    after = Page.objects.count(), Site.objects.count(), Group.objects.count(), GroupPagePermission.objects.count()
    assert after == before
    assert HomePage.objects.get(pk=home.pk).title == "Uusi nimi"


def test_a_page_that_was_removed_is_made_again():
    site = create_site()
    site.root_page.get_children().get(slug="blogi").delete()
    create_site()
    assert [page.get_url_parts()[2] for page in pages_of(site, "fi")].count("/fi/blogi/") == 1


def test_two_sites_do_not_share_pages():
    one, other = create_site(), create_site(hostname="kirjasto.example.org", name_fi="Hanke")
    assert one.root_page_id != other.root_page_id
    assert not set(pages_of(one, "sv")) & set(pages_of(other, "sv"))


def test_editors_may_publish_in_both_trees():
    site = create_site()
    user = User.objects.create_user("leena", password="x")
    user.groups.add(site.team.editors)
    for language in ("fi", "sv"):
        for page in pages_of(site, language):
            rights = page.permissions_for_user(user)
            assert rights.can_edit() and rights.can_publish()
            assert rights.can_add_subpage() == bool(page.allowed_subpage_models())
    for right in ("wagtailadmin.access_admin", "wagtail_localize.submit_translation", "core.change_person"):
        assert user.has_perm(right)
    assert not Page.get_first_root_node().permissions_for_user(user).can_add_subpage()


def test_the_default_site_changes_only_when_asked():
    old = Site.objects.get(is_default_site=True)
    create_site()
    assert Site.objects.get(is_default_site=True) == old
    site = create_site(default=True)
    assert Site.objects.get(is_default_site=True) == site


def test_the_welcome_page_goes_and_the_site_takes_its_place():
    root = Page.get_first_root_node()
    Site.objects.all().delete()
    finnish = Locale.objects.get(language_code="fi")
    welcome = root.add_child(instance=Page(title="Welcome to your new Wagtail site!", slug="home", locale=finnish))
    Site.objects.create(hostname="localhost", port=80, root_page=welcome, is_default_site=True)
    site = create_site()
    assert list(Site.objects.filter(is_default_site=True)) == [site]
    assert not Page.objects.filter(pk=welcome.pk).exists()


def test_a_site_with_another_front_page_is_left_alone(tuotos):
    Site.objects.create(hostname="muu.example.org", port=8000, root_page=tuotos.fi["events"])
    with pytest.raises(CommandError, match=r"muu\.example\.org"):
        create_site(hostname="muu.example.org")


def test_the_first_site_takes_over_the_groups_and_the_review_that_wagtail_makes():
    """Wagtail's have English names, which staff would meet in menus and e-mails, and rights on every site."""
    root, rights = Page.get_first_root_node(), Permission.objects.get(codename="change_page")
    editors, moderators = (Group.objects.get_or_create(name=name)[0] for name in ("Editors", "Moderators"))
    for group in (editors, moderators):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=rights)
    review = Workflow.objects.get(name="Moderators approval")
    team = create_site().team
    assert (team.editors, team.reviewers, team.review) == (editors, moderators, review)
    assert not GroupPagePermission.objects.filter(page=root, group__in=[editors, moderators]).exists()
    assert not review.workflow_pages.filter(page=root).exists() and review.workflow_pages.count() == 2
    for model in (Workflow, Task):
        assert not model.objects.filter(name="Moderators approval").exists()
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert create_site(hostname="toinen.example.org").team.review.name == "Hanke: tarkistus / Projekt: granskning"
