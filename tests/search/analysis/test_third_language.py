"""Each word of a text is found on a site whose languages know it too: `policy` is a Finnish and a Swedish word."""

import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pypdfium2
import pytest

from search.analysis import folded, index_terms, query_terms, title_terms, words
from search.index.corpus import analysed_as

ROOT = Path(__file__).parents[3]
ALL = ("fi", "sv", "en")


def is_found(word: str, language: str) -> bool:
    return not set(query_terms(word, ALL)).isdisjoint(index_terms(word, language))


def lost(found: set[str], language: str) -> list[str]:
    """Return the words that a text of a language would hide."""
    return sorted(word for word in found if folded(word) and not is_found(word, language))


def library_texts(language: str) -> Iterator[str]:
    """Yield titles and abstracts of the demo's library that are in a language, as near as its records tell."""
    for path in sorted((ROOT / "data/fingreylit").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)["ground_truth"]
            if record.get("language") == language:
                yield from (str(value) for value in record.values())
            yield from (title for title in record.get("alt_title", ()) if language == "en")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_each_word_of_the_library(language):
    found = {word.text for text in library_texts(language) for word in words(text)}
    assert len(found) > 100
    assert lost(found, language) == []


def test_each_word_of_the_pdf_files():
    files = sorted((ROOT / "demo/files/pdf").glob("*.pdf"))
    assert files
    for path in files:
        text = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
        found = {word.text for word in words(text)}
        language = path.stem.rpartition(".")[2]
        assert lost(found, analysed_as(language)) == [], path.name
        assert lost(found, "en") == [], path.name  # where a file says that it is in a language which it is not


def test_each_word_of_an_english_dictionary():
    folder = find_spec("spylls").submodule_search_locations[0]
    lines = (Path(folder) / "hunspell/data/en/en_US.dic").read_text("utf-8", "replace").splitlines()[1::7]
    found = {word.text for line in lines for word in words(line.partition("/")[0])}
    assert len(found) > 5000
    assert lost(found, "en") == []


@pytest.mark.parametrize(
    ("query", "text"), [("surveying", "surveyed"), ("services", "service"), ("policies", "policy")]
)
def test_other_forms_of_a_word_are_found_by_their_stem(query, text):
    assert not set(query_terms(query, ALL)).isdisjoint(index_terms(text, "en"))


def test_stem_of_an_english_word_meets_no_finnish_or_swedish_word():
    assert "hous" in {term.removeprefix("zf") for term in index_terms("houses", "en")}
    for language in ("fi", "sv"):
        assert set(query_terms("houses", ALL)).isdisjoint(index_terms("hous", language))


def test_a_title_in_english_is_met_by_just_its_words():
    title = [word.text for word in words("Smoking and nicotine cessation services")]
    stored = {term for terms in title_terms(title, ("en",)) for term in terms}
    assert all(not stored.isdisjoint(terms) for terms in title_terms(title, ALL))
