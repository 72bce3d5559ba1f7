"""What is pasted from other programs becomes parts of a story; what was left out is told."""

import json
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils.translation import override

from core.admin.pasting.reading import Fits, read_html
from core.admin.pasting.views import MOST_HTML, MOST_TAGS, told_of

DATA = Path(__file__).parents[2] / "data" / "pasted"
STORY = Fits(frozenset({"heading", "table", "quote"}))
PROGRAMS = ["word", "word-online", "libreoffice", "google-docs", "web-page"]
TEXT = "Hanke kokeili digitukea kahdessa kirjastossa. Lue hankkeen sivu."
LISTS = [
    ("unordered-list-item", 0, "rauhallinen tila"),
    ("unordered-list-item", 1, "pöytä ja tuolit"),
    ("unordered-list-item", 0, "aikaa"),
    ("unstyled", 0, "Eteneminen:"),
    ("ordered-list-item", 0, "Kysy, mitä asiakas tarvitsee."),
    ("ordered-list-item", 0, "Tehkää yhdessä."),
]


def pasted(program, fits=STORY):
    return read_html((DATA / f"{program}.html").read_text(), fits)


def marked(raw, number, name):
    block = raw["blocks"][number]
    ranges = [each for each in block["inlineStyleRanges"] if each["style"] == name]
    return [block["text"][each["offset"] :][: each["length"]] for each in ranges]


def rows(raw):
    return [(block["type"], block["depth"], block["text"]) for block in raw["blocks"]]


@pytest.mark.parametrize("program", PROGRAMS)
def test_paper_of_each_program_comes_right(program):
    parts = pasted(program).parts
    assert [value["text"] for name, value in parts if name == "heading"] == ["Digituki kirjastoissa", "Mitä tarvitaan"]
    assert [name for name, _value in parts][:4] == ["heading", "text", "heading", "text"]
    first, second = (value for name, value in parts[:4] if name == "text")
    assert rows(first) == [("unstyled", 0, TEXT)]
    assert marked(first, 0, "BOLD") == ["kokeili"] and marked(first, 0, "ITALIC") == ["kahdessa"]
    (link,) = first["blocks"][0]["entityRanges"]
    assert TEXT[link["offset"] :][: link["length"]] == "hankkeen sivu"
    assert first["entityMap"]["0"]["data"] == {"url": "https://www.metropolia.fi/fi/hanke"}
    assert rows(second) == LISTS
    (table,) = (value for name, value in parts if name == "table")
    assert table["table"]["data"] == [["Kysely", "Vastaajia"], ["Alkukartoitus", "44"]]
    assert table["table"]["first_row_is_table_header"]


@pytest.mark.parametrize("program", ["word", "libreoffice", "web-page"])
def test_quotations_and_hard_spaces_come_right(program):
    parts = pasted(program).parts
    quotes = [value for name, value in parts if name == "quote"]
    source = "Ryhmäläinen" if program == "web-page" else ""
    assert quotes == [{"text": "Puuttui joku, jolta kehtaa kysyä.", "source": source}]
    if program != "web-page":
        assert rows(parts[-1][1]) == [("unstyled", 0, "Mukana oli 84\u00a0% kutsutuista.")]


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize(("language", "picture"), [("fi", "Yksi kuva jäi pois."), ("sv", "En bild lämnades bort.")])
def test_what_was_left_out_is_told(program, language, picture):
    with override(language):
        told = told_of(pasted(program))
    assert picture in told
    assert ("Kommentit" in told or "Kommentarer" in told) is (program == "word")
    assert ("Videot" in told or "Videor" in told) is (program == "web-page")


def test_nothing_that_runs_or_follows_comes_along():
    told = json.dumps(pasted("web-page").parts)
    for evil in ("script", "alert", "onclick", "iframe", "utm_", "fbclid", "Etusivu", "color"):
        assert evil not in told


def test_a_place_without_headings_tables_and_lists_gets_paragraphs():
    result = pasted("word", Fits(lists=False))
    ((name, raw),) = result.parts
    assert name == "text" and {kind for kind, _depth, _text in rows(raw)} == {"unstyled"}
    assert marked(raw, 0, "BOLD") == ["Digituki kirjastoissa"]
    assert ("unstyled", 0, "Alkukartoitus · 44") in rows(raw)
    assert result.left_out["tables"] == 1


