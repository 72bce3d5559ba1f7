"""Samples for the pattern page: pages and blocks that are never saved, in the states that readers may meet."""

from datetime import date, time, timedelta
from itertools import count
from types import SimpleNamespace
from uuid import UUID

from django.utils import timezone
from wagtail.models import Locale

from blog.models import BlogPostPage
from core.blocks.story import StoryBlock
from core.models import Contributor, CustomDocument, Organisation, OutputFile, Place, Series, TargetGroup, Topic
from core.sites.trees import trees
from events.models import EventPage
from home.models import MediaHitPage, OperatingModelPage, ServicePage
from interactives.blocks.scene import ScenesBlock
from interactives.models import InteractivePage
from publications.models import PublicationPage
from search.results.hits.hit import Hit, Inside
from search.results.inside import Place as PlaceInside
from styleguide.words import WORDS


class Samples:
    """Everything that the pattern page shows in one language. `image` is any picture of the library, or None."""

    def __init__(self, site, language: str, image=None):
        self.words, self.image = WORDS[language], image
        self.locales = {locale.language_code: locale for locale in Locale.objects.all()}
        self.paths = {tree.language: tree.url_path for tree in trees(site)}
        self.language = language
        self.other = "sv" if language == "fi" else "fi"
        self.ids = count(1)

    def page(self, model, word, language=None, **fields):
        """Return a page that leads to the front page when somebody opens it."""
        code = language or self.language
        page = model(title=WORDS[code][word], intro=WORDS[code]["intro"], locale=self.locales[code], **fields)
        page.url_path = self.paths.get(code, "")
        return page

    @property
    def document(self):
        """A PDF that is well made."""
        return CustomDocument(
            title=self.words["report"],
            file="tuotos.pdf",
            page_count=48,
            file_size=1_900_000,
            reading="done",
            language=self.language,
            licence="cc-by-4.0",
        )

    @property
    def scanned(self):
        """A PDF without text."""
        return CustomDocument(title=self.words["post"], file="tuotos.pdf", page_count=1, findings=["scanned"])

    @property
    def entries(self) -> list:
        """A row of a list of each kind, and in each state."""
        maker = Organisation(name_fi="Metropolia Ammattikorkeakoulu", name_sv="Yrkeshögskolan Metropolia")
        report = self.page(PublicationPage, "report", year=2023, publication_type="report")
        report.contributors = [Contributor(organisation=maker)]
        report.files = [OutputFile(document=self.document)]
        post = self.page(BlogPostPage, "post", date=date(2023, 3, 9))
        post.row_picture = self.image
        soon = timezone.localdate() + timedelta(days=60)
        return [
            report,
            post,
            self.page(PublicationPage, "report", state="announced", expected_on=soon),
            self.page(BlogPostPage, "post", state="announced"),
            self.page(PublicationPage, "report", language=self.other, year=2022),
            self.page(
                MediaHitPage,
                "media",
                elsewhere_url="https://example.org/",
                elsewhere_site="Yritysmaailma",
                date=date(2023, 5, 4),
            ),
            self.page(ServicePage, "service"),
            self.page(OperatingModelPage, "model", year=2023),
            self.page(InteractivePage, "picture", year=2022),
            self.event(date=date(2022, 11, 23), recording_url="https://example.org/"),
        ]

    def event(self, **fields):
        place = Place(
            name_fi="Myllypuron kampus",
            name_sv="Campus Kvarnbäcken",
            street_address_fi="Myllypurontie 1",
            postal_code="00920",
            city_fi="Helsinki",
            city_sv="Helsingfors",
        )
        day = {"date": timezone.localdate() + timedelta(days=9), "start_time": time(9), "end_time": time(11, 30)}
        return self.page(EventPage, "event", **{"place": place, **day, **fields})

    @property
    def events(self) -> list:
        """Coming events: as planned, online, cancelled, postponed, rescheduled, announced."""
        return [
            self.event(is_online=True, registration_url="https://example.org/"),
            self.event(place=None, is_online=True, online_service="Zoom"),
            self.event(event_status="cancelled", status_note=self.words["status_note"]),
            self.event(event_status="postponed"),
            self.event(event_status="rescheduled", previous_date=date(2023, 3, 1)),
            self.event(state="announced", start_time=None, end_time=None),
        ]

    @property
    def found(self):
        """A hit of the search: a part inside the work, other pages of its file, and more than these."""
        page = self.page(PublicationPage, "report", year=2023)
        inside = Inside(self.words["heading"], "#", self.words["intro"], self.language)
        page.hit = Hit(inside=inside, pages=[("3", "#"), ("12", "#")], number_inside=9, inside_url="#")
        return page

    @property
    def place(self) -> PlaceInside:
        """A place inside a work, in one of its files."""
        return PlaceInside(self.found.hit.inside, "raportti.pdf")

    @property
    def series(self):
        """The parts of a training; the reader is at the second one."""
        parts = [self.event(series_position=number) for number in (1, 2, 3)]
        now = parts[1]
        series = Series(name_fi=WORDS["fi"]["event"], name_sv=WORDS["sv"]["event"])
        return SimpleNamespace(translation_key=now.translation_key, series=series, parts=parts)

    @property
    def facts(self) -> dict:
        """Rows of facts: topics and target groups."""
        topic = Topic(pk=0, label_fi=WORDS["fi"]["topic"], label_sv=WORDS["sv"]["topic"])
        foreign = Topic(pk=0, **{f"label_{self.other}": WORDS[self.other]["report"]})
        group = TargetGroup(name_fi=WORDS["fi"]["group"], name_sv=WORDS["sv"]["group"])
        return {
            "topics": [SimpleNamespace(topic=topic), SimpleNamespace(topic=foreign)],
            "groups": [{"target_group": group}],
        }

    def block(self, kind: str, value) -> dict:
        return {"type": kind, "id": str(UUID(int=next(self.ids) << 96)), "value": value}

    def items(self, *values) -> list:
        return [self.block("item", value) for value in values]

    @property
    def story(self):
        """Every part that a text may have, but for what needs a file of the library."""
        words = self.words
        (first, second), columns = words["rows"], words["columns"]
        table = {
            "data": [columns, [first, "44"], [second, "31"]],
            "table_header_choice": "both",
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "table_caption": words["table"],
        }
        outside, link = "https://example.org/", {"page": None, "document": None}
        parts = [
            ("heading", {"text": words["heading"], "level": "2"}),
            ("text", words["text"]),
            ("heading", {"text": words["subheading"], "level": "3"}),
            ("text", words["text"]),
            ("quote", {"text": words["quote"], "source": words["speaker"]}),
            ("notice", {"title": words["notice"], "text": words["notice_text"]}),
            ("accordion", {"items": self.items(*[{"title": words["question"], "text": words["answer"]}] * 2)}),
            ("passage", {"language": self.other, "text": WORDS[self.other]["text"], "source": "Tuotos"}),
            (
                "sources",
                {
                    "sources": self.items(
                        {"authors": "Öberg, Åke", "year": "2024", "title": words["report"], "url": outside}
                    )
                },
            ),
            ("table", {"table": table, "note": words["source"]}),
            (
                "key_figures",
                {"figures": self.items(*({"number": n, "label": words["number"]} for n in ("44", "84 %")))},
            ),
            (
                "media",
                {"title": words["video"], "media": None, "url": "https://youtu.be/aaaaaaaaaaa", "transcript": "…"},
            ),
            (
                "links",
                {"title": words["links"], "links": self.items({**link, "text": words["report"], "url": outside})},
            ),
            (
                "contact",
                {
                    "name": words["contact"],
                    "organisation": "Tuotos",
                    "email": "hanke@example.org",
                    "phone": "09 123 4567",
                    "text": words["hours"],
                },
            ),
            (
                "call_to_action",
                {
                    "title": words["call"],
                    "text": words["call_text"],
                    "link": words["button"],
                    "page": None,
                    "url": outside,
                },
            ),
        ]
        if self.image:
            image = {"image": self.image.pk, "decorative": False, "alt_text": ""}
            parts.insert(9, ("image", {"image": image, "caption": "", "size": "wide"}))
        return StoryBlock().to_python([self.block(kind, value) for kind, value in parts])

    @property
    def interactive(self):
        """An interactive image with a point and an area of each shape; None without a picture."""
        if not self.image:
            return None
        spot = {"title": self.words["spot"], "w": "18", "h": "24", "points": "", "icon": "", "content": []}
        spot["content"] = [self.block("text", self.words["answer"])]
        shapes = [("point", "14", "40", "point"), ("rect", "26", "50", "ink"), ("ellipse", "52", "12", "paper")]
        spots = [{**spot, "shape": shape, "x": x, "y": y, "colour": colour} for shape, x, y, colour in shapes]
        spots.append({**spot, "shape": "polygon", "x": "0", "y": "0", "points": "70,60 92,55 84,90", "colour": "point"})
        image = {"image": self.image.pk, "decorative": False, "alt_text": ""}
        value = {"title": self.words["picture"], "image": image, "hotspots": self.items(*spots)}
        return self.page(InteractivePage, "picture", scenes=ScenesBlock().to_python([self.block("scene", value)]))
