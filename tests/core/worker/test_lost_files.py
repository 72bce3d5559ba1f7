"""What was made from files and is lost comes back under its address; visits are forgotten after a while."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from blog.models import BlogPostPage
from core.models import Attempt, CustomDocument, CustomRendition
from core.worker.lost_files import make_lost_anew, make_one_anew
from core.worker.retention import forget_visits
from tests.core.files.pdf_files import make_pdf
from tests.factories import work
from tests.factories.samples import picture

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_kept():
    """Wagtail keeps sizes of pictures by the number of the picture, which the next test gives to another one."""
    cache.clear()


def test_lost_size_of_a_picture_comes_back_at_its_address(admin_client, empty_storage):
    rendition = picture().get_rendition("width-100")
    kept = picture("toinen.png").get_rendition("width-100")
    before = kept.file.storage.get_modified_time(kept.file.name)
    default_storage.delete(rendition.file.name)
    assert admin_client.get(rendition.url).status_code == 404
    make_lost_anew()
    answer = admin_client.get(rendition.url)
    assert answer.status_code == 200 and b"".join(answer.streaming_content)
    assert CustomRendition.objects.filter(file=rendition.file.name).count() == 1
    assert kept.file.storage.get_modified_time(kept.file.name) == before


def tasks():
    return DBTaskResult.objects.filter(task_path=make_one_anew.module_path)


def test_lost_size_is_made_when_a_reader_asks_for_it_once_however_many_ask(empty_storage, tuotos, client):
    """Two processes ask: each has a cache of its own."""
    page = tuotos.page(BlogPostPage, lead_image=picture())
    work()
    rendition = page.lead_image.renditions.first()
    default_storage.delete(rendition.file.name)
    for _process in range(2):
        assert [client.get(rendition.url).status_code for _time in range(3)] == [404] * 3
        cache.clear()
    assert tasks().count() == 1
    work()
    assert client.get(rendition.url).status_code == 200 and not tasks().exclude(status="SUCCESSFUL").exists()


def test_lost_first_page_is_made_when_a_reader_asks_for_it(empty_storage, tuotos, admin_client):
    document = CustomDocument.objects.create(title="Raportti", file=ContentFile(make_pdf("Hanke"), "a.pdf"))
    work()
    document.refresh_from_db()
    default_storage.delete(document.first_page.name)
    assert admin_client.get(f"/media/{document.first_page.name}").status_code == 404
    work()
    document.refresh_from_db()
    assert admin_client.get(f"/media/{document.first_page.name}").status_code == 200


def test_nothing_is_made_of_what_nobody_had_or_may_see(empty_storage, tuotos, client, admin_client):
    hidden = picture().get_rendition("width-100")
    default_storage.delete(hidden.file.name)
    assert client.get(hidden.url).status_code == 404  # no page shows it
    assert admin_client.get("/media/media/olematon.mp4").status_code == 404
    assert not tasks().exists()


def test_all_sizes_come_back_when_their_folder_is_gone(admin_client, empty_storage):
    renditions = [picture(f"{number}.png").get_rendition("width-100") for number in range(3)]
    for rendition in renditions:
        default_storage.delete(rendition.file.name)
    default_storage.delete("images")
    work()
    assert {admin_client.get(rendition.url).status_code for rendition in renditions} == {200}


def test_size_of_a_lost_picture_harms_nothing(admin_client, empty_storage, caplog):
    caplog.set_level("WARNING")
    lost, other = (picture(f"{number}.png").get_rendition("width-100") for number in range(2))
    for name in (lost.file.name, lost.image.file.name, other.file.name):
        default_storage.delete(name)
    make_lost_anew()
    assert admin_client.get(other.url).status_code == 200 and lost.file.name in caplog.text


def test_lost_picture_of_a_first_page_comes_back(tuotos, empty_storage):
    document = CustomDocument.objects.create(
        title="Raportti", title_fi="Raportti", file=ContentFile(make_pdf("Hanke"), "a.pdf")
    )
    work()
    document.refresh_from_db()
    default_storage.delete(document.first_page.name)
    make_lost_anew()
    work()
    document.refresh_from_db()
    assert default_storage.exists(document.first_page.name) and document.reading == "done"


def test_ended_sessions_and_old_sign_ins_are_forgotten():
    now = timezone.now()
    for key, days in (("ended", -1), ("going-on", 1)):
        Session.objects.create(session_key=key, session_data="", expire_date=now + timedelta(days=days))
    for name, days in (("old", 3), ("new", 1)):
        row = Attempt.objects.create(kind="sign-in", name=name, address="203.0.113.7")
        Attempt.objects.filter(pk=row.pk).update(at=now - timedelta(days=days))
    forget_visits()
    assert Session.objects.get().session_key == "going-on"
    assert Attempt.objects.get().name == "new"
