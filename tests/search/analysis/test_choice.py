import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from search import analysis
from search.analysis import choice
from search.analysis.finnish import building as finnish_building
from search.analysis.finnish.transducer import FlatTransducer
from search.analysis.swedish import building as swedish_building
from tools.search_lab.scoring import load_collection

DATA = Path(__file__).parents[3] / "data" / "search-eval"


def no_dictionary():
    raise OSError("not here")


def types(language):
    return sorted(
        {
            word.text
            for _key, text in load_collection(DATA / f"collection.{language}.dev.tsv")
            for word in analysis.words(text)
        }
    )


def test_index_names_its_analysers():
    assert "voikko" in analysis.analyser("fi").lower()
    assert "hunspell" in analysis.analyser("sv")
    assert analysis.analyser("sv").endswith(f"rules {choice.RULES}")
    assert not analysis.is_fallback("fi")
    assert not analysis.is_fallback("sv")


@pytest.mark.parametrize(
    ("language", "word", "term"), [("fi", "osallisuutta", "osallisuut"), ("sv", "marknaden", "marknad")]
)
def test_stems_remain_without_dictionaries(makers, language, word, term):
    makers(**{language: (no_dictionary,)})
    assert analysis.is_fallback(language)
    assert analysis.analyser(language).startswith("snowball")
    assert analysis.index_terms(word, language) == (term, "zq" + term, "zx" + analysis.folded(word))
    assert set(analysis.query_terms(word, (language,))) == {term, "zq" + term}
    assert analysis.base_forms(word, language) == (word,)


def test_a_language_without_dictionaries_is_no_fallback():
    assert not analysis.is_fallback("en")
    assert analysis.index_terms("houses", "en") == ("houses", "zqhouses", "zfhous")
    assert analysis.index_terms("ευρώπη", "el")[0] == "ευρωπη"


def test_flat_file_stands_in_for_the_library(makers):
    makers(fi=(no_dictionary, choice.finnish_by_file))
    assert analysis.analyser("fi").startswith("voikko-flat")
    assert not analysis.is_fallback("fi")
    assert analysis.base_forms("digiosallisuutta", "fi") == ("digiosallisuus",)


def test_machine_without_the_library_is_told_nothing(tmp_path):
    program = """
import ctypes
load = ctypes.CDLL.__init__
def refuse(self, name, *arguments, **options):
    if "voikko" in str(name):
        raise OSError(f"{name}: cannot open shared object file")
    load(self, name, *arguments, **options)
ctypes.CDLL.__init__ = refuse
from search import analysis
print(analysis.analyser("fi"))
"""
    command = [sys.executable, "-W", "error", "-c", program]
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    ran = subprocess.run(  # noqa: S603
        command, cwd=Path(__file__).parents[3], env=environment, capture_output=True, text=True, timeout=60
    )
    assert ran.stdout.startswith("voikko-flat")
    assert ran.stderr == ""


def test_both_finnish_analysers_agree():
    try:
        library = choice.finnish_by_library()
    except Exception as error:
        pytest.skip(f"no libvoikko on this machine: {error}")
    file = choice.finnish_by_file()
    all_types = types("fi")[::3]
    same = sum(library.analyse(word) == file.analyse(word) for word in all_types)
    assert same / len(all_types) >= 0.998


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_threads_get_the_answers_of_one(makers, language):
    all_types = types(language)[::8]
    expected = [choice.analyser_for(language).analyse(word) for word in all_types]
    makers()
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda word: choice.analyser_for(language).analyse(word), all_types, chunksize=7))
    assert answers == expected


def test_files_are_built_where_they_are_missing(data_folder, makers):
    makers(fi=(choice.finnish_by_file,))
    assert analysis.base_forms("taloissa", "fi") == ("talo",)
    assert analysis.base_forms("husen", "sv") == ("hus",)
    names = {path.name for path in data_folder.iterdir()}
    assert names == {finnish_building.path().name, *(path.name for path in swedish_building.paths().values())}
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o644 for path in data_folder.iterdir())


@pytest.mark.parametrize("content", [b"", b"2LFV" + bytes(60)], ids=["empty", "zeros"])
def test_broken_file_is_built_again(data_folder, makers, content):
    makers(fi=(choice.finnish_by_file,))
    data_folder.mkdir()
    finnish_building.path().write_bytes(content)
    assert analysis.base_forms("taloissa", "fi") == ("talo",)
    assert not analysis.is_fallback("fi")


def test_processes_may_build_at_once(data_folder):
    command = [sys.executable, "-m", "search.analysis.build", str(data_folder), "fi"]
    building = [subprocess.Popen(command, cwd=Path(__file__).parents[3]) for _each in range(2)]  # noqa: S603
    assert [process.wait(60) for process in building] == [0, 0]
    assert [path.name for path in data_folder.iterdir()] == [finnish_building.path().name]
    assert FlatTransducer(finnish_building.path()).readings("talo")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_folder_that_cannot_be_written_leaves_the_stems(data_folder, makers):
    makers(fi=(choice.finnish_by_file,))
    data_folder.mkdir(mode=0o500)
    assert analysis.is_fallback("fi")


def test_folder_that_is_a_file_leaves_the_stems(data_folder, makers):
    makers(fi=(choice.finnish_by_file,))
    data_folder.write_text("")
    assert analysis.is_fallback("fi")
    assert analysis.is_fallback("sv")
