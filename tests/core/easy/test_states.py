"""What happens to a version in easy language when something happens to its original."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from core.bin import pages as bin_pages
from core.models import EasyPage
from core.models.outputs import OutputPage
from core.works import states
from tests.factories import edit, path_of, translate
from tests.factories.easy import easy_version

pytestmark = pytest.mark.django_db


@pytest.fixture
def post(tuotos):
    return tuotos.page(BlogPostPage, title="Digituki", slug="digituki")


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def test_withdrawing_takes_it_along_in_both_languages_and_back(post, client):
    twin = translate(post)
    versions = [easy_version(fresh(post)), easy_version(twin, title="Lätt")]
    states.withdraw(fresh(post), reason_fi="Virhe luvuissa", reason_sv="Fel i siffrorna")
    for version in versions:
        response = client.get(path_of(version))
        assert response.status_code == 410 and "helppo teksti" not in response.content.decode()
        assert path_of(version) not in client.get("/sitemap.xml").content.decode()
    edit(fresh(versions[0]), body=[])  # publishing it does not bring it back
    assert client.get(path_of(versions[0])).status_code == 410
    states.bring_back(fresh(post))
    assert client.get(path_of(versions[1])).status_code == 200


def test_an_announced_original_has_no_version_to_read_yet(post, client):
    version = easy_version(post)
    edit(fresh(post), state=OutputPage.ANNOUNCED)
    response = client.get(path_of(version))
    assert "helppo teksti" not in response.content.decode() and response["X-Robots-Tag"] == "noindex"


def test_who_hides_the_original_hides_it(post, client):
    version = easy_version(post)
    fresh(post).unpublish()
    assert client.get(path_of(version)).status_code == 410 and not fresh(version).live


def test_its_own_hiding_leaves_the_original(post, client):
    version = easy_version(post)
    assert "Lue selkosuomeksi" in client.get(path_of(post)).content.decode()
    version.unpublish()
    assert "Lue selkosuomeksi" not in client.get(path_of(post)).content.decode()
    assert client.get(path_of(version)).status_code == 410


def test_it_goes_into_the_bin_and_comes_back_with_its_original(post, client):
    version = easy_version(post)
    address = path_of(version)
    item = bin_pages.put(fresh(post))
    assert client.get(address).status_code == 410
    bin_pages.restore(item)
    assert client.get(address).status_code == 200
    alone = bin_pages.put(fresh(version))
    assert client.get(address).status_code == 410 and client.get(path_of(post)).status_code == 200
    bin_pages.restore(alone)
    assert "Lue selkosuomeksi" in client.get(path_of(post)).content.decode()


def test_it_moves_with_its_original_and_not_by_itself(tuotos, post, client):
    version = easy_version(post)
    address = path_of(version)
    other = tuotos.page(BlogPostPage)
    assert not fresh(version).can_move_to(other)
    edit(fresh(post), slug="uusi-osoite")
    assert path_of(fresh(version)).endswith("/uusi-osoite/selkosuomi/")
    response = client.get(address)
    assert response.status_code == 301 and response["Location"].endswith("/uusi-osoite/selkosuomi/")


def test_a_copy_with_all_below_takes_it_along(post):
    easy_version(post)
    copy = fresh(post).copy(recursive=True, update_attrs={"slug": "kopio"}, keep_live=False)
    assert EasyPage.objects.child_of(copy).count() == 1
    assert not fresh(post).copy(update_attrs={"slug": "kopio-2"}).get_children().exists()


def test_it_is_as_private_as_its_original(post, client):
    version = easy_version(post)
    PageViewRestriction.objects.create(page=post, restriction_type="login")
    assert client.get(path_of(version)).status_code == 302
    assert path_of(version) not in client.get("/sitemap.xml").content.decode()


def test_it_goes_into_the_bin_by_itself_and_comes_back(post, client):
    version = easy_version(post)
    item = bin_pages.put(fresh(version))
    assert client.get(path_of(version)).status_code == 410 and client.get(path_of(post)).status_code == 200
    assert "Lue selkosuomeksi" not in client.get(path_of(post)).content.decode()
    bin_pages.restore(item)
    assert client.get(path_of(version)).status_code == 200
    assert "Lue selkosuomeksi" in client.get(path_of(post)).content.decode()


def test_it_stays_in_the_bin_while_a_new_one_stands_in_its_place(post):
    item = bin_pages.put(fresh(easy_version(post)))
    new = easy_version(fresh(post), title="Uusi selkosivu")
    with pytest.raises(ValidationError, match="Uusi selkosivu"):
        bin_pages.restore(item)
    assert EasyPage.objects.child_of(fresh(post)).get() == new
    bin_pages.put(fresh(new))
    bin_pages.restore(item)
    assert EasyPage.objects.child_of(fresh(post)).get().title == "Selkosivu"
