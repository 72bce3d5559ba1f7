"""Photos that a phone took upright: turned once, whichever way they come in."""

from io import BytesIO

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image, JpegImagePlugin
from PIL.ExifTags import Base
from wagtail.images.shortcuts import get_rendition_or_not_found
from wagtail.models import Collection, UploadedFile

from core.files.upright import upright
from core.models import CustomImage
from tests.factories.samples import picture

pytestmark = pytest.mark.django_db
RED, BLUE, GREEN, WHITE = (200, 20, 20), (20, 20, 200), (20, 160, 20), (240, 240, 240)
SEEN = [RED, GREEN, WHITE, BLUE]  # what people see: top left, top right, bottom left, bottom right
HOW_IT_LIES = {  # what turns the seen picture into the one that is stored with a note
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif"}


def photo(note=6, kind="JPEG", **options) -> bytes:
    """A photo of 300 × 400 as people see it, with a colour in each corner, and a maker's name in its notes."""
    seen = Image.new("RGB", (300, 400))
    for number, colour in enumerate(SEEN):
        seen.paste(
            colour, (150 * (number % 2), 200 * (number // 2), 150 + 150 * (number % 2), 200 + 200 * (number // 2))
        )
    lying = seen.transpose(HOW_IT_LIES[note]) if note in HOW_IT_LIES else seen
    notes = Image.Exif()
    notes[Base.Orientation], notes[Base.Make] = note, "Puhelin"
    data = BytesIO()
    lying.save(data, kind, exif=notes, **options)
    return data.getvalue()


def nearest(pixel):
    return min(SEEN, key=lambda colour: sum((a - b) ** 2 for a, b in zip(colour, pixel, strict=True)))


def corners(file):
    """The colours of the corners as they are stored, whatever the notes say; and what the notes say."""
    file.seek(0)
    with Image.open(file) as image:
        w, h = image.size
        near = [image.convert("RGB").getpixel(at) for at in [(9, 9), (w - 9, 9), (9, h - 9), (w - 9, h - 9)]]
        colours = [
            min(SEEN, key=lambda colour: sum((a - b) ** 2 for a, b in zip(colour, at, strict=True))) for at in near
        ]
        return image.size, colours, image.getexif().get(Base.Orientation), image.getexif().get(Base.Make)


def assert_upright(image):
    image = CustomImage.objects.get(pk=image.pk)
    with image.open_file() as file:
        assert corners(file) == ((300, 400), SEEN, None, "Puhelin")
    assert (image.width, image.height) == (300, 400)
    small = get_rendition_or_not_found(image, "width-150")
    assert (small.width, small.height) == (150, 200)
    if image.file_hash:
        noted = image.file_hash, image.file_size
        image._set_image_file_metadata()
        assert (image.file_hash, image.file_size) == noted


@pytest.mark.parametrize("kind", ENDINGS)
@pytest.mark.parametrize("note", HOW_IT_LIES)
def test_every_note_is_followed_and_forgotten(note, kind):
    file = upright(ContentFile(photo(note, kind), f"kuva.{ENDINGS[kind]}"))
    assert corners(file) == ((300, 400), SEEN, None, "Puhelin")
    with Image.open(file) as image:
        assert image.format == kind


@pytest.mark.parametrize("note", [0, 1, 9])
@pytest.mark.parametrize("kind", ENDINGS)
def test_a_picture_that_needs_no_turning_stays_as_it_came(note, kind):
    file = ContentFile(photo(note, kind), "kuva.jpg")
    assert upright(file) is file


def test_what_is_no_picture_stays_as_it_came():
    for data in (b"", b"%PDF-1.7 x", photo()[:600], b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00MM\x00*\xff\xff\xff\xff"):
        file = ContentFile(data, "kuva.jpg")
        assert upright(file) is file and file.read() == data


def test_a_photo_with_a_second_picture_behind_it_is_turned():
    other = Image.new("RGB", (40, 30))
    file = upright(ContentFile(photo(6, "MPO", save_all=True, append_images=[other]), "kuva.jpg"))
    assert corners(file) == ((300, 400), SEEN, None, "Puhelin")


def test_colours_and_fineness_stay():
    profile = b"a profile of colours"
    file = upright(ContentFile(photo(6, quality=70, subsampling="4:2:2", icc_profile=profile), "kuva.jpg"))
    with Image.open(file) as turned, Image.open(BytesIO(photo(6, quality=70))) as lying:
        assert turned.info["icc_profile"] == profile
        assert turned.quantization == lying.quantization
        assert JpegImagePlugin.get_sampling(turned) == 1  # 4:2:2


def test_a_picture_that_code_makes_is_turned(db):
    assert_upright(CustomImage.objects.create(title="Kuva", file=ContentFile(photo(), "kuva.jpg")))


def upload(name="IMG_1.jpg"):
    return SimpleUploadedFile(name, photo(), "image/jpeg")


def test_the_upload_page_turns(tuotos, admin_client):
    form = {"title": "Kuva", "file": upload(), "collection": Collection.get_first_root_node().pk}
    admin_client.post(reverse("wagtailimages:add"), form)
    image = CustomImage.objects.get(title="Kuva")
    assert_upright(image)
    page = admin_client.get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()
    assert 'data-original-width="300"' in page, "the focal point is set in what people see"


def test_the_page_for_many_turns(tuotos, admin_client):
    form = {"title": "Kuva", "files[]": upload(), "collection": Collection.get_first_root_node().pk}
    answer = admin_client.post(reverse("wagtailimages:add_multiple"), form).json()
    assert answer["success"]
    assert_upright(CustomImage.objects.get(pk=answer["image_id"]))


def test_the_page_for_many_turns_what_lacked_a_field_at_first(tuotos, admin_client, admin_user):
    kind = ContentType.objects.get_for_model(CustomImage)
    waiting = UploadedFile.objects.create(for_content_type=kind, file=upload(), uploaded_by_user=admin_user)
    form = {
        f"uploaded-image-{waiting.pk}-title": "Kuva",
        f"uploaded-image-{waiting.pk}-collection": Collection.get_first_root_node().pk,
    }
    address = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting.pk])
    assert admin_client.post(address, form).json()["success"]
    assert_upright(CustomImage.objects.get(title="Kuva"))


def test_the_chooser_turns(tuotos, admin_client):
    form = {
        "image-chooser-upload-title": "Kuva",
        "image-chooser-upload-file": upload(),
        "image-chooser-upload-collection": Collection.get_first_root_node().pk,
    }
    admin_client.post(reverse("wagtailimages_chooser:create"), form)
    assert_upright(CustomImage.objects.get(title="Kuva"))


def test_a_picture_in_place_of_another_is_turned(tuotos, admin_client):
    image = picture(size=(640, 400))
    form = {"title": "Kuva", "file": upload(), "collection": Collection.get_first_root_node().pk}
    admin_client.post(reverse("wagtailimages:edit", args=[image.pk]), form)
    assert_upright(image)
