"""Pictures of phones and of programs: shown where they can be, refused in true words where they cannot."""

from io import BytesIO

import pillow_heif
import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image, ImageCms

from core.models import CustomImage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]
RED = (200, 30, 30)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
FPX = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def saved(image, kind, **options) -> bytes:
    data = BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


def heic(mode="RGB") -> bytes:
    data = BytesIO()
    pillow_heif.from_pillow(Image.new(mode, (120, 80), RED if mode == "RGB" else (*RED, 90))).save(data)
    return data.getvalue()


def film(kind) -> bytes:
    frames = [Image.new("RGB", (60, 40), (shade, 30, 30)) for shade in (50, 120, 200)]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:])


def upload(client, name, data):
    form = {"files[]": SimpleUploadedFile(name, data), "title": "Kuva"}
    return client.post(reverse("wagtailimages:add_multiple"), form).json()


def stored(data, name) -> CustomImage:
    """A picture as a form leaves it, with its sum: sizes of others are kept by it."""
    image = CustomImage(title="Kuva", file=ContentFile(data, name))
    image._set_image_file_metadata()
    image.save()
    return image


def opened(file):
    file.seek(0)
    return Image.open(BytesIO(file.read()))


@pytest.mark.parametrize("name", ["IMG_5195.HEIC", "kuva.heif"])
@pytest.mark.parametrize("mode, kind, ending", [("RGB", "JPEG", ".jpg"), ("RGBA", "WEBP", ".webp")])
def test_picture_of_a_phone_becomes_one_that_browsers_show(admin_client, name, mode, kind, ending):
    answer = upload(admin_client, name, heic(mode))
    assert answer["success"], answer
    image = CustomImage.objects.get()
    assert image.file.name.endswith(ending) and (image.width, image.height) == (120, 80)
    picture = opened(image.file)
    assert picture.format == kind and (picture.mode == "RGBA") == (mode == "RGBA")
    assert all(abs(seen - wanted) < 12 for seen, wanted in zip(picture.getpixel((60, 40)), RED, strict=False))


def test_picture_of_a_phone_that_comes_without_the_form_is_turned_too():
    image = CustomImage.objects.create(title="Kuva", file=ContentFile(heic(), "kuva.heic"))
    assert image.file.name.endswith(".jpg") and opened(image.file).format == "JPEG"


@pytest.mark.parametrize(
    "name, data", [("kuva.svg", SVG), ("kuva.fpx", FPX), ("kuva.tiff", b"II*\0"), ("kuva.exe", b"MZ")]
)
def test_strange_format_is_told_by_those_that_are_allowed(admin_client, name, data):
    answer = upload(admin_client, name, data)
    assert answer["error_message"] == (
        "Kuvaa ei voi lisätä. Sallitut muodot: AVIF, GIF, HEIC, HEIF, JPG, JPEG, PNG, WEBP."
    )


@pytest.mark.parametrize("name, ending", [("kuva.jpg", ".jpg"), ("kuva.JPEG", ".jpeg"), ("kuva.png", ".png")])
def test_name_that_lies_is_told_as_it_is_written(admin_client, name, ending):
    words = upload(admin_client, name, saved(Image.new("RGB", (9, 9)), "WEBP"))["error_message"]
    assert f"nimen lopussa on {ending}, mutta" in words and "WEBP" in words


def test_too_many_pixels_are_told_in_megapixels(admin_client, settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 1_500_000
    words = upload(admin_client, "kuva.png", saved(Image.new("1", (2000, 1000)), "PNG"))["error_message"]
    assert "2 megapikseliä" in words.replace("2,0", "2") and "1,5 megapikseliä" in words


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_editor_is_told_that_only_the_first_picture_of_a_film_is_shown(admin_client, kind):
    answer = upload(admin_client, f"liikkuva.{kind.lower()}", film(kind))
    assert answer["success"] and "Kuva liikkuu" in answer["form"]
    image = CustomImage.objects.get()
    assert "Kuva liikkuu" in admin_client.get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()
    assert opened(image.get_rendition("width-30|format-webp").file).size == (30, 20)


def test_picture_that_stands_still_is_not_told_to_move(admin_client):
    assert "Kuva liikkuu" not in upload(admin_client, "kuva.png", saved(Image.new("RGB", (9, 9)), "PNG"))["form"]


def test_same_picture_is_told(admin_client):
    data = saved(Image.new("RGB", (9, 9)), "PNG")
    assert not upload(admin_client, "kuva.png", data)["duplicate"]
    assert upload(admin_client, "toinen.png", data)["duplicate"]


@pytest.mark.parametrize("spec", ["width-40|format-webp", "width-40|format-jpeg", "width-40", "width-40|format-avif"])
def test_sizes_carry_no_colour_profile(spec):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + bytes(400_000)
    data = saved(Image.new("RGB", (80, 60), RED), "JPEG", icc_profile=profile)
    image = stored(data, "kuva.jpg")
    rendition = image.get_rendition(spec)
    picture = opened(rendition.file)
    assert "icc_profile" not in picture.info and rendition.file.size < 5000
    assert all(
        abs(seen - wanted) < 12 for seen, wanted in zip(picture.convert("RGB").getpixel((9, 9)), RED, strict=True)
    )


def test_colours_of_another_profile_become_those_of_the_web():
    """A profile in which red and green changed places tells that (200, 30, 30) is a green."""
    stock = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = stock.replace(b"rXYZ", b"----").replace(b"gXYZ", b"rXYZ").replace(b"----", b"gXYZ")
    for mode in ("RGB", "P", "RGBA"):
        data = saved(Image.new("RGB", (80, 60), RED).convert(mode), "PNG", icc_profile=swapped)
        image = stored(data, "kuva.png")
        red, green, _blue = opened(image.get_rendition("width-40|format-webp").file).convert("RGB").getpixel((9, 9))
        assert green > 180 > 60 > red


def test_profile_of_another_kind_of_colours_does_not_stop_the_sizes():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    data = saved(Image.new("RGB", (80, 60), RED), "JPEG", icc_profile=profile)
    image = stored(data, "kuva.jpg")
    assert "icc_profile" not in opened(image.get_rendition("width-40|format-webp").file).info
