import json
from pathlib import Path

import pytest

from core.imports.rows import RowError
from publications.imports import fingreylit
from publications.imports.imported import Creator
from publications.imports.saving import without_doubles

DATA = Path(__file__).resolve().parents[2] / "data" / "fingreylit"


def to_record(identifier="https://www.theseus.fi/handle/10024/1", url="", **facts):
    facts = {"language": "fi", "title": "Nimi", **facts}
    return fingreylit.to_record({"id": identifier, "url": url, "repository": "Theseus", "ground_truth": facts})


def test_creators_keep_their_order_and_an_organisation_has_no_comma():
    record, _notes = to_record(creator=["Ranta, Tapio\r", "Kuntaliitto", ", ", "Ranta, Tapio"])
    assert record.creators == [Creator("Ranta", "Tapio"), Creator("Kuntaliitto", is_organisation=True)]


def test_publishers_are_joined():
    assert to_record(publisher=["Arbets\xad och näringsministeriet", "Tela"])[0].publisher == (
        "Arbets- och näringsministeriet; Tela"
    )


@pytest.mark.parametrize(
    ("word", "ours"),
    [("doctoral thesis", "doctoral-thesis"), ("book part", "chapter"), ("Research Report", "report"), (None, "other")],
)
def test_the_type_is_one_of_ours(word, ours):
    record, notes = to_record(type_coar=word)
    assert (record.publication_type, notes) == (ours, [])


def test_an_unknown_type_is_told():
    record, notes = to_record(type_coar="sonata")
    assert record.publication_type == "other" and "sonata" in notes[0]


def test_identifiers_are_stored_in_their_usual_form():
    facts = {"e-isbn": ["978-952-328-094-6"], "p-issn": "17959187", "doi": "https://doi.org/10.30752/nj.91374"}
    assert to_record(**facts)[0].identifiers == [
        ("doi", "10.30752/nj.91374"),
        ("isbn-electronic", "9789523280946"),
        ("issn-print", "1795-9187"),
    ]


def test_a_wrong_identifier_is_kept_and_told():
    record, notes = to_record(**{"p-issn": "0788-3385"})
    assert record.identifiers == [("other", "P-ISSN 0788-3385")] and "0788-3385" in notes[0]


def test_other_titles_end_with_their_language_and_may_be_cut_in_two():
    record, notes = to_record(alt_title=["Fifth generation requirements and\r", "potential {en}", "Femte {sv} "])
    assert record.other_titles == [("en", "Fifth generation requirements and potential"), ("sv", "Femte")]
    assert notes == []


def test_a_title_in_an_unknown_language_is_told():
    record, notes = to_record(alt_title=["La discipline {fr}"])
    assert record.other_titles == [] and "La discipline" in notes[0]


@pytest.mark.parametrize(
    ("identifier", "url", "address"),
    [
        ("https://a.fi/handle/1", "https://a.fi/b.pdf", "https://a.fi/handle/1"),
        ("rowid-1", "https://a.fi/kansi metsä.pdf", "https://a.fi/kansi%20mets%C3%A4.pdf"),
        ("https://a.fi/b%20c.pdf?x=1&y=2", "", "https://a.fi/b%20c.pdf?x=1&y=2"),
    ],
)
def test_the_address_is_the_lasting_one_and_valid(identifier, url, address):
    assert to_record(identifier, url)[0].elsewhere_url == address


@pytest.mark.parametrize("facts", [{"title": ""}, {"language": "en"}, {"year": "199"}, {"creator": [None, 5]}])
def test_an_unusable_record_is_refused(facts):
    with pytest.raises(RowError):
        to_record(**facts)


def test_the_library_of_the_demo_has_739_works_in_741_rows():
    files = sorted(DATA.glob("*.jsonl"))
    found = [fingreylit.read(file) for file in files]
    records = [record for records, _problems, _remarks in found for record in records]
    works, doubles = without_doubles(records)
    assert not any(problems for _records, problems, _remarks in found)
    assert (len(records), len(works)) == (741, 739)
    told = " ".join(str(double) for double in doubles)
    assert "10024/505408" in told and "D1_2019.pdf" in told


def test_the_rows_of_the_library_are_told_with_their_file():
    records, _problems, remarks = fingreylit.read(DATA / "book-fi.jsonl")
    assert json.loads((DATA / "book-fi.jsonl").read_text().splitlines()[0])["id"] == records[0].record_id
    assert all(str(remark).startswith("book-fi.jsonl") for remark in remarks)
