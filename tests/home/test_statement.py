"""The accessibility statement: of fields and of what the checks find, true in both languages, read again each year."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Site

from blog.models import BlogPostPage
from core.admin.works import choices
from core.files.accessibility.verdict import MEND
from core.models import CustomDocument, CustomMedia, OutputFile, Project
from core.proofreading import Draft, proofread
from core.proofreading.remarks import remarks_of
from home.models import ContentPage, StatementPage
from home.statements.findings import findings_of
from home.statements.reviewing import STATE, truth_of_statement
from tests.factories import edit, path_of, translate
from tests.factories.neighbour import HOST
from tests.factories.samples import block, document, recording

pytestmark = pytest.mark.django_db
FAULT = {"part": "Kartat", "fault": "Ei nimiä", "instead": "Osoitelista", "mended_by": "2027-01-31"}


def statement(tuotos, **fields):
    fields = {"title": "Saavutettavuusseloste", "slug": "seloste", "grade": "most", **fields}
    return tuotos.page(StatementPage, **fields)


def read(client, page) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(
    ("grade", "finnish", "swedish"),
    [
        ("full", "täyttää kokonaan", "uppfyller helt"),
        ("most", "täyttää suurimmaksi osaksi", "uppfyller till största delen"),
        ("poor", "ei täytä suurinta osaa", "uppfyller inte största delen"),
        ("", "ei ole vielä arvioitu", "har inte bedömts ännu"),
    ],
)
def test_the_grade_is_one_sentence_in_each_language(tuotos, client, grade, finnish, swedish):
    page = statement(tuotos, grade=grade)
    twin = translate(page, title="Tillgänglighetsutlåtande")
    assert finnish in read(client, page) and swedish in read(client, twin)


def test_every_part_that_the_law_asks_for_is_there_in_both_languages(tuotos, client):
    Project.objects.filter(site=tuotos.site).update(contact_fi="Hanketoimisto", contact_email="hanke@example.org")
    faults = [
        ("fault", {**FAULT, "reason": "to-mend"}),
        ("fault", {"part": "Arkisto", "fault": "x", "reason": "burden"}),
    ]
    faults.append(("fault", {"part": "Karttapohja", "fault": "y", "reason": "outside"}))
    page = statement(tuotos, faults=faults, examined="Näppäimistöllä", made_on="2026-01-15", reviewed_on="2026-11-24")
    part, *_others = page.faults
    texts = {f"faults__{part.id}__part": "Kartor", f"faults__{part.id}__instead": "En lista"}
    twin = translate(page, title="Tillgänglighetsutlåtande", examined="Med tangentbord", **texts)
    finnish, swedish = read(client, page), read(client, twin)
    for told in ("Kartat", "Osoitelista", "31.1.2027", "Kohtuuton rasite", "Mitä laki ei koske", "Näppäimistöllä",
                 "15.1.2026", "24.11.2026", "omaan arvioomme", "14 päivän", "Traficom", "Hanketoimisto"):  # fmt: skip
        assert told in finnish, told
    for told in ("Kartor", "En lista", "31.1.2027", "Oproportionell börda", "Med tangentbord", "15.1.2026",
                 "egen bedömning", "14 dagar", "Transport- och kommunikationsverket Traficom"):  # fmt: skip
        assert told in swedish, told
    assert 'href="mailto:hanke@example.org"' in finnish and 'href="mailto:hanke@example.org"' in swedish
    assert '<span lang="fi">' not in finnish


def test_the_authority_is_what_the_project_says(tuotos, client):
    page = statement(tuotos)
    translate(page)
    Project.objects.filter(site=tuotos.site).update(authority_fi="Uusi virasto", authority_sv="Nya verket")
    for project in Project.objects.filter(site=tuotos.site):
        project.save()
    assert "Uusi virasto" in read(client, page) and "Traficom" not in read(client, page)
    assert "Nya verket" in read(client, page.get_translations().get())


def test_what_the_checks_find_on_public_pages_is_told_and_is_true_at_once(tuotos, client):
    page = statement(tuotos)
    assert "eivät löydä nyt korjattavaa" in read(client, page)
    video = CustomMedia(title="Video", title_fi="Esittely", type="video", duration=1)
    video.file.save("esittely.mp4", ContentFile(b"x"))
    video.save()
    post = tuotos.page(BlogPostPage, title="Kirjoitus", body=[("media", {"title": "", "media": video})])
    tuotos.page(BlogPostPage, title="Luonnos", live=False, body=[("media", {"media": video})])
    html = read(client, page)
    assert "Tekstitys puuttuu 1 videosta" in html and f'href="/fi/blogi/{post.slug}/">Esittely</a>' in html
    assert not any(each.number for each in findings_of(Site.objects.get(hostname=HOST)).values())
    post.unpublish()
    assert "eivät löydä nyt korjattavaa" in read(client, page)


def test_a_pdf_file_that_is_to_be_mended_is_named(tuotos, client):
    page, file = statement(tuotos), document("raportti.pdf")
    type(file).objects.filter(pk=file.pk).update(verdict="mend", title_fi="Vaikea raportti")
    carrier = tuotos.page(ContentPage, title="Kantaja")
    carrier.file_addresses.create(document=file, name="raportti.pdf")
    assert "Vaikea raportti" in read(client, page)


def test_findings_lead_to_the_pages_in_the_language_of_the_statement(tuotos, client):
    file, film = document("vanha.pdf"), recording("tallenne.mp4")
    CustomDocument.objects.filter(pk=file.pk).update(verdict=MEND)
    CustomMedia.objects.update(captions_fi="", captions_sv="")
    body = [block("media", {"title": "", "media": film.pk, "url": "", "transcript": ""})]
    body = BlogPostPage._meta.get_field("body").to_python(body)
    page = tuotos.page(BlogPostPage, slug="kirjoitus", body=body, files=[OutputFile(document=file)])
    twin = translate(page, title="Inlägg")
    seloste = statement(tuotos)
    utlatande = translate(seloste, title="Tillgänglighetsutlåtande")
    for one, led, other in ((seloste, page, twin), (utlatande, twin, page)):
        content = read(client, one).partition("<main")[2]
        assert content.count(f'href="{path_of(led)}"') == 2 and f'href="{path_of(other)}"' not in content
    twin.unpublish()
    assert read(client, utlatande).count(f'href="{path_of(page)}"') == 2, "it has the faults all the same"


def test_a_statement_is_due_a_year_after_its_review_and_each_work_once(tuotos):
    today = timezone.localdate()
    page = statement(tuotos, reviewed_on=today - timedelta(days=364))
    translate(page)

    def due():
        return choices.keep(choices.STATES, [STATE.key], StatementPage.objects.filter(title__startswith="Saav"))

    assert not due()
    page = edit(page, reviewed_on=today - timedelta(days=365))
    for language in ("fi", "sv"):
        with override(language):
            assert [each.pk for each in due()] == [page.pk], "in the translator nobody writes the day"


def test_an_editor_is_told_when_the_statement_says_too_much(tuotos):
    page = statement(tuotos, grade="full", faults=[("fault", {**FAULT, "reason": "to-mend"})])
    said = {(remark.path, remark.stops) for remark in remarks_of(Draft(page), [truth_of_statement])}
    assert said == {("grade", False), ("examined", False), ("title", False)}
    assert {remark.path for remark in proofread(page)} >= {"grade", "examined"}


def test_a_choice_of_the_statement_is_the_same_in_both_languages(tuotos):
    page = statement(tuotos, grade="full")
    translate(page)
    edit(page, grade="poor", reviewed_on=timezone.localdate())
    twin = StatementPage.objects.get(pk=page.get_translations().get().pk)
    assert (twin.grade, twin.reviewed_on) == ("poor", timezone.localdate())


@pytest.mark.parametrize("transcript", ["", "Kaikki, mitä sanotaan."])
def test_a_video_elsewhere_says_that_it_has_no_transcript(tuotos, client, transcript):
    video = {"title": "Video", "url": "https://youtu.be/aaaaaaaaaaa", "transcript": transcript}
    page = tuotos.page(ContentPage, title="Sivu", body=[("media", video)])
    twin = translate(page, title="Sida")
    assert ("ei ole tekstivastinetta" in read(client, page)) is not bool(transcript)
    assert ("har ingen textversion" in read(client, twin)) is not bool(transcript)
