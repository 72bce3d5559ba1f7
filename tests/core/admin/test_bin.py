"""The bin in the admin: it asks, names what is hurt, asks twice for what readers see, and gives everything back."""

import re

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from blog.models import BlogPostPage
from core.bin import files, pages
from core.models import AuditEntry, Binned, CustomDocument, OutputFile, Person
from home.models import ContentPage
from publications.models import PublicationPage
from tests.factories import make_page, translate, work
from tests.factories.samples import block, document, picture, recording

pytestmark = pytest.mark.django_db


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def told(response) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def delete_address(page):
    return reverse("wagtailadmin_pages:delete", args=[page.pk])


def test_deleting_a_page_names_what_it_hurts_and_asks_twice(tuotos, admin_client):
    page = tuotos.page(BlogPostPage, title="Poistuva")
    translate(page, title="Den som går")
    body = [block("text", f'<p>Lue <a linktype="page" id="{page.pk}">se</a>.</p>')]
    tuotos.page(BlogPostPage, title="Viittaava", body=BlogPostPage._meta.get_field("body").to_python(body))
    work()
    html = admin_client.get(delete_address(page)).content.decode()
    assert all(title in html for title in ("Poistuva", "Den som går", "Viittaava")) and 'name="sure"' in html
    answer = admin_client.post(delete_address(page))
    assert answer.status_code == 200 and fresh(page).live
    answer = admin_client.post(delete_address(page), {"sure": "on"})
    assert answer.status_code == 302 and Binned.objects.get().title == "Poistuva"


def test_a_draft_is_asked_for_once(tuotos, admin_client):
    page = tuotos.page(BlogPostPage, live=False)
    assert 'name="sure"' not in admin_client.get(delete_address(page)).content.decode()
    assert admin_client.post(delete_address(page)).status_code == 302 and Binned.objects.exists()


def test_the_front_page_of_a_site_is_not_deleted(tuotos, admin_client):
    assert "etusivu" in told(admin_client.post(delete_address(tuotos.fi["home"]), {"sure": "on"})).lower()
    assert fresh(tuotos.fi["home"]).live


@pytest.mark.parametrize(
    ("make", "name"),
    [(picture, "wagtailimages:delete"), (document, "wagtaildocs:delete"), (recording, "wagtailmedia:delete")],
)
def test_files_go_into_the_bin_from_wagtails_own_addresses(admin_client, make, name):
    thing = make()
    address = reverse(name, args=[thing.pk])
    assert admin_client.get(address).status_code == 200
    assert admin_client.post(address).status_code == 302
    assert type(thing)._base_manager.get(pk=thing.pk).deleted_at and Binned.objects.get().title == thing.title


@pytest.mark.parametrize(
    ("make", "name"), [(picture, "wagtailimages:delete_multiple"), (document, "wagtaildocs:delete_multiple")]
)
def test_a_file_that_was_just_uploaded_goes_there_too(admin_client, make, name):
    thing = make()
    assert admin_client.post(reverse(name, args=[thing.pk])).json()["success"]
    assert Binned.objects.get().object_id == thing.pk


def test_a_picture_that_readers_see_is_asked_for_twice(tuotos, admin_client):
    image = picture()
    tuotos.page(BlogPostPage, title="Kuvallinen", lead_image=image)
    Person.objects.create(given_name="Maija", family_name="Mallikas", portrait=image)
    address = reverse("wagtailimages:delete", args=[image.pk])
    html = admin_client.get(address).content.decode()
    assert "Kuvallinen" in html and "Maija Mallikas" in html
    admin_client.post(address)
    assert not Binned.objects.exists()
    admin_client.post(address, {"sure": "on"})
    assert Binned.objects.exists()


@pytest.mark.parametrize(("make", "model"), [(picture, "customimage"), (document, "customdocument")])
def test_many_files_at_once(admin_client, make, model):
    things = [make(), make()]
    ids = "&".join(f"id={thing.pk}" for thing in things)
    address = f"{reverse('wagtail_bulk_action', args=['core', model, 'delete'])}?{ids}&next=/admin/"
    assert things[0].title in admin_client.get(address).content.decode()
    assert admin_client.post(address).status_code == 302 and Binned.objects.count() == 2


def test_many_pages_at_once_come_back_with_one_press(tuotos, admin_client):
    chosen = [tuotos.page(BlogPostPage) for _n in range(2)]
    ids = "&".join(f"id={page.pk}" for page in chosen)
    address = f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'delete'])}?{ids}&next=/admin/"
    assert chosen[0].title in admin_client.get(address).content.decode()
    admin_client.post(address, {"sure": "on"})
    assert Binned.objects.count() == 2
    admin_client.post(reverse("bin_bring_back"), {"item": list(Binned.objects.values_list("pk", flat=True))})
    assert all(fresh(page).live for page in chosen)


def test_the_api_of_the_admin_deletes_into_the_bin(tuotos, admin_client):
    page = tuotos.page(BlogPostPage)
    answer = admin_client.post(f"/admin/api/main/pages/{page.pk}/action/delete/", content_type="application/json")
    assert answer.status_code == 204 and Binned.objects.get().object_id == page.pk


