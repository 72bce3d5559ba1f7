"""The check that no stylesheet relies on what a supported browser does not know: see docs/browsers.md."""

import pytest

from scripts.css_support import faults_of

REFUSED = [
    "a { text-decoration: underline red }",
    "a { text-decoration:2px underline }",
    "a { color: red; text-decoration: underline\n  wavy var(--point); }",
    "@media print { a { text-decoration: underline dotted; } }",
    "a { text-decoration: var(--line) }",
    'li::before { content: "·" / ""; }',
    "p { color: light-dark(black, white) }",
    "p { -webkit-hyphens: auto } q { hyphens: auto }",
    ".menu { &:hover { color: red } }",
    "@starting-style { p { opacity: 0 } }",
]
ALLOWED = [
    "a { text-decoration: underline; text-decoration-color: var(--point); text-decoration-thickness: 2px }",
    "a { text-decoration: none !important }",
    "a { text-decoration: underline overline }",
    "/* text-decoration: underline red; */ a::after { content: 'text-decoration: underline red;' }",
    'li::before { content: "·"; content: "·" / ""; }',
    "@supports (color: light-dark(red, blue)) { p { color: light-dark(black, white) } }",
    "p { -webkit-hyphens: auto; hyphens: auto }",
    "p { background: url('a.svg?b=1&c=2') }",
]


@pytest.mark.parametrize("css", REFUSED)
def test_what_a_supported_browser_drops_is_refused(css):
    assert len(list(faults_of(css))) == 1


@pytest.mark.parametrize("css", ALLOWED)
def test_what_has_something_to_fall_back_on_is_allowed(css):
    assert list(faults_of(css)) == []


def test_a_fault_is_told_with_its_line():
    assert [line for line, _what in faults_of("a {\n  color: red;\n  text-decoration: underline 2px;\n}")] == [3]
