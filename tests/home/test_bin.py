"""The bin of an installation with several sites: each team meets what was deleted on its own."""

import pytest
from django.urls import reverse

from core.admin.bin.rights import items_for
from core.bin import files, pages
from core.models import Binned, CustomImage
from tests.factories.teams import file_of, member, post_of

pytestmark = pytest.mark.django_db


def test_each_site_meets_its_own_bin(sites, client):
    for name, site in sites.items():
        pages.put(post_of(site, title=f"Sivu {name}"), member(site, "reviewers"))
        files.put(file_of(site, CustomImage, title=f"Kuva {name}"))
    user = member(sites["yksi"])
    assert {item.title for item in items_for(user)} == {"Sivu yksi", "Kuva yksi"}
    client.force_login(user)
    other = Binned.objects.get(title="Sivu kaksi")
    client.post(reverse("bin_bring_back"), {"item": [other.pk]})
    assert Binned.objects.filter(pk=other.pk).exists()
    assert client.get(reverse("bin_erase", args=[other.pk])).status_code == 404
    own = Binned.objects.get(title="Sivu yksi")
    client.post(reverse("bin_bring_back"), {"item": [own.pk]})
    assert not Binned.objects.filter(pk=own.pk).exists()


def test_pictures_of_another_site_cannot_be_written(sites, client):
    other = file_of(sites["kaksi"], CustomImage)
    client.force_login(member(sites["yksi"]))
    client.post(
        reverse("alternative_texts"),
        {
            "form-TOTAL_FORMS": 1,
            "form-INITIAL_FORMS": 1,
            "form-0-id": other.pk,
            "form-0-alt_fi": "Varastettu",
        },
    )
    other.refresh_from_db()
    assert other.alt_fi == ""
