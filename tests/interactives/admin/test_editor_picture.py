"""The picture that the editor of hotspots shows: the whole of it, not too big, for those who may choose it."""

import pytest
from django.contrib.auth.models import Permission
from django.core.cache import cache
from django.urls import reverse
from django.utils import translation

from core.models import User
from interactives.admin.editor_texts import scene_link_texts, texts
from tests.factories.samples import picture


@pytest.fixture
def staff(client, db):
    user = User.objects.create_user("e", "e@example.org", "x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    return user


def test_whole_picture_is_shown_in_a_bearable_size(client, db):
    client.force_login(User.objects.create_superuser("y", "y@example.org", "x"))
    image = picture("iso.png", (4000, 1000))
    response = client.get(reverse("hotspot_picture", args=[image.pk]))
    assert response.status_code == 302
    rendition = image.renditions.get()
    assert (rendition.width, rendition.height) == (2000, 500)
    assert response.url == rendition.url


def test_lost_file_and_lost_picture_are_not_found(client, db):
    cache.clear()  # renditions of pictures of other tests, by the same id
    client.force_login(User.objects.create_superuser("y", "y@example.org", "x"))
    image = picture()
    image.file.storage.delete(image.file.name)
    assert client.get(reverse("hotspot_picture", args=[image.pk])).status_code == 404
    assert client.get(reverse("hotspot_picture", args=[987654])).status_code == 404


def test_only_those_who_may_choose_pictures_see_it(client, staff):
    response = client.get(reverse("hotspot_picture", args=[picture().pk]))
    assert response.status_code == 302 and "/media/" not in response.url
    client.logout()
    assert "login" in client.get(reverse("hotspot_picture", args=[picture().pk])).url


@pytest.mark.parametrize("make", [texts, scene_link_texts])
def test_every_word_of_the_tool_is_translated_with_the_same_gaps(make):
    def gaps(value):
        return sorted(part.split("}")[0] for part in value.split("{")[1:])

    with translation.override("en"):
        english = make()
    for language in ("fi", "sv"):
        with translation.override(language):
            for name, words in make().items():
                if isinstance(words, str):
                    assert gaps(words) == gaps(english[name]), name
                    assert words != english[name] or name == "polygon", name
