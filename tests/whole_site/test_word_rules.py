"""The checks of words and of texts in code find what they look for, and nothing in this repository."""

import pytest

from scripts import code_texts, word_rules
from tests.whole_site.foreign_words import messages, translations

CASES = [(language, rule) for language in word_rules.LANGUAGES for rule in word_rules.rules(language)]


@pytest.mark.parametrize(("language", "rule"), CASES, ids=[f"{code}-{rule.wrong[:30]}" for code, rule in CASES])
def test_each_rule_finds_its_example(language, rule):
    text = word_rules.Text(language, rule.kinds[0], "here", rule.wrong)
    assert rule.say in rule.breaks(text)


def test_a_reserved_word_may_stand_where_it_belongs():
    (rule,) = [rule for rule in word_rules.rules("fi") if rule.wrong.startswith("Merkityissä kohdissa")]
    assert rule.breaks(word_rules.Text("fi", "interface", "here", "Kohta 3", "Point %(number)s")) == ""
    assert rule.breaks(word_rules.Text("fi", "guides", "here", "Tässä kohdassa")) == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Sivu ”%(title)s” on julkaistu."),
        ("fi", "<a href='%(url)s' class=\"x\">Katso</a>"),
        ("sv", "Sortera efter titel"),
        ("sv", "Enligt den senast sparade versionen"),
        ("sv", "Projektets tidsplan"),
    ],
)
def test_good_texts_pass(language, text):
    place = word_rules.Text(language, "interface", "here", text)
    assert [fault for rule in word_rules.rules(language) if (fault := rule.breaks(place))] == []


def test_texts_of_interface_demo_and_guides_keep_the_rules():
    assert word_rules.faults() == []
    kinds = {
        text.kind
        for read in (word_rules.interface, word_rules.demo, word_rules.guides)
        for text in read(word_rules.ROOT)
    }
    assert kinds == {"interface", "demo", "guides"}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_words_of_packages_keep_the_rules_too(language):
    """What Wagtail and the others say is overridden in locale/upstream where it uses a word that we do not.

    Django's own errors of forms are read by tests/core/admin/test_form_words.py; its others are never met. The pages of
    allauth are ours (tests/core/signing_in/test_pages.py), and what it says in them stands in locale/upstream.
    """
    listed = [rule for rule in word_rules.rules(language) if "interface" in rule.kinds][len(word_rules.GENERAL) :]
    found = []
    for message in messages(with_django=False):
        english = " ".join(part or "" for part in message)
        for text in translations(language)[message]:
            place = word_rules.Text(language, "interface", message[1], text, english)
            found += [fault for rule in listed if (fault := rule.breaks(place))]
    assert found == [], "\n".join(found)


@pytest.mark.parametrize(
    "source",
    [
        'from django.utils.translation import gettext as _\nNAME = _("name")',
        'from django.utils.translation import gettext\nclass A:\n    name = gettext("name")',
        'from django.utils.translation import gettext_lazy as _\nclass A:\n    name = _("%s") % 1',
        'from django.utils.translation import gettext_lazy as _\nNAME = _("a") + "b"',
        "from django.utils.translation import gettext_lazy as _\nNAME = f\"{_('a')} b\"",
        'from django.utils.translation import gettext_lazy as _\nNAME = _("{}").format(1)',
        'from django.utils.translation import gettext as _\ndef f(name=_("name")):\n    pass',
    ],
)
def test_frozen_texts_are_found(source):
    assert code_texts.frozen(source)


def test_texts_read_by_a_function_are_not_frozen():
    source = 'from django.utils.translation import gettext as _\nclass A:\n    def b(self):\n        return _("%s") % 1'
    assert code_texts.frozen(source) == []


def test_texts_in_f_strings_are_found():
    source = "from django.utils.translation import gettext as _\ndef a(b):\n    return f\"{b} {_('Saved')}\""
    assert code_texts.uncollected(source) == [3]
    assert code_texts.uncollected(source.replace('f"', '"')) == []


@pytest.mark.parametrize("template", ["<p>Hae</p>", '<nav aria-label="Actions"></nav>', "{% if a %}Sivu{% endif %}"])
def test_bare_texts_are_found(template):
    assert code_texts.bare(template)


@pytest.mark.parametrize(
    "template",
    [
        '<p>{% translate "Search" %}</p>',
        "<nav aria-label=\"{% translate 'Actions' %}\">{# menu #}</nav>",
        "{% blocktranslate %}A page{% endblocktranslate %} · {{ count }}",
        '<div lang="sv"><a href="/sv/">Startsida</a></div>',
    ],
)
def test_translated_texts_pass(template):
    assert code_texts.bare(template) == []


def test_code_has_no_frozen_and_no_bare_text():
    assert code_texts.faults() == []
