"""Found words are marked, and the passage that shows most of them is chosen."""

from search.results.marking import Wanted, marked, snippet

WANTED = Wanted((frozenset({"osallisuus", "osallisuutta"}), frozenset({"tuki"})))


def test_inflected_forms_are_marked_and_everything_is_escaped():
    assert marked("<b>Osallisuutta</b> & tuki", WANTED) == (
        "&lt;b&gt;<mark>Osallisuutta</mark>&lt;/b&gt; &amp; <mark>tuki</mark>"
    )


def test_what_follows_the_last_found_word_is_escaped():
    assert marked("tuki <script>", WANTED) == "<mark>tuki</mark> &lt;script&gt;"


def test_snippet_shows_the_passage_with_most_of_the_words():
    text = "Osallisuus. " + "sana " * 60 + "sana. Nyt tuki ja osallisuutta yhdessä. " + "loppu " * 60
    assert snippet(text, WANTED) == (
        "… Nyt <mark>tuki</mark> ja <mark>osallisuutta</mark> yhdessä. " + ("loppu " * 25).strip() + " …"
    )


def test_snippet_stays_inside_a_paragraph():
    assert snippet("Otsikko\nTässä on tuki.\nMuuta", WANTED) == "Tässä on <mark>tuki</mark>."


def test_no_snippet_without_found_words():
    assert snippet("Ei mitään.", WANTED) == "" and snippet("", WANTED) == ""
