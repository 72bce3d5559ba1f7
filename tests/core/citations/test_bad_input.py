"""Whatever was typed, files of citations come back from other programs as it was: titles, makers, pages, addresses."""

from dataclasses import replace

import pytest

from core.citations.dublin_core import elements_of
from core.citations.highwire import tags_of
from core.citations.json_ld import script_of, thing_of
from core.citations.record import Keyword, Maker, Record
from core.page_types import CitationTypes
from tools.works_check.reading_back import differences

PLAIN = Record(
    key="6bmyZRAHf6xKvWE9tX0tQf",
    title="Digituki",
    catalogue_title="Digituki",
    types=CitationTypes(bibtex="techreport", ris="RPRT", csl="report", schema="Report"),
    makers=(Maker("author", "Maija Meikäläinen", "Meikäläinen", "Maija"),),
    year=2023,
    url="https://hanke.example/id/6bmyZRAHf6xKvWE9tX0tQf/",
    page_url="https://hanke.example/fi/julkaisut/digituki/",
    language="fi",
)
TITLES = [
    "Rivi\nja toinen\r\nrivi",
    "Aaltosulut {yksi} ja } ja {",
    "A & B_c, 100 % #1 $5 ~kotona ^ylös \\takana",
    "Lainaus \"näin\" ja ”näin” ja 'näin'",
    "\u202bעברית\u202c ja \u200fsuunta",
    "Kolme   väliä\tja sarkain",
    "<script>alert(1)</script> --- }}",
    "TY  - JOUR",
    "@article{x, title = {y}}",
]
UNION = "Suomen ammatillisen koulutuksen kulttuuri- ja urheiluliitto, SAKU ry"
MAKERS = [
    (),
    (Maker("author", UNION),),
    (Maker("author", "Åbo and Turku and Co"),),
    (Maker("author", "Vainö", "Vainö"),),
    (Maker("editor", "Maija {M} Meikäläinen", "Meikäläinen", "Maija {M}"), Maker("editor", "A & B")),
]


@pytest.mark.parametrize("title", TITLES)
def test_any_title_comes_back(title):
    assert (
        list(
            differences(
                [replace(PLAIN, title=title, catalogue_title=title, abstract=title, keywords=(Keyword(title),))]
            )
        )
        == []
    )


@pytest.mark.parametrize("makers", MAKERS)
def test_any_makers_come_back(makers):
    assert list(differences([replace(PLAIN, makers=makers)])) == []


@pytest.mark.parametrize("pages", ["12–34", "12-34", "s. 12—34", "12", "3–5, 9", "e12345"])
def test_page_ranges_come_back(pages):
    assert list(differences([replace(PLAIN, pages=pages)])) == []


@pytest.mark.parametrize("address", ["https://www.theseus.fi/handle/10024/804584", "https://a.example/?a=1&b=%20_#x~y"])
def test_addresses_come_back_unbroken(address):
    assert list(differences([replace(PLAIN, elsewhere_url=address, identifiers={"handle": ["10024/804584"]})])) == []


def test_what_does_not_come_back_is_told():
    two = [PLAIN, replace(PLAIN, key="6bmyZRAH" + "x" * 14)]  # their keys in BibTeX are the same
    assert any(fault.startswith("pybtex") for fault in differences(two))


@pytest.mark.parametrize("title", TITLES)
def test_head_of_the_page_holds_any_title(title):
    script = script_of(thing_of(replace(PLAIN, title=title)))
    assert "<" not in script and "\n" not in script
    assert all("\n" not in value for _name, value in tags_of(replace(PLAIN, title=title)))
    assert ("title", title, "fi") in elements_of(replace(PLAIN, title=title))


@pytest.mark.parametrize("fields", [{"year": None}, {"makers": ()}])
def test_scholar_is_told_nothing_invented(fields):
    assert tags_of(replace(PLAIN, **fields)) == []
