"""The admin in each language: no text that is not translated, none in the other language, no wrong plural."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page, Revision
from wagtail.users.models import UserProfile

from blog.models import BlogPostPage
from core.models import User
from events.models import EventPage
from home.models import ContentPage, MediaHitPage, OperatingModelPage, ServicePage
from home.staff import EDITORS, admit_editors, name_review
from interactives.models import InteractivePage
from publications.models import PublicationPage
from search.models import FailedSearch, Pick, Synonym
from tests.factories import translate
from tests.factories.samples import full_page
from tests.whole_site.admin_crawl import walk
from tests.whole_site.foreign_words import ForeignWords

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

TYPES = (
    ContentPage,
    ServicePage,
    OperatingModelPage,
    MediaHitPage,
    PublicationPage,
    BlogPostPage,
    EventPage,
    InteractivePage,
)


@pytest.fixture
def full_site(tuotos):
    """A page of each type with its twin, and whatever else the admin lists."""
    admit_editors([tuotos.fi["home"], tuotos.sv["home"]])
    name_review()
    pages, related = [], None
    for model in TYPES:
        page = full_page(tuotos, model, related=related)
        pages.append(page)
        related = page if model is PublicationPage else related
    for page in pages[:-1]:
        translate(page)
    draft = tuotos.page(BlogPostPage, live=False)
    Synonym.objects.create(words="digituki\ndigistöd")
    Pick.objects.create(site=tuotos.site, words="digituki", page=pages[1])
    FailedSearch.objects.create(site=tuotos.site, language="fi", query="xyzzy", count=3)
    for page in Page.objects.filter(depth__gt=1):
        page.title = page.draft_title = f"Qx{page.pk}"
        page.save(update_fields=["title", "draft_title"])
    for revision in Revision.objects.all():
        revision.content["title"] = revision.object_str = f"Qx{revision.object_id}"
        revision.save()
    return [*pages, draft]


def sign_in(client, language, is_administrator):
    user = User.objects.create_user(f"qx-{language}", "qx@example.org", "x", is_superuser=is_administrator)
    if not is_administrator:
        user.groups.add(Group.objects.get(name=EDITORS))
    UserProfile.objects.create(user=user, preferred_language=language)
    client.force_login(user)


def starts():
    """The front of the admin, and the form of a page of each type in both languages."""
    yield reverse("wagtailadmin_home")
    for page in Page.objects.filter(depth__gt=1).select_related("content_type"):
        yield reverse("wagtailadmin_pages:edit", args=[page.pk])
        yield reverse("wagtailadmin_pages:usage", args=[page.pk])


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("is_administrator", [False, True], ids=["editor", "administrator"])
def test_every_text_of_the_admin_is_in_the_language_of_its_user(client, full_site, language, is_administrator):
    sign_in(client, language, is_administrator)
    words, found, number = ForeignWords(language), {}, 0
    for path, page in walk(client, list(starts()), language):
        number += 1
        for where, text in page.texts:
            if why := words.why(text, where):
                found.setdefault((text, where, why), path)
    print(number)
    assert number > 100
    assert not found, "\n".join(f"{path}: {where}: {text} ({why})" for (text, where, why), path in found.items())
