"""Which of veraPDF's rules of PDF/UA-1 each of our names stands for, and which we do not claim to check."""

RULES = {
    "untagged": "6.2-1 7.1-11",
    "tags-in-doubt": "7.1-4",
    "unmarked-content": "7.1-1 7.1-2 7.1-3",
    "unknown-tags": "7.1-5 7.1-6 7.1-7 7.1-12",
    "title-in-properties-only": "7.1-8 7.1-9",
    "title-not-shown": "7.1-10",
    "no-language": "7.2-2 7.2-21 7.2-22 7.2-23 7.2-24 7.2-25 7.2-30 7.2-31 7.2-32 7.2-33 7.2-34",
    "unknown-language": "7.2-29",
    "broken-tables": "7.2-3 7.2-4 7.2-5 7.2-6 7.2-7 7.2-8 7.2-9 7.2-10 7.2-11 7.2-12 7.2-13 7.2-14 7.2-15 7.2-16 "
    "7.2-36 7.2-37 7.2-38 7.2-39 7.2-41 7.2-42 7.2-43",
    "broken-lists": "7.2-17 7.2-18 7.2-19 7.2-20 7.2-26 7.2-27 7.2-28 7.2-40",
    "figure-without-text": "7.3-1",
    "heading-order": "7.4.2-1 7.4.4-1 7.4.4-2 7.4.4-3",
    "table-without-headers": "7.5-1 7.5-2",
    "formula-without-text": "7.7-1",
    "notes-without-names": "7.9-1 7.9-2",
    "layers": "7.10-1 7.10-2",
    "reading-aloud-forbidden": "7.16-1",
    "notes-without-tags": "7.18.1-1 7.18.1-2 7.18.2-1 7.18.8-1",
    "fields-without-names": "7.18.1-3 7.18.4-1",
    "links-without-tags": "7.18.5-1 7.18.5-2",
    "tab-order": "7.18.3-1",
    "fonts-not-embedded": "7.21.4.1-1",
    "fonts-without-letters": "7.21.7-1 7.21.7-2",
}
NAMES = {rule: name for name, rules in RULES.items() for rule in rules.split()}
# 5: a promise, not a hindrance; it is a note of ours. The others: how a program wrote the file, not what people miss.
NOT_HELD = ("5-",)


def claimed(rules: set[str]) -> set[str]:
    """Return our names for the rules that we claim to check."""
    return {NAMES[rule] for rule in rules if rule in NAMES}


def fails(rules: set[str]) -> bool:
    """Whether veraPDF's rules, without those that we do not hold a file to, call it failed."""
    return any(not rule.startswith(NOT_HELD) for rule in rules)
