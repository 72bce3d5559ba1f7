"""The page of one's own account in the admin."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.users.models import UserProfile

pytestmark = pytest.mark.django_db
NAMES = {"name_email-first_name": "Yrsa", "name_email-last_name": "Ylläpito", "name_email-email": "y@example.org"}
REFUSED = {"fi": "Kuvaa ei voi lisätä", "sv": "Bilden kan inte läggas till"}


def picture() -> bytes:
    file = BytesIO()
    Image.new("RGB", (900, 600), "#204030").save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_profile_picture_is_taken_or_refused_in_words(admin_client, admin_user, language):
    UserProfile.objects.create(user=admin_user, preferred_language=language)
    theme = {"theme-theme": "system", "theme-contrast": "system", "theme-density": "default"}
    others = {**NAMES, **theme, "locale-preferred_language": language}
    address = reverse("wagtailadmin_account")
    broken = admin_client.post(address, {**others, "avatar-avatar": SimpleUploadedFile("kuva.png", b"nope")})
    assert REFUSED[language] in broken.content.decode()
    taken = admin_client.post(address, {**others, "avatar-avatar": SimpleUploadedFile("kuva.png", picture())})
    assert taken.status_code == 302
    assert UserProfile.objects.get(user=admin_user).avatar.width == 400
