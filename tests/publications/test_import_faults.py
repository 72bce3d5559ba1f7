"""What an import cannot take: wrong rows, doubles, a stop in the middle."""

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from core.models import Person
from publications.imports import saving
from publications.models import PublicationPage
from tests.factories.neighbour import own
from tests.publications.rows import ROW_FI, ROW_SV, changed

pytestmark = pytest.mark.django_db


def test_a_double_is_told_and_left_out(load):
    out, err = load(ROW_FI, ROW_SV, changed(ROW_FI, title="Toinen"))
    assert sorted(own(PublicationPage).values_list("title", flat=True)) == ["Digituki kirjastossa", "Läsvanor"]
    assert any("rows.jsonl" in line and "3" in line and ROW_FI["id"] in line for line in err.splitlines())
    assert "1" in out


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{broken", "JSON"),
        ("[]", "JSON"),
        ('{"id": "x"}', "ground_truth"),
        ({**ROW_FI, "id": ""}, "id"),
        ({**ROW_FI, "id": "no address", "url": ""}, ""),
        (changed(ROW_FI, title=""), "title"),
        (changed(ROW_FI, title="x" * 256), "title"),
        (changed(ROW_FI, language="en"), "en"),
        (changed(ROW_FI, year="c. 1999"), "c. 1999"),
        (changed(ROW_FI, creator=[7]), "7"),
    ],
)
def test_a_wrong_row_is_told_by_its_number_and_nothing_is_saved(load, row, told):
    if told == "":
        row["id"] = "http://no address"
    _out, err = load(ROW_SV, row)
    line = next(line for line in err.splitlines() if "rows.jsonl" in line)
    assert "2" in line.split(":")[0] and told in line
    assert not own(PublicationPage).exists() and not own(Person).exists()


def test_a_record_that_cannot_be_saved_is_left_out_wholly_and_the_others_are_saved(load, monkeypatch):
    stock = saving.index_search

    def fail_at_the_swedish_one(model, ids, *args):
        if model is PublicationPage and PublicationPage.objects.filter(pk__in=ids, title="Läsvanor").exists():
            raise ValueError("broken")
        stock(model, ids, *args)

    with monkeypatch.context() as patch:
        patch.setattr(saving, "index_search", fail_at_the_swedish_one)
        out, err = load(ROW_SV, ROW_FI)
    assert "rivi 1" in err and "broken" in err and "Yhtä julkaisua ei voitu tallentaa" in err and "uusia 1" in out
    assert [page.title for page in own(PublicationPage)] == ["Digituki kirjastossa"]
    assert "uusia 1" in load(ROW_SV, ROW_FI)[0] and own(PublicationPage).count() == 2


@pytest.mark.parametrize("stop", [OperationalError("disk is full"), KeyboardInterrupt()])
def test_a_stopped_import_has_saved_whole_works_and_goes_on_when_repeated(load, monkeypatch, stop):
    rows = [{**changed(ROW_FI, title=f"Raportti {n}"), "id": f"https://www.theseus.fi/{n}"} for n in range(5)]
    stock = saving.Saver.save

    def stop_at_the_second_batch(saver, records):
        stock(saver, records)
        if own(PublicationPage).count() > 2:
            raise stop

    monkeypatch.setattr(saving, "BATCH", 2)
    with monkeypatch.context() as patch:
        patch.setattr(saving.Saver, "save", stop_at_the_second_batch)
        if isinstance(stop, OperationalError):
            assert "Julkaisut: 2/5 tallennettiin" in load(*rows)[1]
        else:
            with pytest.raises(KeyboardInterrupt):
                load(*rows)
    assert sorted(page.title for page in own(PublicationPage)) == ["Raportti 0", "Raportti 1"]
    load(*rows)
    assert sorted(page.title for page in own(PublicationPage)) == [f"Raportti {n}" for n in range(5)]
    assert own(Person).count() == 1


def test_an_unknown_format_a_missing_file_and_an_unknown_site_are_told(load):
    assert "marc" in load(ROW_FI, format="marc")[1]
    assert "example.org:80" in load(ROW_FI, site="example.org:80")[1]
    with pytest.raises(CommandError, match=r"nix\.jsonl"):
        call_command("import_publications", "nix.jsonl", format="fingreylit")
    assert not own(PublicationPage).exists()


def test_a_site_without_a_list_of_publications_is_told(load, tuotos):
    tuotos.sv["publications"].delete()
    _out, err = load(ROW_FI, ROW_SV)
    assert "sv" in err and not own(PublicationPage).exists()
