"""Makers stand in one order everywhere: that in which the editor put them, not that of names or of typing."""

import re

import feedparser
import pytest
from lxml import etree, html
from pybtex.database import parse_string

from blog.models import BlogPostPage
from core.models import Contributor
from core.sites.permalinks import encode
from publications.models import PublicationPage
from tests.factories import edit, path_of, person, translate
from tests.whole_site.test_metadata import head

pytestmark = pytest.mark.django_db
NAMES = [("Åke", "Öberg"), ("Zacharias", "Ahonen"), ("Maija", "Meikäläinen"), ("Bertta", "Ahonen"), ("Olli", "Kaksi")]
ORDER = [2, 0, 4, 3, 1]  # rows are saved in the order of NAMES, and stand in this one
FAMILIES = [NAMES[place][1] for place in ORDER]


@pytest.fixture(params=[PublicationPage, BlogPostPage])
def work(request, tuotos):
    facts = {"year": 2023, "publication_type": "report"} if request.param is PublicationPage else {"date": "2023-05-06"}
    page = tuotos.page(request.param, title="Järjestys", intro="Tekijät.", **facts)
    rows = [Contributor(person=person(*name), sort_order=ORDER.index(place)) for place, name in enumerate(NAMES)]
    translate(edit(page, contributors=rows), title="Ordning")
    return request.param.objects.get(pk=page.pk)


def families(text: str) -> list[str]:
    """Return the family names of the makers in the order in which a text has them."""
    return re.findall("|".join(family for _given, family in NAMES), text)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_makers_stand_in_one_order_everywhere(tuotos, client, work, language):
    page = work if language == "fi" else work.get_translations().get()
    key, kind = encode(work.translation_key), work.kind.key
    tags, thing = head(client, page)
    tree = html.fromstring(client.get(path_of(page)).content.decode())
    told = {
        "page": families(tree.xpath("string((//div[contains(@class, 'credit')])[1])")),
        "citation": families(tree.xpath("string((//p[@class='cite'])[1])")),
        "JSON-LD": [each["familyName"] for each in thing["author"]],
        "citation_author": [name.partition(",")[0] for name in tags["citation_author"]],
    }
    base = {"fi": "/fi/viite/", "sv": "/sv/referens/"}[language]
    files = {name: client.get(f"{base}{key}.{name}") for name in ("bib", "ris", "json")}
    (entry,) = parse_string(files["bib"].content.decode(), "bibtex").entries.values()
    told["BibTeX"] = [each.last_names[0] for each in entry.persons["author"]]
    told["RIS"] = re.findall(r"^AU  - (\w+),", files["ris"].content.decode(), re.MULTILINE)
    told["CSL"] = [each["family"] for each in files["json"].json()[0]["author"]]
    asked = {"verb": "GetRecord", "metadataPrefix": "oai_dc", "identifier": f"oai:localhost:{key}"}
    record = etree.fromstring(client.get("/oai/", asked).content)
    told["OAI"] = [element.text.partition(",")[0] for element in record.iter("{*}creator")]
    answer = client.get(f"/api/v1/works/{key}?language={language}").json()
    told["API"] = [maker["name"].split()[-1] for maker in answer["makers"]]
    index = {"publication": "publications", "post": "blog"}.get(kind, "blog")
    feed = client.get(f"{path_of(getattr(tuotos, language)[index])}feed.atom").content
    told["feed"] = [author.name.split()[-1] for author in feedparser.parse(feed).entries[0].authors]
    assert told == dict.fromkeys(told, FAMILIES)
