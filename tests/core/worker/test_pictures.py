"""The worker makes the sizes of pictures at publishing: a reader's visit makes none."""

import pytest
from django.core.files.storage import InMemoryStorage, storages

from blog.models import BlogPostPage
from core.files.pictures import SHARED, SPECS
from core.models import Contributor, CustomRendition
from core.worker.pictures import make_for_pages
from interactives.models import InteractivePage
from tests.factories import edit, path_of, person, translate, work
from tests.factories.samples import picture
from tests.factories.scenes import block, scene, scenes, spot

pytestmark = pytest.mark.django_db


def image_block(image):
    return {"image": image.pk, "decorative": False, "alt_text": ""}


def post_with_pictures(tuotos, **fields):
    story = [block("image", {"image": image_block(picture("tarina.png")), "caption": "", "size": "wide"})]
    body = BlogPostPage._meta.get_field("body").to_python(story)
    return tuotos.page(BlogPostPage, lead_image=picture("kansi.png", (2000, 1400)), body=body, **fields)


def made() -> int:
    return CustomRendition.objects.count()


def test_visits_to_a_page_its_lists_and_its_frames_make_no_picture(tuotos, client):
    contents = block("image", image_block(picture("piste.png", (1500, 900))))
    page = tuotos.page(InteractivePage, scenes=scenes(scene("Tori", spot("Ovi", contents)), scene("Sisällä")))
    post, maker = post_with_pictures(tuotos), person()
    maker.portrait = picture("henkilo.png")
    maker.save()
    Contributor.objects.create(page=post, person=maker)
    pages = [page, post, translate(page), translate(post)]
    work()
    before = made()
    assert before > 20
    frames = [f"{path_of(page)}{tail}" for tail in page.get_addresses_below()]
    asked = f"/oembed/?url={tuotos.site.root_url}{path_of(page)}"
    lists = [path_of(each) for each in (*tuotos.fi.values(), *tuotos.sv.values())]
    for path in [*lists, *frames, asked, "/fi/ihmiset/maija-meikalainen/", *(path_of(each) for each in pages)]:
        assert client.get(path, headers={"host": "localhost"}).status_code == 200, path
    assert made() == before


def test_page_that_shows_others_shows_their_pictures_as_they_were_made(tuotos, client):
    page = tuotos.page(InteractivePage, scenes=scenes(scene("Tori")))
    post = post_with_pictures(tuotos)
    story = [block("output", page.pk), block("output", post.pk)]
    around = tuotos.page(BlogPostPage, body=BlogPostPage._meta.get_field("body").to_python(story))
    work()
    before = made()
    assert "kansi" in client.get(path_of(around)).content.decode()
    assert made() == before


def test_draft_has_no_pictures_made_before_it_is_published(tuotos):
    post = post_with_pictures(tuotos, live=False)
    make_for_pages.func([post.pk])
    assert made() == 0
    post.get_latest_revision().publish()
    assert made() == 0
    work()
    assert made() > 0


def test_page_works_before_the_worker_has_been_there(tuotos, client):
    post = post_with_pictures(tuotos)
    assert "srcset" in client.get(path_of(post)).content.decode()
    assert made() > 0


def test_sizes_follow_a_changed_picture(tuotos):
    post = post_with_pictures(tuotos)
    work()
    image = post.lead_image
    image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height = 400, 300, 200, 200
    image.save()
    work()
    cut = image.renditions.filter(filter_spec=SHARED)
    assert len({rendition.focal_point_key for rendition in cut}) == 2


def test_picture_whose_file_is_lost_stops_nothing(tuotos, client):
    post = post_with_pictures(tuotos)
    lost = post.lead_image
    lost.file.storage.delete(lost.file.name)
    work()
    others = CustomRendition.objects.exclude(image=lost)
    assert {each.filter_spec for each in others} == set(SPECS)
    assert client.get(path_of(post)).status_code == 200


def test_sizes_are_made_where_files_lie_on_no_disk(tuotos, settings, client):
    settings.STORAGES = {**settings.STORAGES, "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"}}
    post = post_with_pictures(tuotos)
    work()
    rendition = post.lead_image.renditions.get(filter_spec=SHARED)
    assert isinstance(storages["default"], InMemoryStorage) and storages["default"].exists(rendition.file.name)
    before = made()
    assert client.get(path_of(post)).status_code == 200 and made() == before


def test_published_change_has_its_pictures_made(tuotos):
    post = tuotos.page(BlogPostPage)
    image = picture("uusi.png")
    edit(post, lead_image=image)
    work()
    assert {each.filter_spec for each in image.renditions.all()} == {*SPECS, SHARED}
