"""One full page of each type, with every block and every row, for the tests that go through all of them."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from blog.models import BlogPostPage
from core.blocks.story import StoryBlock
from core.models import CustomDocument, CustomImage, CustomMedia, Place, Series, TargetGroup
from events.models import EventPage
from home.models import ContentPage, MediaHitPage, OperatingModelPage, ServicePage
from interactives.blocks.scene import ScenesBlock
from interactives.models import InteractivePage
from publications.models import PublicationPage
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
        title=name,
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


def _block(kind, value):
    return {"type": kind, "id": str(uuid4()), "value": value}


def _items(*values):
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
        _block("heading", {"text": f"Näin {LONG} muuttuvat", "level": "2"}),
        _block(
            "text",
            f'<p>Hei <b>sinä</b>, <a linktype="document" id="{file.pk}">lue liite</a>.</p><ul><li>yksi</li></ul>',
        ),
        _block("heading", {"text": "Alempi", "level": "3"}),
        _block("quote", {"text": "Puuttui joku, jolta kehtaa kysyä.", "source": "Ryhmäläinen"}),
        _block("notice", {"title": "Huomaa", "text": "<p>Ryhmä kokoontuu etänä.</p>"}),
        _block("accordion", {"items": _items({"title": "Maksaako se?", "text": "<p>Ei.</p>"})}),
        _block("passage", {"language": "en", "text": "<p>Digital inclusion</p>", "source": "OECD"}),
        _block("image", {"image": image, "caption": "", "size": "wide"}),
        _block("image", {"image": described, "caption": "Kevät", "size": "text"}),
        _block("media", {"title": "", "media": recording().pk, "url": "", "transcript": ""}),
        _block("media", {"title": "Video", "media": None, "url": "https://youtu.be/aaaaaaaaaaa", "transcript": "Hei."}),
        _block("table", {"table": table, "note": "Lähde: hanke"}),
        _block("key_figures", {"figures": _items({"number": "44", "label": "vastaajaa"})}),
        _block("links", {"title": "Lue lisää", "links": _items(*links)}),
        _block(
            "contact",
            {
                "name": "Hanketoimisto",
                "organisation": "",
                "email": "hanke@example.org",
                "phone": "09 123",
                "text": "Arkisin.",
            },
        ),
        _block(
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
    if link_to:
        blocks.append(_block("output", link_to.pk))
    return StoryBlock().to_python(blocks)


def scenes():
    """Two scenes with a point, an area of each shape, and every kind of content."""
    image = {"image": picture("tausta.png", (1200, 750)).pk, "decorative": False, "alt_text": "Kampus ylhäältä"}
    second = str(uuid4())
    spot = {"x": "25.50", "y": "40", "w": None, "h": None, "points": "", "icon": "", "colour": "point", "content": []}
    contents = [
        _block("text", "<p>Tule kysymään.</p>"),
        _block("file", document("kohta.pdf").pk),
        _block("image", {"image": picture().pk, "decorative": True, "alt_text": ""}),
        _block("media", {"title": "", "media": recording("kohta.mp4").pk, "url": "", "transcript": ""}),
        _block("link", {"text": "Theseus", "url": "https://www.theseus.fi/"}),
        _block("embed", {"title": "Video muualla", "url": "https://youtu.be/aaaaaaaaaaa"}),
        _block("scene", second[:8]),
    ]
    spots = _items(
        {**spot, "title": "Kulma", "shape": "point", "content": contents},
        {**spot, "title": "Talo", "shape": "rect", "x": "1", "y": "2", "w": "30", "h": "20.25"},
        {**spot, "title": "Aukio", "shape": "ellipse", "w": "10", "h": "10"},
        {**spot, "title": "Polku", "shape": "polygon", "points": "60,60 80,60 70,80"},
    )
    return ScenesBlock().to_python(
        [
            _block("scene", {"title": "Kulmilla", "image": image, "hotspots": spots}),
            {
                "type": "scene",
                "id": second,
                "value": {"title": "Sisällä", "image": image, "hotspots": []},
            },
        ]
    )


def fields_of(model) -> dict:
    """Return the own fields of a full page of a type."""
    today = timezone.localdate()
    return {
        ContentPage: {"shows_project": True},
        ServicePage: {
            "for_whom": "Työtä hakeville",
            "opening_hours": "ti 10–12",
            "price": "maksuton",
            "how_to_come": "Metrolla",
            "contact_email": "kulma@example.org",
        },
        OperatingModelPage: {"core_idea": "Harjoitellaan yhdessä", "preconditions": "Kaksi ohjaajaa", "year": 2023},
        MediaHitPage: {
            "date": today,
            "elsewhere_url": "https://example.org/juttu",
            "elsewhere_site": "Yritysmaailma",
        },
        PublicationPage: {
            "publication_type": "report",
            "year": 2023,
            "subtitle": "Selvitys",
            "abstract": "Yksi.\n\nKaksi.",
            "publisher": "Metropolia",
            "licence": "cc-by-4.0",
            "series_name": "Julkaisuja",
            "number": "3",
            "elsewhere_url": "https://www.theseus.fi/handle/10024/804584",
            "elsewhere_site": "Theseus",
        },
        BlogPostPage: {"date": today, "elsewhere_url": "https://example.org/blogi", "elsewhere_site": "Tikissä"},
        EventPage: {
            "date": today + timedelta(days=7),
            "start_time": "12:00",
            "end_time": "16:00",
            "is_online": True,
            "online_service": "Zoom",
            "online_url": "https://zoom.example/j/1",
            "accessibility": "Puhe tekstitetään.",
            "registration_url": "https://example.org/ilmo",
            "event_status": "rescheduled",
            "previous_date": today + timedelta(days=3),
            "status_note": "Uusi aika.",
        },
        InteractivePage: {"scenes": scenes(), "date": today},
    }[model]


def full_page(tuotos, model, related=None, **fields):
    """Publish a page of a type with everything that it can have."""
    own = fields_of(model)
    if model is EventPage:
        own["place"] = Place.objects.create(
            name_fi="Myllypuron kampus", name_sv="Campus Kvarnbäcken", city_fi="Helsinki"
        )
    if model is not InteractivePage:
        own["body"] = story(link_to=related)
    if model is not ContentPage:
        own["series"] = Series.objects.create(name_fi="Koulutus")
        own["series_position"] = 1
    own = {"intro": f"Mikä auttaa ja mikä estää? {LONG}", "plain_summary": "Lyhyesti.", "lead_image": picture(), **own}
    page = tuotos.page(model, title=f"{model.__name__} {LONG}", **{**own, **fields})
    if model is not ContentPage:
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
