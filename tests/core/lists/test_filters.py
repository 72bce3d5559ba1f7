"""The alphabet in which titles and choices stand."""

from core.alphabet import alphabetical


def test_quotes_of_any_kind_and_a_leading_dash_do_not_matter():
    titles = ["”Banaani”", "Öljy", "– Ananas", '"Ceder"', "ananas ja banaani", "Äyskäri", "’Dadel’", "Åbo"]
    order = ["– Ananas", "ananas ja banaani", "”Banaani”", '"Ceder"', "’Dadel’", "Åbo", "Äyskäri", "Öljy"]
    assert sorted(titles, key=alphabetical) == order


def test_title_of_quotes_alone_is_no_trouble():
    assert alphabetical('"”') == ""