@pytest.mark.parametrize(
    ("html", "levels"),
    [
        ("<h1>Nimi</h1><h2>A</h2><h3>B</h3>", "223"),
        ("<h1>A</h1><h2>B</h2><h1>C</h1>", "232"),
        ("<h3>A</h3><h4>B</h4>", "22"),
        ("<h3>A</h3><h4>B</h4><h3>C</h3>", "232"),
        ("<h2>A</h2>", "2"),
        ("<h2> </h2><h2>" + "a" * 201 + "</h2>", ""),
    ],
)
def test_headings_keep_their_order(html, levels):
    found = read_html(html, STORY).parts
    assert "".join(value["level"] for name, value in found if name == "heading") == levels


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("Yksi<br>kaksi<br><br>kolme", ["Yksi\nkaksi", "kolme"]),
        ("<p> </p><p>\u200b</p><p>Ainoa&nbsp;</p><p><br></p>", ["Ainoa"]),
        ("<div>Eka<div>toka</div>kolmas</div>", ["Eka", "toka", "kolmas"]),
        ("<ul><li><p>a</p><p>b</p></li></ul>", ["a\nb"]),
        ("<table><tr><td><p>Palsta</p><p>toinen</p></td></tr></table>", ["Palsta", "toinen"]),
        ('<a href="#luku">Alas</a> <a href="file:///C:/x">levy</a>', ["Alas levy"]),
        ("<p>👩‍🔬 <b>😀 tutkii</b></p>", ["👩‍🔬 😀 tutkii"]),
        ("", []),
    ],
)
def test_words_come_in_their_paragraphs(html, texts):
    parts = read_html(html, STORY).parts
    assert [text for _name, raw in parts for _kind, _depth, text in rows(raw)] == texts
    assert all(not raw["entityMap"] for _name, raw in parts)


def test_cells_that_span_several_keep_the_others_in_their_columns():
    html = "<table><tr><td colspan=2>A<td>B<tr><td rowspan=2>C<td>D<td>E<tr><td>F<td>G</table>"
    ((_name, value),) = read_html(html, STORY).parts
    assert value["table"]["data"] == [["A", "", "B"], ["C", "D", "E"], ["", "F", "G"]]


@pytest.mark.parametrize(
    "html", ["<div>" * 5000 + "syvä", "<b>" * 3000 + "syvä", "<ul>" * 500 + "<li>syvä", "<li>syvä"]
)
def test_odd_html_keeps_its_words(html):
    ((_name, raw),) = read_html(html, STORY).parts
    assert [text for _kind, _depth, text in rows(raw)] == ["syvä"]


def ask(client, body):
    return client.post(reverse("paste"), body, content_type="application/json")


def test_answer_is_what_the_form_takes(admin_client, tuotos):
    html = (DATA / "word.html").read_text()
    answer = ask(admin_client, {"html": html, "blocks": ["text", "heading", "table", "quote"], "lists": True})
    parts = {part["type"]: part["value"] for part in answer.json()["parts"]}
    assert parts["heading"] == {"text": "Mitä tarvitaan", "level": ["2"]}
    assert json.loads(parts["text"])["blocks"] and set(parts["table"]) == {"table", "note"}
    only_text = ask(admin_client, {"html": html, "blocks": [], "lists": True}).json()
    assert [part["type"] for part in only_text["parts"]] == ["text"]


@pytest.mark.parametrize(
    "html",
    ["<p>" + "a" * MOST_HTML, "<p>a" * 3 * MOST_TAGS, "<p>" + "sana " * 200_000, "ä" * 3 * MOST_HTML],
    ids=["signs", "tags", "words", "bytes"],
)
@pytest.mark.parametrize(("language", "words"), [("fi", "liian pitkä"), ("sv", "för lång")])
def test_too_much_at_once_is_refused_in_words(admin_client, admin_user, tuotos, html, language, words):
    speak(admin_user, language)
    answer = ask(admin_client, {"html": html, "blocks": ["text"], "lists": True})
    assert answer.status_code == 400 and words in answer.json()["message"]


@pytest.mark.parametrize("body", ["", "{}", "[]", '{"html": 1, "blocks": 3, "lists": 0}', "\udcff"])
def test_odd_question_is_refused_in_words(admin_client, tuotos, body):
    answer = ask(admin_client, body.encode("utf-8", "surrogateescape"))
    assert answer.status_code == 400 and answer.json()["message"]


def test_only_staff_may_ask_and_only_by_posting(client, admin_client, tuotos):
    assert ask(client, {"html": "<p>a", "blocks": [], "lists": True}).status_code == 302
    assert admin_client.get(reverse("paste")).status_code == 405


def speak(user, language):
    from wagtail.users.models import UserProfile

    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
