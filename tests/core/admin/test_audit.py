"""The security log: who signed in, whose rights changed, what was deleted and taken out; for administrators alone."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, GroupPagePermission, PageViewRestriction
from wagtail.users.models import UserProfile

from core.admin.audit import network_of
from core.models import AuditEntry, CustomDocument, User
from core.worker.retention import forget_visits
from home.models import ContentPage

pytestmark = pytest.mark.django_db

LOGIN = {"login": "maija", "password": "oikea-sala-sana"}
REPORT = "/admin/reports/security/"


@pytest.fixture
def maija(db):
    user = User.objects.create_user("maija", "maija@hanke.example", LOGIN["password"])
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    AuditEntry.objects.all().delete()
    return user


def told() -> list[tuple]:
    return [(entry.kind, entry.name, entry.about) for entry in AuditEntry.objects.order_by("pk")]


def test_signing_in_is_noted_with_its_network_only(client, maija):
    client.post(reverse("account_login"), LOGIN)
    entry = AuditEntry.objects.get()
    assert (entry.kind, entry.person, entry.network) == ("sign-in", maija, "203.0.113.0/24")


def test_failures_are_noted_once_a_minute_and_hold_no_secret(client, maija):
    for name in ("maija", "maija", "oikea-sala-sana", "toinen\0"):
        client.post(reverse("account_login"), {"login": name, "password": "salaisuus"})
    assert told() == [("sign-in-failed", "maija", ""), ("sign-in-failed", "", "")]
    stored = " ".join(str(value) for row in AuditEntry.objects.values_list() for value in row)
    assert "sala" not in stored
    AuditEntry.objects.update(at=timezone.now() - timedelta(minutes=2))
    client.post(reverse("account_login"), {"login": "maija@hanke.example", "password": "salaisuus"})
    assert len(told()) == 3


def test_groups_from_either_side(maija):
    group = Group.objects.create(name="Ryhmä")
    maija.groups.add(group)
    group.user_set.remove(maija)
    group.user_set.add(maija)
    maija.groups.clear()
    signs = [about for kind, _name, about in told() if kind == "groups"]
    assert signs == ["maija + Ryhmä", "maija − Ryhmä", "maija + Ryhmä", "maija − Ryhmä"]


def test_rights(tuotos, maija):
    AuditEntry.objects.all().delete()
    group = Group.objects.create(name="Ryhmä")
    right = Permission.objects.get(codename="publish_page")
    GroupPagePermission.objects.create(group=group, page=tuotos.fi["home"], permission=right)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    group.permissions.clear()
    group.delete()
    title = tuotos.fi["home"].title
    abouts = [about for _kind, _name, about in told()]
    assert abouts[:3] == [f"Ryhmä + publish_page: {title}", "Ryhmä + access_admin", "Ryhmä − access_admin"]
    assert len(abouts) == 4 and "− publish_page" in abouts[3]


def test_accounts(maija):
    other = User.objects.create_user("pekka")
    same = User.objects.get(pk=other.pk)
    same.first_name = "Pekka"
    same.save()
    same.is_superuser = True
    same.save()
    same.delete()
    assert [about for _kind, _name, about in told()] == [
        "+ pekka is_active",
        "= pekka is_active is_superuser",
        "− pekka",
    ]


def test_visibility_of_pages_and_collections(tuotos, maija):
    AuditEntry.objects.all().delete()
    page = tuotos.page(ContentPage, title="Salainen")
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="password", password="tunnussana")
    restriction.restriction_type = "login"
    restriction.save()
    restriction.delete()
    CollectionViewRestriction.objects.create(collection=Collection.get_first_root_node(), restriction_type="login")
    abouts = [about for kind, _name, about in told() if kind == "privacy"]
    assert abouts[:3] == ["Salainen + password", "Salainen = login", "Salainen − login"] and abouts[3].endswith("login")
    assert "tunnussana" not in str(told())


def test_who_deletes_a_file_by_the_admin_is_named(admin_client, admin_user):
    file = CustomDocument.objects.create(title="Raportti", file=ContentFile(b"x", name="raportti.txt"))
    AuditEntry.objects.all().delete()
    admin_client.post(reverse("wagtaildocs:delete", args=[file.pk]))
    [(kind, name, about)] = [row for row in told() if row[0] == "file-deleted"]
    assert (kind, name) == ("file-deleted", admin_user.username) and about.startswith("Raportti (")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_lists_that_are_taken_out_are_noted_and_the_log_can_be(admin_client, admin_user, kind):
    AuditEntry.objects.all().delete()
    answer = admin_client.get(REPORT, {"export": kind})
    assert answer.status_code == 200 and "attachment" in answer["Content-Disposition"]
    b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert told() == [("export", admin_user.username, REPORT)]


@pytest.mark.parametrize(
    ("language", "words"),
    [("fi", ("Tietoturvaloki", "Kirjautui sisään", "Verkko")), ("sv", ("Säkerhetslogg", "Loggade in", "Nätverk"))],
)
def test_the_report_is_in_both_languages(admin_client, admin_user, language, words):
    UserProfile.objects.create(user=admin_user, preferred_language=language)
    content = admin_client.get(REPORT).content.decode()
    assert all(word in content for word in words)


def test_the_report_is_filtered(admin_client, maija):
    AuditEntry.objects.all().delete()
    AuditEntry.objects.create(kind="sign-in", person=maija, name="maija")
    AuditEntry.objects.create(kind="rights", about="Ryhmä + oikeus")
    tomorrow = (timezone.localdate() + timedelta(days=1)).strftime("%d.%m.%Y")
    for query, number in (({}, 2), ({"kind": "rights"}, 1), ({"person": maija.pk}, 1), ({"at_from": tomorrow}, 0)):
        assert admin_client.get(REPORT, query).context["object_list"].__len__() == number, query
    for query in ({"person": "x"}, {"kind": "x"}, {"at_from": "99.99.0000"}, {"p": "x"}, {"at_to": "31.12.9999"}):
        assert admin_client.get(REPORT, query).status_code == 200


def test_editors_see_neither_the_report_nor_its_name(client, maija):
    client.force_login(maija)
    for address in (REPORT, f"{REPORT}results/", f"{REPORT}?export=csv"):
        assert client.get(address).status_code in (302, 403)
    assert "Tietoturvaloki" not in client.get("/admin/").content.decode()


def test_entries_go_in_their_time(maija):
    for kind, days in (("sign-in", 91), ("sign-in-failed", 89), ("rights", 729), ("privacy", 731)):
        entry = AuditEntry.objects.create(kind=kind)
        AuditEntry.objects.filter(pk=entry.pk).update(at=timezone.now() - timedelta(days=days))
    forget_visits()
    assert {kind for kind, _name, _about in told()} == {"sign-in-failed", "rights"}


def test_networks():
    assert network_of("2001:db8:1:2::3") == "2001:db8:1::/48"
    assert network_of("::ffff:203.0.113.7") == "203.0.113.0/24"
    assert network_of(None) == network_of("salainen") == ""
