import pytest

from interactives.scenes.geometry import centre, crosses_itself, parse_points


def test_corners_are_read_in_order():
    assert parse_points("10,20 30,40.5 50,20") == [(10, 20), (30, 40.5), (50, 20)]


@pytest.mark.parametrize(
    "text", ["", "10,20 30,40", "a b c", "10,20 30,40 500,20", "10;20 30;40 50;20", "0,0 100,100 100,0 0,100"]
)
def test_wrong_corners_are_refused_with_words(text):
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        parse_points(text)


def test_square_does_not_cross_itself_and_a_bow_tie_does():
    assert not crosses_itself([(0, 0), (10, 0), (10, 10), (0, 10)])
    assert crosses_itself([(0, 0), (10, 10), (10, 0), (0, 10)])


def test_number_stands_in_the_middle():
    assert centre([(0, 0), (10, 0), (10, 10), (0, 10)]) == (5, 5)
