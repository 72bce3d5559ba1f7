"""Whoever may edit the page in the other language translates it, at every address; nobody else."""

import pytest
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.admin.translator.texts import sign_of
from core.models import Organisation, User
from tests.factories import translate
from tests.factories.teams import post_of

pytestmark = pytest.mark.django_db


def guest(site, role, organisation=None) -> User:
    user = User.objects.create_user(f"{role}-{site.pk}", organisation=organisation)
    user.groups.add(getattr(site.team, role))
    return User.objects.get(pk=user.pk)


def addresses(page, twin):
    translation = Translation.objects.get(source__object_id=page.translation_key)
    segment = StringSegment.objects.get(source=translation.source, context__path="title")
    choice = translation.source.overridablesegment_set.values_list("pk", flat=True).first() or 0
    return [
        ("get", reverse("wagtailadmin_pages:edit", args=[twin.pk])),
        ("post", reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])),
        ("post", reverse("wagtail_localize:edit_override", args=[translation.pk, choice])),
        ("get", reverse("wagtail_localize:download_pofile", args=[translation.pk])),
        ("post", reverse("wagtail_localize:upload_pofile", args=[translation.pk])),
        ("get", reverse("wagtail_localize:preview_translation", args=[translation.pk])),
        ("post", reverse("wagtail_localize:stop_translation", args=[translation.pk])),
    ]


@pytest.fixture
def partner(sites):
    return Organisation.objects.create(name_fi="Kumppani", name_sv="Partner")


def who(sites, name, partner):
    site = sites["yksi"]
    return {
        "translator": lambda: guest(site, "translators_sv"),
        "translator into Finnish": lambda: guest(site, "translators_fi"),
        "translator of another site": lambda: guest(sites["kaksi"], "translators_sv"),
        "partner": lambda: guest(site, "partners", partner),
        "another partner": lambda: guest(site, "partners", Organisation.objects.create(name_fi="Toinen")),
        "student": lambda: guest(site, "students"),
        "editor": lambda: guest(site, "editors"),
    }[name]()


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("translator", True),
        ("translator into Finnish", False),
        ("translator of another site", False),
        ("partner", True),
        ("another partner", False),
        ("student", False),
        ("editor", True),
    ],
)
def test_each_address_asks_for_the_right(sites, client, partner, name, may):
    page = post_of(sites["yksi"], organisation=partner)
    twin = translate(page)
    client.force_login(who(sites, name, partner))
    for way, address in addresses(page, twin):
        answer = getattr(client, way)(address, {"text": "Kaapattu", "seen": sign_of(f"{page.title} sv")})
        refused = answer.status_code in (403, 404) or (
            answer.status_code == 302 and answer["Location"] == reverse("wagtailadmin_home")
        )
        if "overrides" not in address and "disable" not in address:
            assert refused != may, (address, answer.status_code, answer.get("Location"))
    assert StringTranslation.objects.filter(data="Kaapattu").exists() == may


def test_who_may_not_publish_sends_to_review(sites, client, partner):
    page = post_of(sites["yksi"], organisation=partner)
    twin = translate(page, publish=False)
    client.force_login(guest(sites["yksi"], "partners", partner))
    address = reverse("wagtailadmin_pages:edit", args=[twin.pk])
    html = client.get(address).content.decode()
    assert "Lähetä tarkistettavaksi" in html and "Julkaise ruotsiksi" not in html
    client.post(address, {"action": "publish"})
    twin.refresh_from_db()
    assert not twin.live
    client.post(address, {"action": "review"})
    twin.refresh_from_db()
    assert twin.workflow_in_progress
