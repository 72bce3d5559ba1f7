"""One full page of each type, with every block and every row, for the tests that go through all of them."""

from importlib import import_module
from io import BytesIO
from uuid import uuid4

from django.core.files.base import ContentFile
from PIL import Image

from core.blocks.story import StoryBlock
from core.models import CustomDocument, CustomImage, CustomMedia, Series, TargetGroup
from tests.factories import organisation, person, topic

LONG = "työllisyydenhoitopalveluiden"


def picture(name="kuva.png", size=(640, 400)) -> CustomImage:
    file = BytesIO()
    Image.new("RGB", size, "#204030").save(file, "PNG")
    return CustomImage.objects.create(
        title=name,
        file=ContentFile(file.getvalue(), name),
        alt_fi="Piirros kampuksesta",
        alt_sv="Teckning av campus",
        caption_fi="Kampus",
        caption_sv="Campus",
        author="Tuotos",
        licence="cc-by-4.0",
    )


def document(name="raportti.pdf") -> CustomDocument:
    return CustomDocument.objects.create(
        title=name[:255],
        title_fi="Raportti",
        title_sv="Rapport",
        file=ContentFile(b"%PDF-1.7 x", name),
        language="fi",
        file_size=1_900_000,
    )


def recording(name="tallenne.mp4") -> CustomMedia:
    return CustomMedia.objects.create(
        title=name,
        title_fi="Tallenne",
        title_sv="Inspelning",
        type="video",
        duration=60,
        file=ContentFile(b"0" * 2000, name),
        captions_fi=ContentFile(b"WEBVTT\n", "fi.vtt"),
        transcript_fi="Hei kaikille.\n\nTervetuloa.",
        transcript_sv="Hej alla.",
    )


def block(kind, value):
    return {"type": kind, "id": str(uuid4()), "value": value}


def items(*values):
    return [{"type": "item", "id": str(uuid4()), "value": value} for value in values]


def story(link_to=None):
    """Every block that a story may have. `link_to` is an output to show and to link."""
    image = {"image": picture().pk, "decorative": False, "alt_text": ""}
    described = {"image": picture().pk, "decorative": False, "alt_text": "Kampus keväällä"}
    file = document("liite.pdf")
    links = [
        {"text": "Theseus", "page": None, "document": None, "url": "https://www.theseus.fi/"},
        {"text": "", "page": None, "document": file.pk, "url": ""},
    ]
    table = {
        "data": [["Kysely", "Vastaajia"], ["Alku", "44"], [LONG, "31"]],
        "table_header_choice": "both",
        "first_row_is_table_header": True,
        "first_col_is_header": True,
        "table_caption": "Kyselyt",
    }
    blocks = [
        block("heading", {"text": f"Näin {LONG} muuttuvat", "level": "2"}),
        block(
            "text",
            f'<p>Hei <b>sinä</b>, <a linktype="document" id="{file.pk}">lue liite</a>.</p><ul><li>yksi</li></ul>',
        ),
        block("heading", {"text": "Alempi", "level": "3"}),
        block("quote", {"text": "Puuttui joku, jolta kehtaa kysyä.", "source": "Ryhmäläinen"}),
        block("notice", {"title": "Huomaa", "text": "<p>Ryhmä kokoontuu etänä.</p>"}),
        block("accordion", {"items": items({"title": "Maksaako se?", "text": "<p>Ei.</p>"})}),
        block("text", "<p>Näin on todettu [1, 2]. Ja näin [1].</p>"),
        block("passage", {"language": "en", "text": "<p>Digital inclusion</p>", "source": "OECD"}),
        block("image", {"image": image, "caption": "", "size": "wide"}),
        block("image", {"image": described, "caption": "Kevät", "size": "text"}),
        block("media", {"title": "", "media": recording().pk, "url": "", "transcript": ""}),
        block("media", {"title": "Video", "media": None, "url": "https://youtu.be/aaaaaaaaaaa", "transcript": "Hei."}),
        block("table", {"table": table, "note": "Lähde: hanke"}),
        block("key_figures", {"figures": items({"number": "44", "label": "vastaajaa"})}),
        block("links", {"title": "Lue lisää", "links": items(*links)}),
        block(
            "contact",
            {
                "name": "Hanketoimisto",
                "organisation": "",
                "email": "hanke@example.org",
                "phone": "09 123",
                "text": "Arkisin.",
            },
        ),
        block(
            "call_to_action",
            {
                "title": "Tarvitsetko apua?",
                "text": "Tule.",
                "link": "Näin tulet",
                "page": None,
                "url": "https://example.org/",
            },
        ),
    ]
    first = {"authors": "Öberg, Åke", "year": "2024", "title": LONG, "container": "", "publisher": "Kustantaja"}
    second = {"authors": "Tilastokeskus", "year": "", "title": "Vuosikatsaus", "container": "Lehti", "publisher": ""}
    rows = items({**first, "doi": "10.1000/182", "url": ""}, {**second, "doi": "", "url": "https://example.org/"})
    blocks.append(block("sources", {"sources": rows}))
    if link_to:
        blocks.append(block("output", link_to.pk))
    return StoryBlock().to_python(blocks)


def fields_of(model) -> dict:
    """Return the own fields of a full page of a type, from the `samples.py` beside the tests of its app."""
    return import_module(f"tests.{model._meta.app_label}.samples").fields_of(model)


def full_page(tuotos, model, related=None, **fields):
    """Publish a page of a type with everything that it can have."""
    own = {"body": story(link_to=related), **fields_of(model)}
    if model.kind:
        own["series"] = Series.objects.create(name_fi="Koulutus")
        own["series_position"] = 1
    own = {"intro": f"Mikä auttaa ja mikä estää? {LONG}", "plain_summary": "Lyhyesti.", "lead_image": picture(), **own}
    page = tuotos.page(model, title=f"{model.__name__} {LONG}", **{**own, **fields})
    if model.kind:
        add_rows(page, related)
    return model.objects.get(pk=page.pk)


def add_rows(page, related=None):
    """Give an output a row of each kind, and publish it."""
    draft = page.get_latest_revision_as_object()
    draft.contributors.create(person=person(), role="author")
    draft.contributors.create(organisation=organisation(), role="editor")
    draft.topics.create(topic=topic())
    draft.target_groups.create(target_group=TargetGroup.objects.create(name_fi="työnhakijat", name_sv="arbetssökande"))
    draft.files.create(document=document())
    draft.identifiers.create(scheme="doi", value="10.1234/abc")
    draft.other_titles.create(language="en", title="Digital inclusion", abstract="What helps?")
    if related:
        draft.related.create(related=related.outputpage_ptr)
    draft.save_revision().publish()