def test_who_waits_for_the_page_above_comes_back_after_it(tuotos, admin_client):
    top = tuotos.page(ContentPage)
    below = make_page(ContentPage, fresh(top))
    first, second = pages.put(fresh(below)), pages.put(fresh(top))
    answer = admin_client.post(reverse("bin_bring_back"), {"only": [first.pk]})
    assert top.title in told(answer) and not fresh(below).live
    admin_client.post(reverse("bin_bring_back"), {"item": [first.pk, second.pk]})
    assert fresh(below).live and fresh(top).live


def test_the_list_tells_who_deleted_what_and_filters(tuotos, admin_client, admin_user):
    pages.put(tuotos.page(BlogPostPage, title="Kevätretki"), admin_user)
    files.put(picture("kuva.png"), admin_user)
    html = admin_client.get(reverse("bin")).content.decode()
    assert "Kevätretki" in html and "kuva.png" in html and "30 päivää" in html
    html = admin_client.get(f"{reverse('bin')}?kind=image").content.decode()
    assert "Kevätretki" not in html and "kuva.png" in html
    html = admin_client.get(f"{reverse('bin')}?q=RETKI&by={admin_user.pk}").content.decode()
    assert "Kevätretki" in html and "kuva.png" not in html
    for odd in ("?kind=olematon", "?by=x", "?p=99", "?q=%25"):
        assert admin_client.get(f"{reverse('bin')}{odd}").status_code == 200


def test_an_empty_bin_says_so(admin_client):
    assert "Roskakori on tyhjä." in admin_client.get(reverse("bin")).content.decode()


@pytest.mark.parametrize("number", [1, 20])
def test_the_list_costs_the_same_for_one_and_twenty(tuotos, admin_client, number, django_assert_max_num_queries):
    for _n in range(number):
        files.put(document())
    admin_client.get(reverse("bin"))
    with django_assert_max_num_queries(25):
        admin_client.get(reverse("bin"))


def test_erasing_now_is_asked_for_twice_and_logged(tuotos, admin_client, admin_user):
    item = pages.put(tuotos.page(BlogPostPage, title="Henkilötietoja"), admin_user)
    address = reverse("bin_erase", args=[item.pk])
    assert admin_client.get(address).status_code == 200
    assert admin_client.post(address).status_code == 200 and Binned.objects.exists()
    admin_client.post(address, {"sure": "on"})
    assert not Binned.objects.exists() and not Page.objects.filter(title="Henkilötietoja").exists()
    entry = AuditEntry.objects.get(kind=AuditEntry.Kind.ERASED)
    assert (entry.about, entry.person) == ("Henkilötietoja", admin_user)


def test_nobody_works_on_a_page_in_the_bin(tuotos, admin_client):
    page = tuotos.page(BlogPostPage, title="Kadonnut")
    twin = translate(page, title="Borta")
    source = TranslationSource.objects.get_for_instance(page)
    pages.put(fresh(page))
    translation = Translation.objects.get(source=source)
    for name, *args in (
        ("wagtailadmin_pages:edit", page.pk),
        ("wagtailadmin_pages:edit", twin.pk),
        ("wagtailadmin_pages:history", page.pk),
        ("wagtailadmin_pages:delete", page.pk),
        ("wagtailadmin_pages:copy", page.pk),
        ("wagtailadmin_pages:move", page.pk),
        ("wagtail_localize:submit_page_translation", page.pk),
        ("wagtail_localize:update_translations", source.pk),
        ("wagtail_localize:preview_translation", translation.pk),
    ):
        assert admin_client.get(reverse(name, args=args)).url == reverse("bin"), name


def test_nothing_of_the_admin_offers_a_page_in_the_bin(tuotos, admin_client):
    page = tuotos.page(BlogPostPage, title="Kadonnut sivu")
    pages.put(fresh(page))
    root = Page.get_first_root_node()
    for address in (
        reverse("wagtailadmin_explore", args=[root.pk]),
        reverse("wagtailadmin_explore", args=[page.get_parent().pk]),
        f"{reverse('wagtailadmin_pages:search')}?q=Kadonnut",
        f"{reverse('wagtailadmin_choose_page')}?page_type=blog.blogpostpage",
        f"{reverse('wagtailadmin_choose_page_search')}?q=Kadonnut",
        reverse("wagtailadmin_reports:aging_pages"),
        f"/admin/api/main/pages/?child_of={root.pk}",
        reverse("wagtail_localize:translations_report"),
    ):
        html = admin_client.get(address).content.decode()
        assert "Kadonnut sivu" not in html and "Roskakori / Papperskorg" not in html, address


def test_choosers_and_lists_of_files_offer_nothing_from_the_bin(admin_client):
    for make, address in (
        (picture, "wagtailimages:index"),
        (picture, "wagtailimages_chooser:choose"),
        (document, "wagtaildocs:index"),
        (document, "wagtaildocs_chooser:choose"),
        (recording, "wagtailmedia:index"),
    ):
        thing = make("kadonnut.bin")
        files.put(thing)
        assert "kadonnut" not in admin_client.get(reverse(address)).content.decode(), address


def test_a_file_in_the_bin_is_no_more_in_the_report_of_its_page(tuotos, admin_client):
    file = document()
    page = tuotos.page(PublicationPage)
    page.files.add(OutputFile(document=file))
    page.save_revision().publish()
    files.put(file)
    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert not re.search(rf'name="files-\d+-document"[^>]*value="{file.pk}"', html)
    assert not CustomDocument.objects.exists()
