"""What was written elsewhere in the language of a translation and may be taken over by one click."""

from core.languages import LANGUAGES


def offer(texts, page, locale):
    """Give the texts of a page what its rows of titles in other languages say; a language file has codes as locales."""
    if locale.language_code not in LANGUAGES or not hasattr(page, "other_titles"):
        return
    typed = [row for row in page.other_titles.all() if row.language == locale.language_code]
    for text in texts:
        name = {"title": "title", "abstract": "abstract"}.get(text.path)
        if name and not text.row:
            text.offers = [getattr(row, name) for row in typed if getattr(row, name)]
