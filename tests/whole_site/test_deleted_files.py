"""Every page type outlives the pictures, files and recordings that it shows: for readers, editors and translators."""

import pytest
from django.urls import reverse
from wagtail_localize.models import OverridableSegment, SegmentOverride, Translation, TranslationSource

from blog.models import BlogPostPage
from core.models import CustomDocument, CustomImage, CustomMedia
from core.sites.routes import route_url
from search.index.collecting import collect
from tests.factories import edit, locale, translate
from tests.factories.samples import document, full_page, picture, recording
from tests.standing import anew
from tests.whole_site.test_page_types import PAGE_TYPES, content_of, links

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def delete_files():
    """Delete every picture, file and recording, as the admin does."""
    for model in (CustomImage, CustomDocument, CustomMedia):
        for thing in model.objects.all():
            thing.delete()


@pytest.fixture(scope="module", params=PAGE_TYPES, ids=lambda model: model.__name__)
def built(request, standing):
    """The files of the storage stay, as long as no worker removes them."""
    with standing() as tuotos:
        related = tuotos.page(BlogPostPage, title="Liittyvä", lead_image=picture())
        yield full_page(tuotos, request.param, related=related, lead_image=picture())


@pytest.fixture
def page(built, tuotos):
    return anew(built)


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def test_readers_meet_the_page_its_list_and_all_that_it_links_to(page, client):
    twin = translate(page, title="Titel på svenska")
    for address in (page.url, twin.url):
        content_of(client, address)
    delete_files()
    addresses = {"/fi/", "/sv/", page.get_parent().url, twin.get_parent().url, "/sitemap.xml"}
    for one in (page, twin):
        content = content_of(client, one.url)
        addresses |= {link.replace("&amp;", "&").split("#")[0] for link in links(content) if link.startswith("/")}
    for address in addresses:
        assert client.get(address, follow=True).status_code == 200, address


def test_editor_preview_usage_and_old_versions_open(page, admin_client):
    delete_files()
    first, last = page.revisions.order_by("pk").first(), page.revisions.order_by("pk").last()
    for name, *args in (
        ("edit", page.pk),
        ("view_draft", page.pk),
        ("usage", page.pk),
        ("history", page.pk),
        ("copy", page.pk),
        ("revisions_view", page.pk, first.pk),
        ("revisions_revert", page.pk, first.pk),
        ("revisions_compare", page.pk, first.pk, last.pk),
    ):
        assert admin_client.get(reverse(f"wagtailadmin_pages:{name}", args=args)).status_code == 200, name


def test_page_can_be_published_and_carried_to_its_twin(page, client):
    twin = translate(page, title="Titel på svenska")
    delete_files()
    edit(fresh(page), title="Uusi nimi")
    edit(fresh(twin), title="Nytt namn")
    assert "Uusi nimi" in content_of(client, fresh(page).url)
    content_of(client, fresh(twin).url)


def test_page_can_be_translated_for_the_first_time(page, admin_client):
    delete_files()
    submit = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    assert admin_client.get(submit).status_code == 200
    assert admin_client.post(submit, {"locales": [locale("sv").pk]}).status_code == 302
    twin = page.get_translation(locale("sv"))
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[twin.pk])).status_code == 200


def test_translator_opens_updates_previews_and_publishes(page, client, admin_client):
    twin = translate(page, title="Titel på svenska")
    source = TranslationSource.objects.get_for_instance(page)
    translation = Translation.objects.get(source=source)
    delete_files()
    edit_address = reverse("wagtailadmin_pages:edit", args=[twin.pk])
    assert admin_client.get(edit_address).status_code == 200
    preview = reverse("wagtail_localize:preview_translation", args=[translation.pk])
    assert admin_client.get(preview).status_code == 200
    update = reverse("wagtail_localize:update_translations", args=[source.pk])
    assert admin_client.get(update).status_code == 200
    assert admin_client.post(update, {"publish_translations": "on"}).status_code == 302
    assert admin_client.get(edit_address).status_code == 200
    assert admin_client.post(edit_address, {"action": "publish"}).status_code in (200, 302)
    assert translation.export_po()
    content_of(client, fresh(twin).url)


def test_twin_outlives_the_pictures_and_files_that_its_translator_chose(page, client, admin_client):
    twin = translate(page, title="Titel på svenska")
    source = TranslationSource.objects.get_for_instance(page)
    translation = Translation.objects.get(source=source)
    chosen = choose_others(source)
    translation.save_target()
    for thing in chosen:
        thing.delete()
    preview = reverse("wagtail_localize:preview_translation", args=[translation.pk])
    assert admin_client.get(preview).status_code == 200
    address = reverse("wagtailadmin_pages:edit", args=[twin.pk])
    assert admin_client.get(address).status_code == 200
    assert admin_client.post(address, {"action": "publish"}).status_code in (200, 302)
    edit(fresh(page), title="Uusi nimi")
    assert admin_client.get(address).status_code == 200
    twin = fresh(twin)
    content_of(client, twin.url)
    assert twin.lead_image_id == page.lead_image_id


def choose_others(source):
    """Choose other pictures and files than the source's, as a translator may; return them."""
    others = {"lead_image": picture(), "image": picture(), "document": document(), "media": recording()}
    rows = OverridableSegment.objects.filter(source=source).select_related("context")
    wanted = [(row.context, others.get(row.context.path.rpartition(".")[2])) for row in rows]
    chosen = [
        SegmentOverride(locale=locale("sv"), context=context, data_json=thing.pk) for context, thing in wanted if thing
    ]
    assert SegmentOverride.objects.bulk_create(chosen)
    return others.values()


def test_search_lists_and_exports_go_on(page, client, tuotos):
    delete_files()
    assert collect(str(page.translation_key), tuotos.site) is not None
    word = page.title.split()[0]
    for address in (
        f"{route_url('search', 'fi')}?q={word}",
        f"{route_url('hits_file', 'fi', format='csv')}?q={word}",
        f"{route_url('suggestions', 'fi')}?q={word}",
        tuotos.fi["outputs"].url,
    ):
        assert client.get(address).status_code == 200, address
