from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.search.backends import get_search_backend

from core.models import Topic
from tests.factories.neighbour import own

pytestmark = pytest.mark.django_db

HEADER = "uri\tfi\tsv\ten"
FIRST = "http://www.yso.fi/onto/yso/p3\tviihdekirjallisuus\tunderhållningslitteratur\tlight reading"
SECOND = "http://www.yso.fi/onto/yso/p4\tkaunokirjallisuus\tskönlitteratur\tfiction"


@pytest.fixture
def load(tmp_path):
    """Return a function that imports rows and returns what the command told: first on stdout, then on stderr."""

    def load_rows(*rows, header=HEADER):
        path, out, err = tmp_path / "topics.tsv", StringIO(), StringIO()
        lines = [row if isinstance(row, bytes) else row.encode() for row in (header, *rows)]
        path.write_bytes(b"\n".join(lines) + b"\n")
        try:
            call_command("import_topics", str(path), stdout=out, stderr=err)
        except CommandError as error:
            err.write(f"\n{error}")
        return out.getvalue(), err.getvalue()

    return load_rows


def test_topics_are_loaded_with_labels_in_three_languages(load):
    load(FIRST, SECOND)
    topic = Topic.objects.get(uri="http://www.yso.fi/onto/yso/p4")
    assert (topic.label_fi, topic.label_sv, topic.label_en) == ("kaunokirjallisuus", "skönlitteratur", "fiction")


def test_repeating_makes_no_doubles(load):
    load(FIRST, SECOND)
    load(FIRST, SECOND)
    assert own(Topic).count() == 2


def test_a_changed_label_is_replaced_and_editors_words_stay(load):
    load(FIRST, SECOND)
    Topic.objects.filter(label_en="fiction").update(alternative_labels_fi="fiktio")
    load(FIRST, SECOND.replace("fiction", "fiction and poetry"))
    topic = Topic.objects.get(uri="http://www.yso.fi/onto/yso/p4")
    assert (topic.label_en, topic.alternative_labels_fi) == ("fiction and poetry", "fiktio")


def test_own_topics_are_left_alone(load):
    Topic.objects.create(label_fi="digiosallisuus")
    load(FIRST)
    assert own(Topic).filter(uri=None).get().label_fi == "digiosallisuus"


@pytest.mark.parametrize("word", ["viihdekirjallisuus", "underhållningslitteratur"])
def test_a_loaded_topic_is_found_by_its_label_in_either_language(load, word):
    load(FIRST, SECOND)
    assert [topic.label_fi for topic in get_search_backend().autocomplete(word, Topic)] == ["viihdekirjallisuus"]


def test_a_changed_topic_is_found_by_its_new_label(load):
    load(FIRST)
    load(FIRST.replace("viihdekirjallisuus", "ajanvietekirjallisuus"))
    assert get_search_backend().search("ajanvietekirjallisuus", Topic).count() == 1


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("http://www.yso.fi/onto/yso/p5\tviihde\tunderhållning", "3"),
        ("http://www.yso.fi/onto/yso/p5\t\tunderhållning\tpopular culture", "3"),
        ("p5\tviihde\tunderhållning\tpopular culture", "p5"),
        (FIRST, "http://www.yso.fi/onto/yso/p3"),
        (b"http://www.yso.fi/onto/yso/p5\tviihde\xff\tunderh\tpopular", "UTF-8"),
        (f"http://www.yso.fi/onto/yso/p5\t{'v' * 201}\ta\tb", "200"),
        ("http://www.yso.fi/onto/yso/p5\tvii\0hde\ta\tb", "NUL"),
    ],
)
def test_a_wrong_row_is_told_by_its_number_and_nothing_is_saved(load, row, told):
    out, err = load(FIRST, row, SECOND)
    line = next(line for line in err.splitlines() if "3" in line.split(":")[0])
    assert told in line
    assert (out, own(Topic).count()) == ("", 0)


def test_every_wrong_row_is_told(load):
    _out, err = load("x", FIRST, "y")
    rows = [line.split(":")[0] for line in err.splitlines()][:2]
    assert [row[-1] for row in rows] == ["2", "4"]


def test_a_label_may_be_missing_in_swedish_or_english(load):
    load("http://www.yso.fi/onto/yso/p13490\tdysfasia\t\t")
    assert own(Topic).get().label_sv == ""


def test_columns_beyond_the_known_ones_are_told_and_left_out(load):
    _out, err = load("http://www.yso.fi/onto/yso/p28764\tsatyyrinäytelmät\tsatyrspel\tSatyr play\ts")
    assert "5" in err.splitlines()[0]
    assert own(Topic).get().label_en == "Satyr play"


@pytest.mark.parametrize("header", ["", "uri;fi;sv;en", "fi\tsv\ten\turi"])
def test_the_header_must_name_the_columns(load, header):
    _out, err = load(FIRST, header=header)
    assert "uri fi sv en" in err
    assert not own(Topic).exists()


def test_a_file_with_a_byte_order_mark_and_windows_lines_is_read(load):
    load(f"{FIRST}\r", header=f"\ufeff{HEADER}\r")
    assert own(Topic).get().label_en == "light reading"


def test_a_missing_file_is_told():
    with pytest.raises(CommandError, match=r"nix\.tsv"):
        call_command("import_topics", "nix.tsv")


def test_progress_is_told_on_stderr(load):
    out, err = load(FIRST, SECOND)
    assert "2" in err and out.count("\n") == 1


def test_nothing_is_saved_when_the_search_fails_in_the_middle(load, monkeypatch):
    def fail(*_args):
        raise OSError("no engine")

    monkeypatch.setattr("core.imports.topics.index_search", fail)
    with pytest.raises(OSError, match="no engine"):
        load(FIRST, SECOND)
    assert not own(Topic).exists()
