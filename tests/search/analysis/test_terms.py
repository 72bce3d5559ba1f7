import pytest

from search.analysis import (
    base_forms,
    completion_text,
    index_terms,
    index_text,
    is_stop_word,
    query_terms,
    whole_word_terms,
)

BOTH = ("fi", "sv")


def found(query, text, language):
    """Whether a word of a query, analysed in both languages, finds a text of one."""
    return not set(query_terms(query, BOTH)).isdisjoint(index_text(text, language).split())


FINDS = [
    ("digiosallisuus", "digiosallisuutta", "fi"),
    ("osallisuus", "digiosallisuutta", "fi"),
    ("seminaari", "selätysseminaarissa", "fi"),
    ("ryhmä", "digirohkeusryhmä", "fi"),
    ("televisio", "televisiomainokset", "fi"),
    ("edustajaehdokas", "kansanedustajaehdokkaat", "fi"),
    ("koulutus", "EU-koulutukset", "fi"),
    ("rahoitus", "ESF-rahoituksella", "fi"),
    ("thl", "THL:n", "fi"),
    ("thl", "THL:ssä", "fi"),
    ("abbotsford", "Abbotsfordissa", "fi"),
    ("abbotsfordista", "Abbotsfordin", "fi"),
    ("bordeaux", "Bordeaux’n", "fi"),
    ("thutmosis", "Thutmosiksen", "fi"),
    ("oil", "Oilin", "fi"),
    ("covid", "COVID-19", "fi"),
    ("covid-19", "Covid-19:n", "fi"),
    ("esf", "ESF+", "fi"),
    ("esf+", "ESF+", "sv"),
    ("s21234", "hanke S21234", "fi"),
    ("2023", "vuonna 2023", "fi"),
    ("käydä", "käynyt", "fi"),
    ("käveleminen", "kävelemiseen", "fi"),
    ("marknad", "arbetsmarknaden", "sv"),
    ("arbete", "arbetsmarknaden", "sv"),
    ("digital", "digitala", "sv"),
    ("digitala", "digitalt", "sv"),
    ("fot", "fötterna", "sv"),
    ("gå", "gick", "sv"),
    ("strategi", "digitaliseringsstrategin", "sv"),
    ("lucka", "fallucka", "sv"),
    ("förslag", "skattereformförslaget", "sv"),
    ("eu", "EU:s", "sv"),
    ("arbetare", "arbetarna", "sv"),
    ("ohrlander", "Ohrlanders", "sv"),
    ("skola", "folkhögskolan", "sv"),
    ("covid-19", "Covid-19-pandemian", "fi"),
    ("covid-19", "Covid-19-pandemin", "sv"),
    ("pohjois-karjala", "Pohjois-Karjala-projektin", "fi"),
    ("etelä-savo", "Etelä-Savo-ohjelma", "fi"),
    ("crispr-cas", "CRISPR-Cas-menetelmä", "fi"),
    ("karjala-projekti", "Pohjois-Karjala-projektissa", "fi"),
    ("tukipiste", "qwertukipisteen", "fi"),
    ("27.1.2022", "27.1.2022", "fi"),
    ("2022-01-27", "27.01.2022", "sv"),
    ("2022", "27.1.2022", "fi"),
    ("saavu\u00adtettavuus", "saavutetta\u200bvuus", "fi"),
]


@pytest.mark.parametrize(("query", "text", "language"), FINDS)
def test_word_finds_its_forms_and_compounds(query, text, language):
    assert found(query, text, language)


MISSES = [
    ("saari", "sääri", "fi"),
    ("tulla", "tulevaisuus", "fi"),
    ("elää", "elämä", "fi"),
    ("deltagande", "delaktighet", "sv"),
    ("tur", "kultur", "sv"),
    ("kar", "svenskar", "sv"),
    ("ring", "digitaliseringens", "sv"),
    ("barhet", "hållbarheten", "sv"),
    ("skola", "ska", "sv"),
    ("ära", "är", "sv"),
    ("kana", "kan", "sv"),
    ("hörn", "hör", "sv"),
    ("het", "delaktighet", "sv"),
    ("demokrat", "demokratiska", "sv"),
    ("esf+", "ESF", "fi"),
    ("1.12.2022", "11.2.2022", "fi"),
    ("27.1.2022", "27 ja 1 ja 2022", "fi"),
]


@pytest.mark.parametrize(("query", "text", "language"), MISSES)
def test_word_does_not_find_what_only_looks_alike(query, text, language):
    assert not found(query, text, language)


@pytest.mark.parametrize(("word", "text", "language"), [("ryhmä", "digiryhmä", "fi"), ("marknad", "torgmarknad", "sv")])
def test_whole_words_score_more_terms_than_compounds(word, text, language):
    def score(indexed):
        return sum(query_terms(word, BOTH).count(term) for term in index_terms(indexed, language))

    assert score(word) > score(text) > 0


def test_word_as_typed_counts_double():
    assert query_terms("osallisuus", ("fi",)) == ("osallisuus", "osallisuus", "zqosallisuus", "zqosallisuus")


def test_phrases_take_no_parts():
    assert whole_word_terms("digiryhmä", BOTH)[0] == "digiryhmæ"
    assert not any(term.startswith("zq") for term in whole_word_terms("digiryhmä", BOTH))


def test_same_word_in_a_region_of_the_language():
    assert index_terms("marknaden", "sv-fi") == index_terms("marknaden", "sv")


def test_base_forms_are_readable():
    assert base_forms("työryhmissä", "fi") == ("työryhmä",)
    assert base_forms("linja-autolla", "fi") == ("linja-auto",)
    assert base_forms("miljöerna", "sv")[0] == "miljö"
    assert base_forms("digitaliseringsstrategier", "sv") == ("digitaliseringsstrategi",)


@pytest.mark.parametrize(("word", "language"), [("metropolian", "fi"), ("qwxzzy", "fi"), ("ohrlanders", "sv")])
def test_guesses_are_shown_to_nobody(word, language):
    assert base_forms(word, language) == (word,)


def test_completion_holds_word_base_form_and_parts_unmarked():
    completions = completion_text("Digiosallisuutta", "fi").split()
    assert completions == ["digiosallisuutta", "digiosallisuus", "digi", "osallisuus"]
    assert "marknad" in completion_text("arbetsmarknaden", "sv").split()


@pytest.mark.parametrize("word", ["mikä", "on", "että", "niillä", "vad", "är", "och", "de"])
def test_stop_words_of_either_language(word):
    assert is_stop_word(word, BOTH)


@pytest.mark.parametrize("word", ["osallisuus", "hanke", "skola", "projekt", "esf", "2023", "eu"])
def test_words_with_a_meaning_are_no_stop_words(word):
    assert not is_stop_word(word, BOTH)


def test_stop_words_are_indexed():
    assert "ja" in index_text("Tove ja Lars", "fi").split()
