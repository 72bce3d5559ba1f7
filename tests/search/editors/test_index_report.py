"""The state of the index: figures, warnings, rebuilding, the check at start, and the files that cannot be read."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.search.backends import get_search_backend

from blog.models import BlogPostPage
from core.models import CustomDocument
from publications.models import PublicationPage
from search import checks
from search.analysis.snowball import SnowballAnalyser
from search.editors.index_report import IndexReport
from search.index import updating
from search.index.rebuilding import analysers, rebuild
from search.models import IndexedPart, IndexedWork, IndexState, PendingWork, Word, WordTerm
from search.query.find import find

pytestmark = pytest.mark.django_db
STATE = "search_state:index"


def state(**values):
    IndexState.objects.update_or_create(index="", defaults={"built_at": timezone.now(), **values})


@pytest.fixture
def editor_client(client, django_user_model):
    """Somebody who may enter the admin and no more."""
    user = django_user_model.objects.create_user("tuottaja", password="salasana")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    return client


def test_the_page_tells_what_the_index_holds_and_what_answers(tuotos, admin_client):
    tuotos.page(BlogPostPage, title="Kvartsi")
    rebuild()
    content = admin_client.get(reverse(STATE)).content.decode()
    engine = settings.SEARCH_URL.partition(":")[0].casefold() or "sivuston oma tietokanta"
    for text in ("mitä hakemistossa on", engine, "se vastaa.", "jonossa ei ole mitään"):
        assert text in content.casefold()
    assert (
        dict(IndexReport().counts).popitem()[1]
        == Word.objects.filter(count__gt=0).values("language", "surface").distinct().count()
    )
    assert "on luettu eri tavalla" not in content and "varamenetelmä" not in content


def test_works_that_wait_are_told(tuotos, admin_client):
    PendingWork.objects.create(work="x")
    assert "odottavat vuoroaan" in admin_client.get(reverse(STATE)).content.decode()


def test_other_analysers_than_those_of_the_index_are_warned_of(tuotos, admin_client):
    state(analysers={**analysers(), "fi": "snowball 1"})
    assert "on luettu eri tavalla" in admin_client.get(reverse(STATE)).content.decode()
    assert [warning.id for warning in checks.index_fits_its_readers(None)] == ["tuotos.W003"]
    state(analysers={**analysers(), "fi": "snowball 1"}, rebuild_total=9, rebuild_touched_at=timezone.now())
    assert "on luettu eri tavalla" not in admin_client.get(reverse(STATE)).content.decode()  # it is being mended
    state(analysers=analysers(), rebuild_total=0, rebuild_touched_at=None)
    assert checks.index_fits_its_readers(None) == []


def test_the_check_is_silent_without_an_index_and_without_its_table(tuotos, monkeypatch):
    IndexState.objects.all().delete()
    assert checks.index_fits_its_readers(None) == []
    state(analysers={"fi": "snowball 1"})
    monkeypatch.setattr(connection.introspection, "table_names", list)
    assert checks.index_fits_its_readers(None) == []


def test_the_fallback_is_said_in_plain_words(tuotos, admin_client, monkeypatch):
    from search.analysis import choice

    monkeypatch.setitem(choice._analysers, "fi", SnowballAnalyser("fi", fallback=True))
    assert "vain varamenetelmä, Snowball" in admin_client.get(reverse(STATE)).content.decode()


def unanswered(*_args, **_options):
    raise DatabaseError("the table is gone")


def test_a_broken_engine_is_told_and_nothing_fails(tuotos, admin_client, monkeypatch):
    monkeypatch.setattr("search.engines.sqlite.SqliteIndex.scores", unanswered)
    monkeypatch.setattr("search.engines.postgresql.PostgresIndex.scores", unanswered)
    if settings.SEARCH_URL:
        monkeypatch.setattr("search.engines.outside.OutsideIndex.count", unanswered)
    assert "Se ei vastaa juuri nyt" in admin_client.get(reverse(STATE)).content.decode()


def test_editors_see_the_state_and_only_administrators_rebuild(tuotos, editor_client):
    response = editor_client.get(reverse(STATE))
    assert response.status_code == 200 and "Rakenna hakemisto uudelleen</button>" not in response.content.decode()
    editor_client.post(reverse("search_state:rebuild"))
    assert not IndexState.objects.filter(built_at__isnull=False).exists()
    permission = Permission.objects.get(codename="change_indexstate")
    response.wsgi_request.user.user_permissions.add(permission)
    assert "Rakenna hakemisto uudelleen</button>" in editor_client.get(reverse(STATE)).content.decode()


def test_an_administrator_rebuilds(tuotos, admin_client):
    tuotos.page(BlogPostPage, title="Kvartsi")
    IndexedWork.objects.all().delete()
    assert admin_client.get(reverse("search_state:rebuild")).status_code == 405
    response = admin_client.post(reverse("search_state:rebuild"), follow=True)  # tasks run at once in tests
    assert "Hakemistoa rakennetaan uudelleen" in response.content.decode()
    assert find("kvartsi", tuotos.site, "fi").total == 1


def test_progress_is_shown_with_and_without_script(tuotos, admin_client):
    state(rebuild_done=20, rebuild_total=80, rebuild_touched_at=timezone.now())
    content = admin_client.get(reverse(STATE)).content.decode()
    assert 'max="80" value="20"' in content and "Näytä tilanne nyt" in content
    answer = admin_client.get(reverse("search_state:progress")).json()
    assert answer["over"] is False and (answer["done"], answer["total"]) == (20, 80) and "20/80" in answer["status"]
    assert updating.ask_for_rebuild() is False
    response = admin_client.post(reverse("search_state:rebuild"), follow=True)
    assert "Hakemistoa rakennetaan jo" in response.content.decode()


def test_a_rebuild_that_waits_for_the_worker_is_told(tuotos, admin_client):
    DBTaskResult.objects.create(
        task_path=updating.rebuild_index.module_path, args_kwargs={"args": [], "kwargs": {}}, backend_name="default"
    )
    assert "odottaa vuoroaan" in admin_client.get(reverse(STATE)).content.decode()


def test_a_rebuild_whose_worker_was_killed_can_be_repeated(tuotos, admin_client):
    state(rebuild_done=1, rebuild_total=9, rebuild_touched_at=timezone.now() - timedelta(hours=1))
    DBTaskResult.objects.create(
        task_path=updating.rebuild_index.module_path,
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        status="RUNNING",
        started_at=timezone.now() - timedelta(hours=1),
    )
    assert "jäi kesken" in admin_client.get(reverse(STATE)).content.decode()
    assert updating.ask_for_rebuild() is True


def test_a_rebuild_that_broke_off_is_told_and_can_be_repeated(tuotos, admin_client, monkeypatch):
    def break_off(*_args, **_kwargs):
        state(rebuild_done=1, rebuild_total=9, rebuild_touched_at=timezone.now())
        raise RuntimeError

    monkeypatch.setattr("search.index.rebuilding.rebuild_all", break_off)
    updating.ask_for_rebuild()
    content = admin_client.get(reverse(STATE)).content.decode()
    assert "jäi kesken" in content and "Rakenna hakemisto uudelleen</button>" in content


def test_update_index_heals_anything(tuotos, client, capsys):
    page = tuotos.page(BlogPostPage, title="Kvartsi ja hopea", intro="Lyhyesti maasälvästä.")
    tuotos.page(BlogPostPage, title="Toinen kirjoitus")
    IndexedPart.objects.all().delete()
    WordTerm.objects.all().delete()
    IndexedWork.objects.filter(work=str(page.translation_key)).update(title_fi="Rikki", kind="rikki", year=1)
    IndexedWork.objects.create(site=tuotos.site, work="haamu", title_fi="Haamu")
    Word.objects.update(count=0)
    table = "search_works"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS {table}")
    call_command("update_index")
    assert "Public search: ready" in capsys.readouterr().out
    entries = client.get("/fi/haku/", {"q": "kvartsia maasälpä"}).context["hits"]
    assert [entry.title for entry in entries] == ["Kvartsi ja hopea"]
    row = IndexedWork.objects.get(work=str(page.translation_key))
    assert (row.title_fi, row.kind) == ("Kvartsi ja hopea", "blog-post")
    assert not IndexedWork.objects.filter(work="haamu").exists()
    assert find("kvartzi", tuotos.site, "fi").found.corrections == {"kvartzi": "kvartsi"}
    assert [found.title for found in get_search_backend().search("Toinen", BlogPostPage)] == ["Toinen kirjoitus"]


def test_files_that_search_cannot_read_are_listed_with_what_to_do(tuotos, admin_client, django_assert_max_num_queries):
    url = reverse("search_files:index")
    assert "Haku pystyy lukemaan kaikki tiedostot" in admin_client.get(url).content.decode()
    files = {}
    for title, values in (
        ("Skannattu", {"findings": ["scanned", "untagged"]}),
        ("Suojattu", {"findings": ["locked"]}),
        ("Epäonnistunut", {"reading": "failed"}),
        ("Kunnossa", {"findings": ["untagged"], "reading": "done"}),
    ):
        files[title] = CustomDocument.objects.create(title=title, file="documents/x.pdf")
        CustomDocument.objects.filter(pk=files[title].pk).update(**{"reading": "done", "findings": [], **values})
    page = tuotos.page(PublicationPage, title="Raportti")
    page.file_addresses.create(document=files["Suojattu"], name="x.pdf")
    content = admin_client.get(url).content.decode()
    assert "Kunnossa" not in content
    assert content.index("Suojattu") < content.index("Epäonnistunut") < content.index("Skannattu")
    for text in ("tekstintunnistus (OCR)", "salasanalla", "Avaa se omalla koneellasi", "Raportti"):
        assert text in content
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in content
    assert "3 tiedostoa pitää korjata" in admin_client.get(reverse(STATE)).content.decode()


def test_pages_are_in_swedish_too(tuotos, admin_client, django_user_model):
    from wagtail.users.models import UserProfile

    UserProfile.objects.update_or_create(user=django_user_model.objects.get(), defaults={"preferred_language": "sv"})
    for name, text in (
        (STATE, "Sökindexets status"),
        ("search_failures:index", "Ingenting sparas om den som söker"),
        ("search_files:index", "Alla filer kan läsas"),
    ):
        assert text in admin_client.get(reverse(name)).content.decode()
