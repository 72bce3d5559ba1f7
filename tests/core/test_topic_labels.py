"""Readers see a topic without what YSO adds in brackets for indexers; editors see the whole label."""

import pytest
from django.utils import translation

from core.citations.keywords import public_label
from core.models import Topic


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("sysselsättning (process)", "sysselsättning"),
        ("ohjelmat (radio- tai tv-ohjelmat)", "ohjelmat"),
        ("digituki", "digituki"),
        ("(r)evoluutio", "(r)evoluutio"),
        ("(sulut)", "(sulut)"),
    ],
)
def test_what_stands_in_brackets_at_the_end_is_left_out(label, shown):
    assert public_label(label) == shown


def test_editors_choose_by_the_whole_label():
    topic = Topic(label_fi="työllistyminen", label_sv="sysselsättning (process)")
    assert str(topic) == "työllistyminen (sysselsättning (process))"
    with translation.override("sv"):
        assert (topic.label, topic.label.language) == ("sysselsättning", "sv")
