"""What a member of one site's team tries to do with what another site has, by the forms and addresses of the admin."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from core.models import CustomDocument, CustomImage, CustomMedia, Person, User
from core.works.own_files import files_of
from publications.models import PublicationIndexPage, PublicationPage
from search.models import FailedSearch, IndexedWork, Pick, Synonym
from tests.factories import edit, make_page, translate
from tests.factories.teams import file_of, member, post_of

pytestmark = pytest.mark.django_db

ROLES = ["editors", "reviewers"]


@pytest.fixture(params=ROLES)
def editor(request, sites, client):
    user = member(sites["yksi"], request.param)
    client.force_login(user)
    return user


def words_of(response) -> str:
    return response.content.decode()


def test_translating_pages_of_the_own_site_only(sites, client, editor):
    own, other = post_of(sites["yksi"]), post_of(sites["kaksi"])
    for page, is_allowed in ((own, True), (other, False)):
        target = page.get_parent().get_translations().get().locale_id
        client.post(f"/admin/localize/submit/page/{page.pk}/", {"locales": [target]})
        assert TranslationSource.objects.filter(object_id=page.translation_key).exists() == is_allowed


def test_updating_translations_of_the_own_site_only(sites, client, editor):
    page = post_of(sites["kaksi"], title="Ennen")
    twin = translate(page, title="Före")
    edit(page, title="Jälkeen")
    source = TranslationSource.objects.get(object_id=page.translation_key)
    before = source.last_updated_at
    client.post(f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"})
    source.refresh_from_db()
    twin.refresh_from_db()
    assert (source.last_updated_at, twin.title) == (before, "Före")


def test_a_text_of_another_site_is_not_translated_through_an_own_translation(sites, client, editor):
    own, other = (post_of(sites[name], title=f"Otsikko {name}") for name in ("yksi", "kaksi"))
    translate(own, title="Egen")
    translate(other, title="Andras")
    translation = Translation.objects.get(source__object_id=own.translation_key)
    segment = StringSegment.objects.get(source__object_id=other.translation_key, context__path="title")
    address = f"/admin/localize/translate/{translation.pk}/strings/{segment.pk}/edit/"
    client.post(address, {"text": "Kaapattu", "seen": ""})
    assert not StringTranslation.objects.filter(data="Kaapattu").exists()


def test_doing_something_to_many_pages_at_once(sites, client, editor):
    own, other = post_of(sites["yksi"]), post_of(sites["kaksi"], title="Vieras otsikko")
    address = "/admin/bulk/wagtailcore/page/unpublish/"
    for query in (
        f"?id={other.pk}",
        f"?id={own.pk}&id={other.pk}",
        "?id=all",
        f"?id=all&childOf={other.get_parent().pk}",
    ):
        assert "Vieras otsikko" not in words_of(client.get(address + query, follow=True))
        client.post(address + query)
    other.refresh_from_db()
    assert other.live
    client.post(f"{address}?id={own.pk}")
    own.refresh_from_db()
    assert not own.live


@pytest.mark.parametrize("query", ["?id={pk}", "?id=all"])
def test_deleting_many_recommended_hits_at_once(sites, client, editor, query):
    pick = Pick.objects.create(site=sites["kaksi"], words="vieras", page=post_of(sites["kaksi"]))
    client.post(f"/admin/bulk/search/pick/delete/{query.format(pk=pick.pk)}")
    assert Pick.objects.filter(pk=pick.pk).exists()


def test_recommended_hits_lead_to_pages_of_the_own_site(sites, client, editor):
    own, other = post_of(sites["yksi"]), post_of(sites["kaksi"])
    for page in (own, other):
        client.post("/admin/snippets/search/pick/add/", {"words": "sana", "page": page.pk})
    assert list(Pick.objects.values_list("page", flat=True)) == [own.pk]


def test_synonyms_are_those_of_the_own_site(sites, client, editor):
    Synonym.objects.all().delete()  # those that each site begins with
    everywhere = Synonym.objects.create(words="a\nb")
    address = "/admin/snippets/search/synonym/"
    for site in ("", sites["kaksi"].pk, sites["yksi"].pk):
        client.post(f"{address}add/", {"words": "c\nd", "site": site})
    client.post(f"{address}edit/{everywhere.pk}/", {"words": "x\ny", "site": sites["yksi"].pk})
    assert set(Synonym.objects.values_list("words", "site")) == {("a\nb", None), ("c\nd", sites["yksi"].pk)}
    assert "a, b" in words_of(client.get(address))


def test_searches_without_hits_are_forgotten_on_the_own_site_only(sites, client, editor):
    rows = {name: FailedSearch.objects.create(site=sites[name], language="fi", query=name, count=5) for name in sites}
    for row in rows.values():
        client.post(f"/admin/search_failures/forget/{row.pk}/")
    kept = set(FailedSearch.objects.values_list("query", flat=True))
    assert kept == ({"kaksi"} if editor.has_perm("search.delete_failedsearch") else set(rows))


def test_the_state_of_the_index_counts_the_own_site(sites, client, editor):
    IndexedWork.objects.all().delete()
    for number in range(3):
        IndexedWork.objects.create(site=sites["yksi" if number else "kaksi"], work=str(number))
    response = client.get("/admin/search_state/")
    assert response.context["report"].counts[0][1] == 2


def test_the_project_stays_with_its_site(sites, client, editor):
    own, other = sites["yksi"].project, sites["kaksi"].project
    form = {"name_fi": "Uusi", "state": "running", "site": own.site_id}
    for relation in ("goals", "partners", "target_groups"):
        form |= {f"{relation}-TOTAL_FORMS": 0, f"{relation}-INITIAL_FORMS": 0}
    client.post(f"/admin/snippets/core/project/edit/{own.pk}/", form)
    client.post(f"/admin/snippets/core/project/edit/{other.pk}/", {**form, "site": other.site_id})
    own.refresh_from_db()
    other.refresh_from_db()
    assert (own.name_fi, other.name_fi) == ("Uusi", "Kaksi")


@pytest.mark.parametrize("model", [CustomImage, CustomDocument, CustomMedia])
def test_originals_are_for_those_with_rights_in_their_collection(sites, client, editor, model):
    own, other = (file_of(sites[name], model) for name in ("yksi", "kaksi"))
    kind = {CustomImage: "image", CustomDocument: "document", CustomMedia: "media"}[model]
    assert client.get(f"/admin/original/{kind}/{own.pk}/").status_code == 200
    assert client.get(f"/admin/original/{kind}/{other.pk}/").status_code == 404
    if model is not CustomMedia:  # recordings are for readers too
        assert client.get(f"/media/{own.file.name}").status_code == 200
        assert client.get(f"/media/{other.file.name}").status_code == 404


def test_who_may_only_enter_the_admin_sees_no_original(sites, client):
    user = User.objects.create_user("vieras", password="x")
    group = sites["yksi"].team.editors
    user.user_permissions.add(group.permissions.get(codename="access_admin"))
    client.force_login(user)
    file = file_of(sites["yksi"], CustomDocument)
    assert client.get(f"/admin/original/document/{file.pk}/").status_code == 404
    assert client.get(f"/media/{file.file.name}").status_code == 404


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_the_admins_own_api_tells_of_own_files(sites, client, editor, kind):
    model = {"images": CustomImage, "documents": CustomDocument}[kind]
    own, other = (file_of(sites[name], model) for name in ("yksi", "kaksi"))
    assert [item["id"] for item in client.get(f"/admin/api/main/{kind}/").json()["items"]] == [own.pk]
    assert client.get(f"/admin/api/main/{kind}/{other.pk}/").status_code == 404


def test_a_reviewer_adds_a_person_to_a_page(sites, client):
    client.force_login(member(sites["yksi"], "reviewers"))
    form = {"given_name": "Maija", "family_name": "Meikäläinen"}
    prefixed = {f"create-form-{name}": value for name, value in form.items()}
    client.post("/admin/snippets/choose/core/person/create/", {**form, **prefixed})
    assert Person.objects.filter(family_name="Meikäläinen").exists()
    assert client.get("/admin/snippets/choose/core/person/").status_code == 200


def test_the_first_page_offers_forms_of_the_own_site_at_any_address(sites, client, editor):
    for host in ("yksi.example", "kaksi.example", "localhost"):
        content = words_of(client.get("/admin/", headers={"host": host}))
        own, other = (post_of(sites[name]).get_parent().pk for name in ("yksi", "kaksi"))
        assert f"/admin/pages/add/blog/blogpostpage/{own}/" in content
        assert f"/admin/pages/add/blog/blogpostpage/{other}/" not in content


def test_who_works_on_both_sites_is_offered_forms_of_each_elsewhere(sites, client):
    user = member(sites["yksi"])
    user.groups.add(sites["kaksi"].team.editors)
    client.force_login(user)
    content = words_of(client.get("/admin/", headers={"host": "localhost"}))
    assert content.count("/admin/pages/add/blog/blogpostpage/") == 2
    assert all(f"<h3>{site.site_name}</h3>" in content for site in sites.values())


def test_an_upload_lands_in_the_collection_of_the_site(sites, client, editor):
    upload = SimpleUploadedFile("a.txt", b"x")
    client.post(
        "/admin/documents/multiple/add/",
        {"title": "a", "files[]": upload},
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    picture = SimpleUploadedFile("b.png", get_test_image_file().file.getvalue(), "image/png")
    client.post("/admin/images/add/", {"title": "b", "file": picture})
    assert CustomDocument.objects.get().collection == sites["yksi"].team.collection
    assert CustomImage.objects.get().collection == sites["yksi"].team.collection


@pytest.mark.parametrize("address", ["/admin/images/add/", "/admin/images/multiple/add/", "/admin/media/audio/add/"])
def test_who_may_use_several_collections_begins_with_that_of_the_site(sites, client, address):
    user = member(sites["yksi"])
    for right in sites["yksi"].team.collection.group_permissions.filter(group=sites["yksi"].team.editors):
        user.groups.get().collection_permissions.create(
            collection=Collection.get_first_root_node(), permission=right.permission
        )
    client.force_login(user)
    response = words_of(client.get(address))
    assert f'<option value="{sites["yksi"].team.collection_id}" selected' in " ".join(response.split())


def posted(page, **fields):
    """What the edit form of a page sends."""
    rows = dict.fromkeys(type(page).get_edit_handler().get_form_class().formsets, inline_formset([]))
    plain = {"title": page.title, "slug": page.slug, "state": "published", "body": streamfield([])}
    plain["publication_type"] = "report"
    return nested_form_data({**rows, "comments": inline_formset([]), **plain, **fields, "action-publish": "1"})


def choices(file) -> dict:
    """Ways to put a file into a page."""
    if isinstance(file, CustomImage):
        return {"lead_image": file.pk}
    link = f'<p data-block-key="a"><a linktype="document" id="{file.pk}">Tiedosto</a></p>'
    return {
        "files": inline_formset([{"document": file.pk, "ORDER": 1}]),
        "body": streamfield([("text", rich_text(link, features=["document-link"]))]),
    }


@pytest.mark.parametrize("model", [CustomImage, CustomDocument])
def test_a_page_takes_files_of_the_own_collection_only(sites, client, editor, model):
    index = PublicationIndexPage.objects.child_of(sites["yksi"].root_page).get()
    page = make_page(PublicationPage, index, title="Julkaisu")
    own, other = (file_of(sites[name], model) for name in ("yksi", "kaksi"))
    for file, is_taken in ((other, False), (own, True)):
        for name, value in choices(file).items():
            client.post(f"/admin/pages/{page.pk}/edit/", posted(page, **{name: value}))
            assert ((model, str(file.pk)) in files_of(PublicationPage.objects.get(pk=page.pk))) == is_taken, name


def test_what_an_administrator_put_into_a_page_stays(sites, client, editor):
    other = file_of(sites["kaksi"], CustomImage)
    page = post_of(sites["yksi"], lead_image=other)
    client.post(f"/admin/pages/{page.pk}/edit/", posted(page, title="Uusi otsikko", lead_image=other.pk))
    page.refresh_from_db()
    assert (page.title, page.lead_image) == ("Uusi otsikko", other)
