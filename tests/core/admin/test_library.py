"""Lists of pictures and files tell what is missing, and many alternative texts are written on one page."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.blocks.struct_block import StructBlockValidationError

from blog.models import BlogPostPage
from core.admin.file_library import filters
from core.admin.file_library.remarks import pictures_by_their_own_text, tell_of_alternative_texts
from core.blocks.images import ImageBlock
from core.models import CustomDocument, CustomImage, CustomMedia, Person
from core.worker.document_reading import take_title
from tests.core.files.pdf_files import FINNISH, make_pdf
from tests.factories import work
from tests.factories.samples import block, document, picture, recording

pytestmark = pytest.mark.django_db


def pictures_lacking():
    whole, no_fi, no_sv = picture("koko.png"), picture("vain-sv.png"), picture("vain-fi.png")
    CustomImage.objects.filter(pk=no_fi.pk).update(alt_fi="", licence="")
    CustomImage.objects.filter(pk=no_sv.pk).update(alt_sv="")
    return whole, no_fi, no_sv


def test_pictures_are_found_by_what_they_lack(tuotos, admin_client):
    whole = pictures_lacking()[0]
    tuotos.page(BlogPostPage, lead_image=whole)
    portrait = picture("muotokuva.png")
    Person.objects.create(given_name="Maija", family_name="Mallikas", portrait=portrait)
    work()
    wanted = {
        filters.NO_FI: {"vain-sv.png"},
        filters.NO_SV: {"vain-fi.png"},
        filters.NO_LICENCE: {"vain-sv.png"},
        filters.UNUSED: {"vain-sv.png", "vain-fi.png"},
        "": {"koko.png", "vain-sv.png", "vain-fi.png"},
        "olematon": {"koko.png", "vain-sv.png", "vain-fi.png"},
    }
    for lacks, titles in wanted.items():
        html = admin_client.get(f"{reverse('wagtailimages:index')}?lacks={lacks}").content.decode()
        assert ("muotokuva.png" in html) == (lacks in ("", "olematon")), lacks
        assert {title for title in wanted[""] if title in html} == titles, lacks


def test_files_with_something_to_mend_are_found(admin_client):
    good, bad = document("hyva.pdf"), document("huono.pdf")
    CustomDocument.objects.filter(pk=bad.pk).update(findings=["scanned"], reading="done")
    html = admin_client.get(f"{reverse('wagtaildocs:index')}?lacks={filters.FINDINGS}").content.decode()
    assert bad.title in html and good.title not in html


def recordings_lacking():
    """Make recordings whose titles say what they lack; nobody uses them."""
    facts = {
        "Sanaton": {"captions_fi": "", "captions_sv": "", "shown_at": timezone.now() - timedelta(days=20)},
        "Vain suomeksi": {"captions_fi": "media/captions/fi.vtt", "captions_sv": ""},
        "Mykkä": {"type": "audio", "transcript_fi": "", "transcript_sv": ""},
    }
    for title, fields in facts.items():
        CustomMedia.objects.filter(pk=recording().pk).update(title=title, **fields)


def test_recordings_are_found_by_their_words_and_kind(tuotos, admin_client):
    recordings_lacking()
    wanted = {
        f"lacks={filters.WORDLESS}": {"Sanaton", "Mykkä"},
        f"lacks={filters.NO_WORDS_FI}": {"Sanaton", "Mykkä"},
        f"lacks={filters.NO_WORDS_SV}": {"Sanaton", "Vain suomeksi", "Mykkä"},
        f"lacks={filters.LATE}": {"Sanaton"},
        f"lacks={filters.UNUSED}": {"Sanaton", "Vain suomeksi", "Mykkä"},
        "type=audio": {"Mykkä"},
        "type=video&lacks=": {"Sanaton", "Vain suomeksi"},
        "lacks=olematon&type=x&p=99&ordering=-file": {"Sanaton", "Vain suomeksi", "Mykkä"},
    }
    for query, titles in wanted.items():
        rows = admin_client.get(f"{reverse('recordings_results')}?{query}").content.decode()
        assert {title for title in ("Sanaton", "Vain suomeksi", "Mykkä") if title in rows} == titles, query
    html = admin_client.get(reverse("wagtailmedia:index")).content.decode()
    assert "tekstitys: suomi" in html and "Lisää video" in html and "Lisää äänite" in html


def test_list_of_recordings_costs_the_same_for_many(tuotos, admin_client):
    counts = []
    for number in (1, 19):
        for _each in range(number):
            recording()
        with CaptureQueriesContext(connection) as queries:
            admin_client.get(reverse("recordings_results"))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def form_of(pictures, **texts):
    data = {"form-TOTAL_FORMS": len(pictures), "form-INITIAL_FORMS": len(pictures)}
    for number, each in enumerate(pictures):
        own = {"alt_fi": each.alt_fi, "alt_sv": each.alt_sv, **texts}
        data |= {f"form-{number}-id": each.pk, **{f"form-{number}-{name}": text for name, text in own.items()}}
    return data


def test_texts_of_many_pictures_are_written_at_once(admin_client):
    _whole, no_fi, no_sv = pictures_lacking()
    address = reverse("alternative_texts")
    html = admin_client.get(address).content.decode()
    assert "vain-sv.png" in html and "vain-fi.png" in html and "koko.png" not in html
    no_fi.refresh_from_db(), no_sv.refresh_from_db()
    answer = admin_client.post(address, form_of([no_fi, no_sv], alt_fi="Kampus", alt_sv="Campus"))
    assert answer.status_code == 302
    assert set(CustomImage.objects.exclude(title="koko.png").values_list("alt_fi", "alt_sv")) == {("Kampus", "Campus")}


def test_a_text_of_three_thousand_signs_is_refused_and_kept_in_the_form(admin_client):
    image = picture()
    answer = admin_client.post(reverse("alternative_texts"), form_of([image], alt_fi="a" * 3000))
    assert answer.status_code == 200 and "a" * 3000 in answer.content.decode()
    image.refresh_from_db()
    assert image.alt_fi == "Piirros kampuksesta"


@pytest.mark.parametrize("number", [1, 20])
def test_the_page_of_texts_costs_the_same_for_one_and_twenty(admin_client, number, django_assert_max_num_queries):
    for each in range(number):
        image = picture(f"{each}.png")
        image.get_rendition("max-165x165")
        CustomImage.objects.filter(pk=image.pk).update(alt_sv="")
    admin_client.get(reverse("alternative_texts"))
    with django_assert_max_num_queries(20):
        admin_client.get(reverse("alternative_texts"))


@pytest.mark.parametrize(("alt_fi", "alt_sv"), [("Kampus", ""), ("", "Campus"), ("Kampus", "Campus")])
def test_a_text_in_one_language_is_enough_to_publish(alt_fi, alt_sv):
    image = picture()
    CustomImage.objects.update(alt_fi=alt_fi, alt_sv=alt_sv)
    value = ImageBlock().to_python({"image": image.pk, "decorative": False, "alt_text": ""})
    assert ImageBlock().clean(value).pk == image.pk


def test_a_picture_without_any_text_stops_publishing():
    image = picture()
    CustomImage.objects.update(alt_fi="", alt_sv="")
    value = ImageBlock().to_python({"image": image.pk, "decorative": False, "alt_text": ""})
    with pytest.raises(StructBlockValidationError):
        ImageBlock().clean(value)


def test_the_language_that_lacks_is_told_after_publishing(tuotos, admin_client, rf):
    lead, described, bare = picture("johto.png"), picture("kerrottu.png"), picture("paljas.png")
    CustomImage.objects.update(alt_sv="")
    body = [
        block("image", {"image": {"image": described.pk, "decorative": False, "alt_text": "Oma"}, "caption": ""}),
        block("image", {"image": {"image": bare.pk, "decorative": False, "alt_text": ""}, "caption": ""}),
    ]
    body = BlogPostPage._meta.get_field("body").to_python(body)
    page = tuotos.page(BlogPostPage, lead_image=lead, body=body)
    assert {each.title for each in pictures_by_their_own_text(page)} == {"johto.png", "paljas.png"}
    request = admin_client.get(reverse("wagtailadmin_home")).wsgi_request
    tell_of_alternative_texts(request, page)
    told = " ".join(str(message) for message in get_messages(request))
    assert "ruotsiksi" in told and "johto.png" in told and "kerrottu.png" not in told and "suomeksi," not in told


def upload(client, name, **data):
    form = {"collection": 1, "file": SimpleUploadedFile(name, make_pdf(FINNISH), "application/pdf"), **data}
    answer = client.post(reverse("wagtaildocs:add"), form)
    assert answer.status_code == 302, answer.context["form"].errors
    return CustomDocument.objects.get()


def test_a_file_is_called_by_its_name_made_readable_until_it_tells_more(admin_client):
    file = upload(admin_client, "digituki-raportti_2025.pdf")
    assert file.title == "Digituki raportti 2025"


def test_a_title_in_one_language_names_the_file_for_staff_too(admin_client):
    file = upload(admin_client, "x.pdf", title_sv="Rapport om digitalt stöd")
    assert file.title == "Rapport om digitalt stöd"


@pytest.mark.parametrize(("given", "title"), [("Raportti", "Digituen raportti"), ("Oma nimi", "Oma nimi")])
def test_the_title_that_the_file_tells_takes_the_place_of_its_name_only(given, title):
    file = CustomDocument.objects.create(title=given, uploaded_name="raportti.pdf", file="documents/raportti.pdf")
    CustomDocument.objects.update(record={"title": {"value": "Digituen raportti", "sure": True}})
    take_title(file.pk)
    assert CustomDocument.objects.get().title == title


def test_the_page_of_many_uploads_opens_and_asks_for_one_title_a_language(admin_client):
    html = admin_client.get(reverse("wagtaildocs:add_multiple")).content.decode()
    assert html
    form = admin_client.get(reverse("wagtaildocs:add")).content.decode()
    assert 'type="hidden" name="title"' in form and 'name="title_fi"' in form
