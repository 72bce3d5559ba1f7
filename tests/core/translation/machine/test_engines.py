"""What the two engines are asked, and what becomes of answers of every kind: drafts, or a fault in words."""

import logging

import pytest
from django.utils import translation

from core.translation.machine import EngineFault, asking, draft, engine
from tests.core.translation.machine.server import SECRET, engine_of_the_site

LINKED = 'Lue <b>ensin</b> <a id="a1">hankkeen raportti</a>.'
TEXTS = ["Hei &amp; tervetuloa", LINKED]
ENGINES = ["LibreTranslate", "DeepL"]


@pytest.fixture
def server(settings, monkeypatch):
    with engine_of_the_site(settings, monkeypatch) as stand_in:
        yield stand_in


@pytest.fixture(params=ENGINES)
def each(request, settings, server):
    settings.MACHINE_TRANSLATION = {**settings.MACHINE_TRANSLATION, "name": request.param}
    return server


def drafts(texts=TEXTS):
    return draft(engine(), texts, "fi", "sv")


def fault_of(server, mode) -> EngineFault:
    server.mode = mode
    with pytest.raises(EngineFault) as raised:
        drafts()
    return raised.value


def test_none_is_used_by_default(settings):
    assert engine() is None


def test_texts_come_back_in_their_order_with_their_marks(each):
    assert drafts() == [
        "Heis &amp; tervetuloas",
        'Lues <b>ensins</b> <a id="a1">hankkeens raporttis</a>.',
    ]
    first, second = each.asked
    assert (first.get("q") or first["text"]) == ["Hei & tervetuloa"]
    assert [word in str(second) for word in ("a1", "href", '<x id="1">')] == [False, False, True]
    asked_for = {first.get("source") or first["source_lang"], first.get("target") or first["target_lang"]}
    assert {code.lower() for code in asked_for} == {"fi", "sv"}
    assert SECRET in (first["key"] + first.get("api_key", ""))


@pytest.mark.parametrize("mode", ["without_marks", "marks_doubled", "marks_of_its_own"])
def test_marks_that_a_machine_breaks_are_put_back(each, mode):
    each.mode = mode
    bare, linked = drafts()
    assert linked.count('<a id="a1">') == linked.count("</a>") == linked.count("<b>") == 1
    assert "hankkeens raporttis" in linked and "<script" not in bare + linked and "onclick=x>" not in linked
    assert len(each.asked) == 3  # the broken ones once more, in pieces


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("one_too_few", "number"),
        ("other_shape", "odd"),
        ("page", "odd"),
        ("quota", "quota"),
        ("busy", "busy"),
        ("key", "key"),
        ("languages", "languages"),
        ("led_on", "odd"),
        ("slow", "slow"),
        ("trickling", "slow"),
    ],
)
def test_a_fault_is_told_in_words_and_nothing_of_the_texts_in_the_log(each, mode, kind, caplog):
    caplog.set_level(logging.DEBUG)
    fault = fault_of(each, mode)
    assert fault.kind == kind
    for language in ("fi", "sv", "en"):
        with translation.override(language):
            assert fault.engine in fault.words and "%(" not in fault.words
    assert SECRET not in caplog.text and "hankkeen" not in caplog.text and "Hei" not in caplog.text


def test_a_server_that_is_away_is_not_asked_again_and_again(server, settings):
    settings.MACHINE_TRANSLATION = {**settings.MACHINE_TRANSLATION, "url": "http://127.0.0.1:9"}
    assert fault_of(server, "well").kind == "away"
    assert not asking.breaker("http://127.0.0.1:9/translate").lets_through()


def test_an_answer_that_is_empty_or_endless_is_no_draft(server):
    server.mode = "empty"
    assert drafts(["Väliotsikko", "Toinen"]) == [None, "Toinens"]
    server.mode = "endless"
    assert drafts(["Väliotsikko"]) == [None]


def test_a_line_break_and_signs_of_html_survive(server):
    assert drafts(["Yksi<br/>kaksi", "a &lt; b"]) == ["Yksis<br/>kaksis", "as &lt; bs"]
