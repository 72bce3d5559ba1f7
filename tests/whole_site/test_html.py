"""The Nu HTML checker finds nothing on any page type in either language. Skipped without Java, and says so."""

import json
import shutil
import subprocess

import pytest
from django.conf import settings

from blog.models import BlogPostPage
from core.sites import permalinks
from core.works import states
from home.models import ContentPage
from publications.models import PublicationPage
from tests.factories import credit, organisation, person, translate
from tests.factories.samples import full_page
from tests.factories.types import LISTS, PAGE_TYPES
from tests.forms.walks import contents, form_pages
from tests.missing import missing

JAR = settings.BASE_DIR / "scripts/browser-checks/node_modules/vnu-jar/build/dist/vnu.jar"
ROUTES = [
    "/fi/",
    "/sv/",
    "/sv/resultat/?kind=blog-post",
    "/fi/haku/",
    "/fi/haku/?q=sivu",
    "/fi/haku/?q=sivu&kind=page",
    "/sv/sok/?q=olematon",
    "/fi/ei-ole/",
    "/sv/finns-inte/",
]


def addresses(tuotos) -> list[str]:
    """Publish a page of each type and state; return the addresses of all pages."""
    related = tuotos.page(BlogPostPage, title="Liittyvä")
    found = [
        *ROUTES,
        *LISTS,
        f"/sv/saknas/{permalinks.encode(related.translation_key)}/",
        f"/fi/ihmiset/{credit(related, person('Matti')).slug}/",
        f"/sv/organisationer/{credit(related, organisation()).slug}/",
    ]
    for model in PAGE_TYPES:
        page = full_page(tuotos, model, related=related)
        found += [page.url, translate(page, title=f"{model.__name__} på svenska").url]
    withdrawn = tuotos.page(PublicationPage, title="Poissa")
    states.withdraw(withdrawn, reason_fi="Tiedoissa oli virhe.", reason_sv="Uppgifterna var felaktiga.")
    gone = tuotos.page(ContentPage, title="Poistettu")
    gone.unpublish()
    found += [tuotos.page(BlogPostPage, title="Tulossa", state="announced").url, withdrawn.url, gone.url]
    return [*found, *form_pages(tuotos)]


@pytest.mark.slow
@pytest.mark.django_db
def test_nu_finds_nothing(tuotos, client, tmp_path):
    if not shutil.which("java"):
        missing("Java is not installed (sudo apt install default-jre-headless)")
    if not JAR.exists():
        missing("the Nu HTML checker is not installed (make browser-checks)")
    client.raise_request_exception = False
    pages = contents(client, addresses(tuotos))
    for number, content in enumerate(pages.values()):
        (tmp_path / f"{number}.html").write_bytes(content)
    command = ["java", "-jar", str(JAR), "--format", "json", "--stdout", str(tmp_path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    paths = list(pages)
    messages = [row for row in json.loads(result.stdout)["messages"] if row["type"] != "info"]
    faults = [f"{paths[number_in(row['url'])]}: {row['message']} {row.get('extract', '')!r}" for row in messages]
    assert len(paths) > 30 and faults == []


def number_in(url: str) -> int:
    return int(url.rsplit("/", 1)[1].removesuffix(".html"))
