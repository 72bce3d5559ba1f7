"""What a translated text may hold, and which links of its source it must."""

import pytest
from django.utils import translation

from core.translation.marks import as_text, clean, from_text, link_faults

SOURCE = 'Lue <b>ensin</b> <a id="a1">hankkeen raportti</a> ja <a id="a2">opas</a>.'


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ('Läs <a id="a1">rapporten</a>', 'Läs <a id="a1">rapporten</a>'),
        ('Läs <a href="#a1">rapporten</a>', 'Läs <a id="a1">rapporten</a>'),  # as the browser has it
        ("<a id=a1>rapporten</a", '<a id="a1">rapporten</a>'),
        ('<a id="a1">rapporten', '<a id="a1">rapporten</a>'),
        ('<a id="a9">annat</a> <a href="javascript:alert(1)">x</a>', "annat x"),
        ('<a id="a1" onclick="x()" href="https://evil.example">r</a>', '<a id="a1">r</a>'),
        ('<a id="a1">ett <a id="a2">två</a></a>', '<a id="a1">ett två</a>'),
        ("Läs <strong>först</strong><i>nu</i>", "Läs <b>först</b>nu"),  # italics stand nowhere in the source
        ("<script>alert(1)</script>Hej<style>p{}</style><!-- x -->", "Hej"),
        ('<img src=x onerror="alert(1)">Hej', "Hej"),
        ("<p>ett</p><p>två</p>", "ett<br/>två"),
        ("  Hej<br><br>", "Hej"),
        ("<b></b><a id='a1'> </a>", ""),
        ("a < b & c\x00", "a &lt; b &amp; c"),
        ("<b>fet <i>kursiv</b> text</i>", "<b>fet kursiv</b> text"),
    ],
)
def test_a_text_is_kept_well_formed_with_the_marks_of_its_source(sent, kept):
    assert clean(sent, SOURCE) == kept
    assert clean(kept, SOURCE) == kept


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ('Läs <a id="a1">rapporten</a> och <a id="a2">guiden</a>.', []),
        ('<a id="a2">Guiden</a> och <a id="a1">rapporten</a>, utan fet stil', []),
        ('Läs <a id="a1">rapporten</a>.', ["”opas” puuttuu"]),
        ("Läs rapporten.", ["”hankkeen raportti” puuttuu", "”opas” puuttuu"]),
        ('<a id="a1">ett</a> <a id="a1">två</a> <a id="a2">tre</a>', ["”hankkeen raportti” on tässä useammin"]),
        ('<a id="a1">här</a> <a id="a2">guiden</a>', ["”här”"]),
    ],
)
def test_every_link_of_the_source_stands_in_the_translation_once(text, faults):
    found = link_faults(text, SOURCE)
    assert len(found) == len(faults)
    assert all(words in told for words, told in zip(faults, found, strict=True)), found


def test_faults_are_told_in_the_language_of_the_admin():
    with translation.override("sv"):
        assert link_faults("Läs", SOURCE)[0].startswith("Länken ”hankkeen raportti” saknas")


@pytest.mark.parametrize("text", ["<3 & > ", "rad ett\nrad två", 'sa "hej"', "a" * 20_000])
def test_a_text_without_marks_comes_back_as_it_was_typed(text):
    assert as_text(from_text(text)) == text.strip()


def test_a_text_of_20_000_signs_with_marks_is_kept_whole():
    long = "Ord " * 5000
    assert clean(f'{long}<a id="a1">x</a>', SOURCE) == f'{long}<a id="a1">x</a>'
