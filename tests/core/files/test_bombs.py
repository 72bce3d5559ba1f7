"""A small file that takes very much to open is refused. A process of its own pays, not the server or the worker."""

import resource

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.urls import reverse

from core.admin.file_report import FileReport
from core.files import apart
from core.files.upload_checks import look_at_pdf, look_at_picture
from core.models import CustomDocument, CustomImage
from tests.core.files import bombs
from tests.core.files.pdf_files import FINNISH, make_pdf
from tests.factories import work
from tests.factories.samples import picture

MOST_PIXELS = 120_000_000


@pytest.fixture
def short(monkeypatch):
    """Files get two seconds, so that the tests need not wait for all twenty."""
    monkeypatch.setattr(apart, "SECONDS", 2)


@pytest.mark.parametrize(
    ("make", "told"), [(bombs.long_gif, "heavy"), (bombs.many_scans, "heavy"), (bombs.big_text_png, "broken")]
)
def test_bomb_among_pictures_is_refused(short, make, told):
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    upload = SimpleUploadedFile("kuva", make())
    mine = resource.getrusage(resource.RUSAGE_SELF)
    before, at_first = mine.ru_utime + mine.ru_stime, max(memory, mine.ru_maxrss)
    assert look_at_picture(upload, MOST_PIXELS) == told
    mine = resource.getrusage(resource.RUSAGE_SELF)
    assert mine.ru_utime + mine.ru_stime - before < 1 and mine.ru_maxrss - at_first < 50_000  # kB


def test_big_uploads_are_looked_at_where_they_lie():
    upload = TemporaryUploadedFile("kuva.gif", "image/gif", 0, None)
    upload.write(bombs.long_gif())
    upload.flush()
    assert look_at_picture(upload, MOST_PIXELS) == "heavy"


def test_pdf_of_lists_in_lists_is_broken():
    assert look_at_pdf(SimpleUploadedFile("a.pdf", bombs.deep_objects())) == "broken"


def test_memory_has_an_end(monkeypatch):
    """A picture that is allowed by its pixels, where there is less memory than it takes."""
    from core.files import reader

    monkeypatch.setattr(apart, "_command", lambda *told: [apart.sys.executable, "-c", SMALL, *map(str, told)])
    assert reader.MEMORY > 1024**3
    assert look_at_picture(SimpleUploadedFile("kuva.png", bombs.wide_png(10_000)), MOST_PIXELS) == "heavy"


SMALL = """
import sys
from core.files import reader
reader.MEMORY = 200 * 1024**2
reader.main("20", *sys.argv[1:])
"""


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_form_says_why_a_picture_is_refused(short, admin_client, admin_user, language):
    from wagtail.users.models import UserProfile

    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": language})
    upload = SimpleUploadedFile("kuva.gif", bombs.long_gif(), "image/gif")
    answer = admin_client.post(reverse("wagtailimages:add"), {"title": "x", "file": upload}).content.decode()
    said = {"fi": "Palvelimelta kuluisi sen lukemiseen liikaa aikaa", "sv": "ta servern för lång tid att läsa den"}
    assert said[language] in answer
    assert not CustomImage.objects.exists()


@pytest.mark.django_db
def test_a_picture_of_too_many_pixels_is_refused(admin_client):
    upload = SimpleUploadedFile("kuva.png", bombs.wide_png(), "image/png")
    answer = admin_client.post(reverse("wagtailimages:add"), {"title": "x", "file": upload}).content.decode()
    assert "Kuva on liian suuri: 900 megapikseliä." in answer
    assert not CustomImage.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("make", [bombs.forms_in_forms, bombs.big_stream])
def test_the_worker_gives_a_bomb_up_and_reads_the_next_file(short, make):
    bomb, good = (
        CustomDocument.objects.create(title=name, file=ContentFile(data, name=f"{name}.pdf"))
        for name, data in (("pommi", make()), ("hyva", make_pdf(FINNISH)))
    )
    work()
    for document in (bomb, good):
        document.refresh_from_db()
    assert (bomb.reading, bomb.findings, good.reading) == ("failed", ["heavy"], "done")
    assert "liikaa aikaa" in str(FileReport(bomb).findings[0])


@pytest.mark.django_db
def test_files_that_nobody_reads_are_stored_as_they_are(admin_client):
    """A bomb in a zip file is one for whoever opens it; the server does not."""
    upload = SimpleUploadedFile("a.zip", b"PK\x05\x06" + bytes(18))
    admin_client.post(reverse("wagtaildocs:add"), {"title": "x", "file": upload, "collection": 1})
    work()
    assert CustomDocument.objects.get().reading == "done"


def test_the_process_knows_no_secret(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "salaisuus")
    assert not {"SECRET_KEY", "DATABASE_URL", "DJANGO_SETTINGS_MODULE"} & apart._surroundings()["env"].keys()


@pytest.mark.django_db
def test_good_pictures_are_taken():
    image = picture()
    with image.file.open("rb") as file:
        assert look_at_picture(SimpleUploadedFile("a.png", file.read()), MOST_PIXELS) == "whole"
