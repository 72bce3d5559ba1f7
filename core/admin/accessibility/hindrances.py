"""What hinders people who do not see a PDF file, in plain words: what it is and whom it hinders.

The names are those of `core.files.accessibility`; how each is mended stands in `core.admin.accessibility.remedies`.
"""

from django.utils.translation import gettext_lazy as _

# In the order of how much they matter.
HINDRANCES = {
    "unjudged": _(
        "The tags of the file could not be read to their end, so nobody knows whether a screen reader gets through it."
    ),
    "tags-in-doubt": _(
        "The file itself doubts its tags. They were probably guessed by a program, and a screen reader may read in a "
        "wrong order."
    ),
    "unmarked-content": _(
        "Some content is neither tagged nor marked as decoration. A screen reader leaves it out, or reads it in a "
        "wrong place."
    ),
    "unknown-tags": _(
        "Some tags have no meaning that other programs know, so a screen reader does not tell headings from text there."
    ),
    "heading-order": _(
        "The headings leave out a level, for example from 1 to 3. People who move from heading to heading believe "
        "that they missed a part."
    ),
    "no-headings": _(
        "The file has no headings. People who use a screen reader have to listen from the beginning to find a place."
    ),
    "figure-without-text": _(
        "Some pictures have no alternative text. People who do not see them are not told what they show."
    ),
    "formula-without-text": _("Some formulas have no alternative text. A screen reader reads their signs in a jumble."),
    "table-without-headers": _(
        "Some tables do not tell which cells are headers. A screen reader reads numbers without saying what they are "
        "about."
    ),
    "broken-tables": _(
        "The tags of some tables are uneven or in a wrong order. People who use a screen reader get lost in the table."
    ),
    "broken-lists": _(
        "The tags of some lists or tables of contents are in a wrong order. A screen reader does not tell how many "
        "items there are."
    ),
    "notes-without-names": _(
        "Some footnotes cannot be told from one another, so one cannot move from the note back to the text."
    ),
    "links-without-tags": _(
        "Some links are not tagged or have no description. A screen reader does not tell where they lead."
    ),
    "fields-without-names": _(
        "Some form fields are not tagged or have no name. People who use a screen reader do not know what to write "
        "in them."
    ),
    "notes-without-tags": _(
        "Some comments or attachments on the pages are not tagged or have no description, so a screen reader leaves "
        "them out."
    ),
    "tab-order": _(
        "The Tab key may move in another order than the text. People who use the keyboard lose their place."
    ),
    "fonts-not-embedded": _(
        "Some fonts are not in the file. On another device letters may look different or be missing."
    ),
    "fonts-without-letters": _(
        "Some fonts do not tell which letters they draw. A screen reader and the search get wrong letters or none."
    ),
    "title-in-properties-only": _("The title is not in the metadata of the file, where newer programs look for it."),
    "title-not-shown": _(
        "The window shows the name of the file and not its title. A screen reader reads the file name aloud first."
    ),
    "unknown-language": _(
        "The language of the file is written in a form that programs do not understand, so it may be read in a wrong "
        "voice."
    ),
    "no-bookmarks": _("The file is long and has no bookmarks. It would be easier to find a place in it with them."),
    "not-pdf-ua": _("The file does not say that it keeps to the standard for accessible PDF files (PDF/UA)."),
    "reading-aloud-forbidden": _("The protection of the file forbids reading it aloud."),
    "layers": _("The file has layers without names, so people do not know what they hide or show."),
}
